// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Staff;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes with a transfer, and who then sees what, on a running system and on each database (Điều 5, 13, 21, 22). */
class TransferIT {
    private static final String WATCHER = "STNMT";
    private static final String COMMERCE = "SCT";

    @ParameterizedTest
    @EnumSource
    void aWatcherReadsTheCaseWithoutAMoveOrPersonalData(Database database) {
        Team team = Team.of(Installations.shared(database));
        String number = dispatched(team, Installations.shared(database));
        Staff watcher = team.with("HANDLER", WATCHER);
        assertThat(queue(watcher, "watched")).contains(number);
        assertThat(watcher.read(number).path("moves")).isEmpty();
        assertNameless(watcher, number);
        Staff oversight = team.with("OVERSIGHT_OFFICE", "STTTT");
        assertNameless(oversight, number);
        watcher.attempt(number, watcher.read(number).path("version").asInt(), "acknowledge", Map.of())
                .expect(403);
        team.with("HANDLER", "SGDDT").http().get("/api/v1/cases/" + number).expect(404);
        assertThat(team.handler().read(number).path("reporter").path("name").asText())
                .as("masked")
                .isNotEmpty()
                .isNotEqualTo(Words.of("report.fullName"));
    }

    @ParameterizedTest
    @EnumSource
    void theSlipIsReadPrintedAndChecked(Database database) {
        Team team = Team.of(Installations.shared(database));
        String number = dispatched(team, Installations.shared(database));
        JsonNode slip = team.handler().read(number).path("course").path("slips").path(0);
        assertThat(slip.path("article").asText()).isEqualTo("khoản 2 Điều 13");
        String path = "/api/v1/cases/" + number + "/letters/transfer-slips/"
                + slip.path("event").asInt();
        String html = team.handler().http().get(path).expect(200).text();
        assertThat(html)
                .contains(number, Words.of("agency.name"), Words.of("normalised.text"), Words.of("dispatch.note"))
                .contains(slip.path("quotation").asText());
        assertThat(Words.personalData()).noneMatch(html::contains);
        byte[] pdf = team.officer().http().get(path + "?format=pdf").expect(200).body();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        JsonNode found = team.officer().http().get(path + "/check").expect(200).json();
        assertThat(found.path("intact").asBoolean()).isTrue();
        String hash = found.path("hash").asText();
        assertThat(html.replace(" ", "")).contains(hash);
        assertThat(team.handler()
                        .http()
                        .get(path + "/check?hash=" + hash)
                        .expect(200)
                        .json()
                        .path("matches")
                        .asBoolean())
                .isTrue();
        assertThat(team.handler()
                        .http()
                        .get(path + "/check?hash=" + "0".repeat(64))
                        .expect(200)
                        .json()
                        .path("matches")
                        .asBoolean())
                .isFalse();
        for (Staff other : List.of(team.with("HANDLER", WATCHER), team.with("OVERSIGHT_OFFICE", "STTTT"))) {
            other.http().get(path).expect(404);
            other.http().get(path + "/check").expect(404);
        }
        team.officer().http().get(path + "?format=exe").expect(404);
    }

    @ParameterizedTest
    @EnumSource
    void theCommitteeDesignatesAndTheCentreFollows(Database database) {
        Team team = Team.of(Installations.shared(database));
        String number = ready(team, Installations.shared(database));
        team.officer().move(number, "request-direction", Map.of("reason", Words.of("direction.request")));
        Staff leader = team.with("COMMITTEE_LEADER", "UBND");
        assertThat(queue(leader, "awaiting-direction")).contains(number);
        assertNameless(leader, number);
        leader.move(
                number,
                "designate",
                Map.of(
                        "lead",
                        COMMERCE,
                        "coordinating",
                        List.of(Team.AGENCY),
                        "document",
                        Map.of("number", Words.of("designation.number"), "date", "2026-11-27")));
        JsonNode now = team.officer().read(number);
        assertThat(now.path("course").path("designation").path("binding").asBoolean())
                .isTrue();
        team.officer()
                .attempt(number, now.path("version").asInt(), "dispatch", Map.of("lead", Team.AGENCY))
                .expect(422);
        team.officer().move(number, "dispatch", Map.of("lead", COMMERCE));
        assertThat(team.with("HANDLER", COMMERCE).read(number).path("course").path("slips"))
                .hasSize(1);
    }

    private static String ready(Team team, Installation installation) {
        String number =
                new Citizen(installation).file(Words.report(), List.of()).caseNumber();
        new Passage(team, number).accepted();
        team.officer().move(number, "classify", Map.of("category", Words.of("report.category")));
        team.officer().move(number, "normalise", Map.of("text", Words.of("normalised.text")));
        return number;
    }

    private static String dispatched(Team team, Installation installation) {
        String number = ready(team, installation);
        team.officer()
                .move(
                        number,
                        "dispatch",
                        Map.of(
                                "lead", Team.AGENCY,
                                "watchers", List.of(WATCHER),
                                "note", Words.of("dispatch.note")));
        return number;
    }

    private static void assertNameless(Staff who, String number) {
        String seen = who.read(number).toString()
                + who.http()
                        .get("/api/v1/cases/" + number + "/events")
                        .expect(200)
                        .text()
                + queue(who, "all");
        assertThat(Words.personalData()).noneMatch(seen::contains);
        assertThat(seen).doesNotContain(Words.of("report.detail"));
        assertThat(who.read(number).path("reporter").path("name").isNull()).isTrue();
        assertThat(who.read(number).path("reporter").path("phone").isNull()).isTrue();
    }

    private static String queue(Staff who, String queue) {
        return who.http()
                .get("/api/v1/cases?limit=100&queue=" + queue)
                .expect(200)
                .text();
    }
}
