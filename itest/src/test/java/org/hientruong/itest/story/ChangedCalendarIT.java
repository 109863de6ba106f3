// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A day off is decided while limits run: looked at first, applied, explained, taken back; on each database. */
class ChangedCalendarIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Map<String, Object> DAY_OFF = Map.of(
            "document", Map.of("number", "77/QĐ-UBND", "date", "2023-06-05", "issuer", "UBND tỉnh"),
            "days", List.of(Map.of("date", "2023-06-08", "kind", "holiday", "name", "Nghỉ")));
    private static final String CHANGES = "/api/v1/calendar/changes";

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL") // the change itself is tested on both: CalendarDeskTest
    void aDecidedDayOffMovesWhatRunsAndIsTakenBack(Database database) {
        Installation installation = Installations.shared(database);
        Team team = Team.of(installation);
        installation.shiftClock(Duration.between(
                Instant.now(),
                LocalDateTime.parse("2023-06-05T08:00").atZone(ZONE).toInstant()));
        try {
            Map<String, String> report = Words.report();
            report.put("date", "05/06/2023");
            report.put("time", "07:50");
            String number = new Citizen(installation).file(report, List.of()).caseNumber();
            new Passage(team, number).accepted().dispatched();
            assertThat(dueAt(team, number)).isEqualTo(endOf("2023-06-13"));

            Http administrator = team.administrator().http();
            refusals(team, administrator);
            String version = version(administrator);
            assertThat(moved(administrator, CHANGES + "/preview", DAY_OFF)).contains(number + " K07");
            assertThat(dueAt(team, number)).as("only looked at").isEqualTo(endOf("2023-06-13"));

            String made = made(administrator, CHANGES, version);
            assertThat(dueAt(team, number)).isEqualTo(endOf("2023-06-14"));
            explained(team, number);
            administrator
                    .with("If-Match", '"' + version + '"')
                    .post(CHANGES, DAY_OFF)
                    .expect(412);

            assertThat(moved(administrator, CHANGES + '/' + made + "/undo/preview", Map.of()))
                    .contains(number + " K07");
            made(administrator, CHANGES + '/' + made + "/undo", made);
            assertThat(dueAt(team, number)).isEqualTo(endOf("2023-06-13"));
            assertThat(administrator
                            .get(CHANGES)
                            .expect(200)
                            .json()
                            .path("items")
                            .get(0)
                            .path("undoes")
                            .asText())
                    .isEqualTo(made);
        } finally {
            installation.shiftClock(Duration.ZERO);
        }
    }

    private static void refusals(Team team, Http administrator) {
        team.officer().http().post(CHANGES + "/preview", DAY_OFF).expect(403);
        administrator.post(CHANGES, DAY_OFF).expect(428);
        JsonNode empty = administrator
                .post(CHANGES + "/preview", Map.of("document", DAY_OFF.get("document")))
                .expect(422)
                .json();
        assertThat(empty.path("faults").get(0).path("pointer").asText()).isEqualTo("/days");
    }

    private static String version(Http http) {
        return http.get("/api/v1/calendar?year=2023")
                .expect(200)
                .json()
                .path("version")
                .asText();
    }

    private static List<String> moved(Http http, String path, Map<String, Object> body) {
        List<String> moved = new java.util.ArrayList<>();
        String cursor = "0";
        while (!cursor.isEmpty()) {
            JsonNode page = http.post(path + "?limit=100&cursor=" + cursor, body)
                    .expect(200)
                    .json();
            page.path("items")
                    .forEach(one -> moved.add(one.path("caseNumber").asText()
                            + ' '
                            + one.path("clock").asText()));
            cursor = page.path("next").isNull() ? "" : page.path("next").asText();
        }
        return moved;
    }

    /** Changes the calendar and waits until the limits have followed. */
    private static String made(Http http, String path, String seen) {
        Map<String, Object> body = path.equals(CHANGES) ? DAY_OFF : Map.of();
        String made = http.with("If-Match", '"' + seen + '"')
                .post(path, body)
                .expect(202)
                .json()
                .path("version")
                .asText();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !http.get(CHANGES + '/' + made)
                        .expect(200)
                        .json()
                        .path("state")
                        .asText()
                        .equals("recomputing"));
        return made;
    }

    private static void explained(Team team, String number) {
        JsonNode why = team.officer()
                .http()
                .get("/api/v1/cases/" + number + "/time-limits/K07/explanation")
                .expect(200)
                .json();
        assertThat(why.path("changes").get(0).path("kind").asText()).isEqualTo("calendar");
        assertThat(why.path("changes").get(0).path("what").asText()).contains("77/QĐ-UBND");
        assertThat(why.path("lines").toString()).contains("77/QĐ-UBND");
    }

    private static Instant dueAt(Team team, String number) {
        for (JsonNode limit : team.officer().read(number).path("limits")) {
            if (limit.path("clock").asText().equals("K07")) {
                return Instant.parse(limit.path("dueAt").asText()).truncatedTo(ChronoUnit.MINUTES);
            }
        }
        throw new AssertionError("no K07 on " + number);
    }

    private static Instant endOf(String day) {
        return LocalDate.parse(day).plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
