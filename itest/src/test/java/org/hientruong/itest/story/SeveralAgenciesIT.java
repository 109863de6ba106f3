// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
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

/** Phụ lục II, case 2, on a running system and on each database: three agencies are asked, of which one is silent and one not competent. */
class SeveralAgenciesIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String BUILDING = "SXD";
    private static final String HEALTH = "SYT";
    private static final String POWER = "DLST";

    @ParameterizedTest
    @EnumSource
    void aLeadAnswersWithWhatItGotAndASilentAgencyHoldsNobodyUp(Database database) {
        House house = new House(Installations.shared(database));
        try {
            Citizen.Slip slip = house.dispatched();
            String number = slip.caseNumber();
            theLeadForwards(house, number);
            oneReturnsAndOneAnswers(house, number);
            silenceRunsOut(house, number);
            theLeadAnswers(house, number);
            everybodyMayWatch(house, slip);
        } finally {
            house.installation.shiftClock(Duration.ZERO);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExtensionFiledInTimeAndRecordedAfterExpiryTakesTheMarkBack(Database database) {
        House house = new House(Installations.shared(database));
        try {
            Citizen.Slip slip = house.dispatched();
            String number = slip.caseNumber();
            house.timeIs("2023-06-06T08:00");
            house.team.handler().move(number, "acknowledge", Map.of());
            house.timeIs("2023-06-13T16:00");
            house.team
                    .handler()
                    .move(
                            number,
                            "notify-extension",
                            Map.of(
                                    "document",
                                    Map.of("number", "45/SGTVT-QLHT", "date", "2023-06-13"),
                                    "committedBy",
                                    "2023-06-20",
                                    "reason",
                                    "NEEDS_CHECKING",
                                    "explanation",
                                    Words.of("extension.explanation")));
            house.timeIs("2023-06-14T08:00");
            house.missed(number, "K07", "2023-06-14T00:00");
            assertThat(house.officer(number).path("overdue").asBoolean()).isTrue();
            assertThat(house.queue(house.team.officer(), "extensions-to-record"))
                    .contains(number);
            house.team.officer().move(number, "extend", Map.of("assignment", 1, "committedBy", "2023-06-20"));
            assertThat(house.officer(number).path("overdue").asBoolean()).isFalse();
            assertThat(house.queue(house.team.officer(), "extensions-to-record"))
                    .doesNotContain(number);
            JsonNode recorded = house.events(number, "extension.recorded").get(0);
            assertThat(Instant.parse(recorded.path("occurredAt").asText())
                            .truncatedTo(java.time.temporal.ChronoUnit.MINUTES))
                    .isEqualTo(local("2023-06-13T16:00"));
            assertThat(recorded.path("detail").asText()).contains("13/06/2023").contains("20/06/2023");
            String tracked =
                    house.citizen.track(slip.receiptNumber()).expect(200).page().text();
            assertThat(tracked).contains("13/06/2023").contains("20/06/2023");
            house.timeIs("2023-06-20T23:59:30");
            assertThat(house.officer(number).path("overdue").asBoolean()).isFalse();
            house.timeIs("2023-06-21T00:00");
            assertThat(house.officer(number).path("overdue").asBoolean()).isTrue();
            house.missed(number, "K12", "2023-06-21T00:00");
        } finally {
            house.installation.shiftClock(Duration.ZERO);
        }
    }

    private static void theLeadForwards(House house, String number) {
        assertThat(house.limit(number, "K08", 1)).isEqualTo(endOf("2023-06-06"));
        assertThat(house.of("HANDLER", BUILDING)
                        .http()
                        .get("/api/v1/cases/" + number)
                        .status())
                .as("a proposal shows nobody anything")
                .isEqualTo(404);
        house.timeIs("2023-06-06T09:00");
        JsonNode forwarded = house.team
                .handler()
                .move(
                        number,
                        "forward",
                        Map.of("coordinating", List.of(BUILDING, HEALTH, POWER), "note", Words.of("forward.note")));
        assertThat(forwarded.path("assignments")).hasSize(4);
        assertThat(house.limit(number, "K09", 2)).isEqualTo(endOf("2023-06-09"));
        assertThat(house.limit(number, "K07", 1)).isEqualTo(endOf("2023-06-13"));
        for (String agency : List.of(BUILDING, HEALTH, POWER)) {
            assertThat(house.queue(house.of("HANDLER", agency), "received")).contains(number);
        }
    }

    private static void oneReturnsAndOneAnswers(House house, String number) {
        house.timeIs("2023-06-07T09:00");
        house.of("HANDLER", POWER)
                .move(
                        number,
                        "return-wrong-authority",
                        Map.of("reason", Words.of("return.reason"), "rightAgency", BUILDING, "unknown", false));
        assertThat(house.officer(number).path("stage").asText())
                .as("it goes to the lead")
                .isEqualTo("handling");
        Staff builder = house.of("HANDLER", BUILDING);
        builder.move(number, "acknowledge", Map.of());
        house.timeIs("2023-06-08T10:00");
        builder.move(number, "submit-resolution", Map.of("text", Words.of("part.text")));
        assertThat(house.team.handler().read(number).toString())
                .as("not before its leader approves")
                .doesNotContain(Words.of("part.text"));
        assertThat(house.queue(house.of("APPROVER", BUILDING), "to-approve")).contains(number);
        house.of("APPROVER", BUILDING).move(number, "approve", Map.of());
        assertThat(house.team.handler().read(number).toString()).contains(Words.of("part.text"));
    }

    private static void silenceRunsOut(House house, String number) {
        house.timeIs("2023-06-12T08:00");
        house.missed(number, "K09", "2023-06-10T00:00");
        house.missed(number, "K08", "2023-06-09T00:00");
        assertThat(house.limit(number, "K11", 1)).isEqualTo(endOf("2023-06-13"));
        assertThat(house.officer(number).path("overdue").asBoolean())
                .as("a fact of the share (A-39)")
                .isFalse();
        // a second sweep finds nothing left to write
        house.timeIs("2023-06-12T09:00");
        pause(Duration.ofSeconds(12)); // two rounds of the sweep
        assertThat(house.events(number, "time-limit.missed")).hasSize(2);
    }

    private static void theLeadAnswers(House house, String number) {
        house.team.handler().move(number, "submit-resolution", Map.of("text", Words.of("resolution.text")));
        house.timeIs("2023-06-13T16:00");
        house.team.approver().move(number, "approve", Map.of());
        JsonNode approved = house.officer(number);
        List<String> stages = new ArrayList<>();
        approved.path("assignments")
                .forEach(share -> stages.add(share.path("stage").asText()));
        assertThat(stages).containsExactly("approved", "approved", "recalled", "returned");
        assertThat(house.limit(number, "K13", null)).isEqualTo(endOf("2023-06-14"));
        house.timeIs("2023-06-14T09:00");
        new Passage(house.team, number).published();
        assertThat(house.officer(number).path("overdue").asBoolean()).isFalse();
    }

    private static void everybodyMayWatch(House house, Citizen.Slip slip) {
        String page = house.citizen
                .http()
                .get("/phan-anh/" + slip.caseNumber())
                .expect(200)
                .page()
                .text();
        assertThat(page)
                .contains(house.event("coordination.ordered"))
                .contains(house.event("assignment.returned"))
                .doesNotContain(Words.of("part.text"));
        JsonNode shares = house.officer(slip.caseNumber()).path("assignments");
        for (int i = 0; i < 2; i++) {
            assertThat(page).contains(shares.get(i).path("agency").path("name").asText());
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }

    /** The first instant that is too late. */
    private static Instant endOf(String day) {
        return LocalDate.parse(day).plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** One installation with its people. */
    private static final class House {
        final Installation installation;
        final Team team;
        final Citizen citizen;

        House(Installation installation) {
            this.installation = installation;
            this.team = Team.of(installation);
            this.citizen = new Citizen(installation);
        }

        /** Filed on Monday morning, dispatched on Monday at 13:30 with the others proposed. */
        Citizen.Slip dispatched() {
            timeIs("2023-06-05T08:00");
            Map<String, String> answers = Words.report();
            answers.put("date", "05/06/2023");
            answers.put("time", "07:50");
            Citizen.Slip slip = citizen.file(answers, List.of());
            String number = slip.caseNumber();
            timeIs("2023-06-05T13:30");
            new Passage(team, number).accepted();
            Staff officer = team.officer();
            officer.move(number, "classify", Map.of("category", Words.of("report.category")));
            officer.move(number, "normalise", Map.of("text", Words.of("normalised.text")));
            officer.move(
                    number,
                    "dispatch",
                    Map.of(
                            "lead", Team.AGENCY,
                            "proposedCoordinating", List.of(BUILDING, HEALTH, POWER),
                            "note", Words.of("dispatch.note")));
            return slip;
        }

        Staff of(String role, String agency) {
            return team.with(role, agency);
        }

        void timeIs(String localTime) {
            installation.shiftClock(Duration.between(Instant.now(), local(localTime)));
        }

        JsonNode officer(String number) {
            return team.officer().read(number);
        }

        Instant limit(String number, String clock, Integer share) {
            JsonNode found = null;
            for (JsonNode limit : officer(number).path("limits")) {
                boolean whose = share == null
                        ? limit.path("assignment").isNull()
                        : limit.path("assignment").asInt() == share;
                if (whose && limit.path("clock").asText().equals(clock)) {
                    found = limit;
                }
            }
            assertThat(found).as(clock).isNotNull();
            return Instant.parse(found.path("dueAt").asText());
        }

        List<JsonNode> events(String number, String type) {
            List<JsonNode> found = new ArrayList<>();
            JsonNode all = team.officer()
                    .http()
                    .get("/api/v1/cases/" + number + "/events")
                    .expect(200)
                    .json();
            all.path("items").forEach(event -> {
                if (event.path("type").asText().equals(type)) {
                    found.add(event);
                }
            });
            return found;
        }

        String event(String type) {
            JsonNode messages =
                    team.officer().http().get("/api/v1/messages/vi").expect(200).json();
            String key = "core.event." + type.replace('.', '-');
            JsonNode flat = messages.has(key) ? messages : messages.path("messages");
            return flat.path(key).asText();
        }

        /** Waits until the sweep has written that a clock ran out, and sees that it did once, as of the legal instant. */
        void missed(String number, String clock, String legal) {
            String name = name(number, clock);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(events(number, "time-limit.missed"))
                            .filteredOn(event -> event.path("detail").asText().startsWith(name))
                            .hasSize(1));
            JsonNode event = events(number, "time-limit.missed").stream()
                    .filter(one -> one.path("detail").asText().startsWith(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(Instant.parse(event.path("occurredAt").asText())).isEqualTo(local(legal));
        }

        private String name(String number, String clock) {
            for (JsonNode limit : officer(number).path("limits")) {
                if (limit.path("clock").asText().equals(clock)) {
                    return limit.path("name").asText();
                }
            }
            throw new AssertionError("no limit " + clock);
        }

        String queue(Staff who, String queue) {
            return who.http()
                    .get("/api/v1/cases?limit=100&queue=" + queue)
                    .expect(200)
                    .text();
        }
    }
}
