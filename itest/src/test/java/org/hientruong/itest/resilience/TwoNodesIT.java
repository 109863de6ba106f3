// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.PostgresServer;
import org.hientruong.itest.support.SentFile;
import org.hientruong.itest.support.Staff;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.Test;

/**
 * Two nodes over one PostgreSQL and one file store: sessions, files and cases are the same on both, what time has decided
 * is written down once (khoản 5 Điều 14), also across downtime, and what was to be delivered has been.
 */
class TwoNodesIT {
    private static final int CASES = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void twoNodesAreOneInstallation() throws SQLException {
        try (Installation first = Installation.fresh("nodes", Database.POSTGRESQL)) {
            first.addTestBundle(Built.jar("itest/plugins/clock"));
            first.start();
            try (Installation second = first.beside()) {
                second.addTestBundle(Built.jar("itest/plugins/clock"));
                second.start();
                Team team = Team.of(first);
                Staff there = team.officer().at(second);
                sharesSessionsAndFiles(first, second, there);
                followsWhatIsWantedOfPlugins(first, second);

                List<String> numbers = dispatched(first, second, team);
                Instant due = dueAt(there.read(numbers.get(0)), "K07");
                for (Installation node : List.of(first, second)) {
                    node.shiftClock(Duration.between(Instant.now(), due));
                }
                for (String number : numbers) {
                    assertThat(there.read(number).path("overdue").asBoolean()).isTrue();
                    missedOnce(team.officer(), number);
                }
                Awaitility.await().atMost(PATIENCE).until(() -> count(first, "delivery") == 0);
                acrossDowntime(first, second, team);
            }
        }
    }

    /** A jar is dropped on one node and runs on both; it goes from both with its file. */
    private static void followsWhatIsWantedOfPlugins(Installation first, Installation second) {
        Path sample = Built.jar("itest/plugins/channel-sample");
        first.deployAndAwait(sample);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> second.http().get("/plugins/sample/").status() == 200);
        first.undeploy(sample);
        for (Installation node : List.of(first, second)) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> node.http().get("/plugins/sample/").status() == 404);
        }
    }

    private static void sharesSessionsAndFiles(Installation first, Installation second, Staff there) {
        SentFile photo = Pictures.photo(7, 800, 600);
        Citizen.Slip slip = new Citizen(first).file(Words.report(), List.of(photo));
        JsonNode seen = there.read(slip.caseNumber());
        String original = seen.path("attachments").path(0).path("original").asText();
        assertThat(there.http().get(original).expect(200).sha256()).isEqualTo(photo.sha256());
        assertThat(new Citizen(second).track(slip.receiptNumber()).expect(200).text())
                .contains(slip.caseNumber());
    }

    /** Filed and moved now on one node, now on the other. */
    private static List<String> dispatched(Installation first, Installation second, Team team) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            String number = new Citizen(i % 2 == 0 ? first : second)
                    .file(Words.report(), List.of())
                    .caseNumber();
            new Passage(team, number).accepted().dispatched();
            team.handler().at(second).move(number, "acknowledge", Map.of());
            numbers.add(number);
        }
        return numbers;
    }

    private static void acrossDowntime(Installation first, Installation second, Team team) {
        second.stop();
        String number = new Citizen(first).file(Words.report(), List.of()).caseNumber();
        new Passage(team, number).accepted().dispatched();
        Instant due = dueAt(team.officer().read(number), "K07");
        first.stop();
        first.shiftClock(Duration.between(Instant.now(), due));
        first.start();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> team.officer().read(number).path("overdue").asBoolean());
        assertThat(team.officer()
                        .http()
                        .get("/api/v1/cases?queue=overdue&limit=100")
                        .expect(200)
                        .text())
                .contains(number);
        missedOnce(team.officer(), number);
    }

    /** Both nodes have had time for two sweeps; each limit was written down once, as of its own instant. */
    private static void missedOnce(Staff officer, String number) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !missed(officer, number, "K07").isEmpty());
        JsonNode seen = officer.read(number);
        for (String clock : List.of("K05", "K07")) {
            assertThat(missed(officer, number, clock))
                    .as("%s of %s", clock, number)
                    .containsExactly(dueAt(seen, clock));
        }
    }

    private static List<Instant> missed(Staff officer, String number, String clock) {
        JsonNode events = officer.http()
                .get("/api/v1/cases/" + number + "/events")
                .expect(200)
                .json()
                .path("items");
        return StreamSupport.stream(events.spliterator(), false)
                .filter(event -> event.path("type").asText().equals("time-limit.missed"))
                .map(event -> Instant.parse(event.path("occurredAt").asText()))
                .filter(dueAt(officer.read(number), clock)::equals)
                .toList();
    }

    private static Instant dueAt(JsonNode seen, String clock) {
        return StreamSupport.stream(seen.path("limits").spliterator(), false)
                .filter(limit -> limit.path("clock").asText().equals(clock))
                .map(limit -> Instant.parse(limit.path("dueAt").asText()))
                .findFirst()
                .orElseThrow();
    }

    private static int count(Installation installation, String table) throws SQLException {
        try (Connection connection =
                        PostgresServer.running().source(installation.name()).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
