// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A report filed on Friday 09/06/2023 at 16:30 keeps the due dates of the golden table, on a running system. */
class GoldenDatesIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Installation installation = Installations.shared(Database.DERBY);
    private final Team team = Team.of(installation);

    @AfterEach
    void backToNow() {
        installation.shiftClock(Duration.ZERO);
    }

    @Test
    void aReportOfFridayAfternoonKeepsTheGoldenDates() {
        timeIs("2023-06-09T16:30");
        Citizen citizen = new Citizen(installation);
        Reply receipt = citizen.submit(seen("09/06/2023", "16:25"), List.of());
        String number = Citizen.slip(receipt).caseNumber();
        assertThat(number).contains("-2023-");
        assertThat(receipt.page().select("#dispatch-by").text())
                .contains("10:30")
                .contains("12/06/2023");
        assertThat(receipt.page().select("#answer-by").text()).contains("21/06/2023");
        assertThat(dueAt(number, "K01")).isEqualTo(local("2023-06-12T10:30"));

        timeIs("2023-06-12T10:29");
        Passage passage = new Passage(team, number).accepted().dispatched();
        assertThat(dueAt(number, "K04")).isEqualTo(endOf("2023-06-13"));
        assertThat(dueAt(number, "K05")).isEqualTo(endOf("2023-06-19"));
        assertThat(dueAt(number, "K07")).isEqualTo(endOf("2023-06-20"));

        timeIs("2023-06-19T15:00");
        passage.submitted(Words.of("resolution.text"));
        timeIs("2023-06-20T16:00");
        passage.approved();
        assertThat(dueAt(number, "K13")).isEqualTo(endOf("2023-06-21"));
        assertThat(team.officer().read(number).path("overdue").asBoolean()).isFalse();
        timeIs("2023-06-22T00:00:01");
        assertThat(team.officer().read(number).path("overdue").asBoolean())
                .as("K13 makes no overdue (A-10)")
                .isFalse();
        passage.published();
        assertThat(limit(number, "K13").path("overdue").asBoolean()).isTrue();
        assertThat(limit(number, "K07").path("overdue").asBoolean()).isFalse();
    }

    @Test
    void anAgencyIsOverdueFromTheFirstInstantAfterItsLastDay() {
        timeIs("2023-06-05T08:00");
        Citizen citizen = new Citizen(installation);
        String number = citizen.file(seen("05/06/2023", "07:50"), List.of()).caseNumber();
        new Passage(team, number).accepted().dispatched();
        Instant due = dueAt(number, "K07");
        assertThat(due).isEqualTo(endOf("2023-06-13"));
        timeIs("2023-06-13T23:59:30");
        assertThat(team.officer().read(number).path("overdue").asBoolean()).isFalse();
        timeIs("2023-06-14T00:00");
        assertThat(team.officer().read(number).path("overdue").asBoolean()).isTrue();
        assertThat(team.handler()
                        .http()
                        .get("/api/v1/cases?queue=overdue&limit=100")
                        .expect(200)
                        .text())
                .contains(number);
    }

    @Test
    void theExplanationOfALimitIsTheEngineItself() {
        JsonNode told = team.officer()
                .http()
                .get("/api/v1/time-limits/preview?allowance=4%20office%20hours&from=2023-06-09T16:30")
                .expect(200)
                .json();
        assertThat(Instant.parse(told.path("dueAt").asText())).isEqualTo(local("2023-06-12T10:30"));
        assertThat(told.path("lines")).hasSizeGreaterThanOrEqualTo(2);
    }

    private static Map<String, String> seen(String date, String time) {
        Map<String, String> answers = Words.report();
        answers.put("date", date);
        answers.put("time", time);
        return answers;
    }

    private void timeIs(String localTime) {
        installation.shiftClock(Duration.between(Instant.now(), local(localTime)));
    }

    private Instant dueAt(String number, String clock) {
        return Instant.parse(limit(number, clock).path("dueAt").asText()).truncatedTo(ChronoUnit.MINUTES);
    }

    private JsonNode limit(String number, String clock) {
        for (JsonNode limit : team.officer().read(number).path("limits")) {
            if (limit.path("clock").asText().equals(clock)) {
                return limit;
            }
        }
        throw new AssertionError("no limit " + clock + " on " + number);
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }

    /** A day limit ends at 24:00 of its last day: the first instant that is too late. */
    private static Instant endOf(String day) {
        return java.time.LocalDate.parse(day).plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
