// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Citizen.Slip;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.WebForm;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Centre asks, the citizen answers in time or late, the Centre declines: on a running system (Điều 10, 11). */
class VerificationStoryIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String ASKED_AT = "2023-06-09T16:40";
    private static final String DUE = "2023-06-11T16:40";

    @AfterEach
    void backToNow() {
        for (Database database : Database.values()) {
            Installations.shared(database).shiftClock(Duration.ZERO);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerJustInTimeKeepsTheReportAlive(Database database) {
        Installation installation = Installations.shared(database);
        Team team = Team.of(installation);
        Citizen citizen = new Citizen(installation);
        Slip slip = asked(installation, citizen);
        Instant due = limit(team, slip.caseNumber(), "K03");
        assertThat(due).isBetween(local(DUE), local(DUE).plusSeconds(120));

        // by HTTP the clock runs on: the last millisecond is the domain's test
        clock(installation, due.minusSeconds(60));
        WebForm form = reply(citizen, slip);
        assertThat(form.set("supplement", Words.of("supplement.reply"))
                        .attach("files", Pictures.photo(System.nanoTime(), 800, 600))
                        .submit(citizen.http())
                        .expect(200)
                        .page()
                        .select("#bo-sung")
                        .text())
                .isNotEmpty();

        clock(installation, due.plusSeconds(3600));
        JsonNode seen = team.officer().read(slip.caseNumber());
        assertThat(seen.path("stage").asText()).isEqualTo("filed");
        JsonNode received = seen.path("verification").path("supplements").path(0);
        assertThat(received.path("text").asText()).isEqualTo(Words.of("supplement.reply"));
        assertThat(received.path("late").asBoolean()).isFalse();
        assertThat(received.path("files").path(0).asText())
                .isEqualTo(seen.path("attachments").path(0).path("id").asText());
        new Passage(team, slip.caseNumber()).accepted();
        citizen.http().get("/phan-anh/" + slip.caseNumber()).expect(200);
    }

    @ParameterizedTest
    @EnumSource
    void silenceDeclinesAtItsInstantAndALateAnswerIsReopenedAndAccepted(Database database) {
        Installation installation = Installations.shared(database);
        Team team = Team.of(installation);
        Citizen citizen = new Citizen(installation);
        Slip slip = asked(installation, citizen);
        String number = slip.caseNumber();
        Instant due = limit(team, number, "K03");

        clock(installation, due.plusMillis(1));
        JsonNode silent = team.officer().read(number).path("verification").path("declination");
        assertThat(Instant.parse(silent.path("declinedAt").asText())).isEqualTo(due);
        assertThat(silent.path("grounds").path(0).path("code").asText()).isEqualTo("R5");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> team.officer().read(number).path("stage").asText().equals("declined"));
        citizen.http().get("/phan-anh/" + number).expect(404);
        assertThat(queue(team)).doesNotContain(number);

        clock(installation, local("2023-06-12T09:00"));
        WebForm late = reply(citizen, slip);
        assertThat(late.set("supplement", "")
                        .submit(citizen.http())
                        .expect(422)
                        .page()
                        .select(".faults a")
                        .attr("href"))
                .isEqualTo("#supplement");
        WebForm.with("supplement", citizen.http().get("/tra-cuu"))
                .set("supplement", Words.of("supplement.reply"))
                .submit(citizen.http())
                .expect(200);
        assertThat(queue(team)).contains(number);
        assertThat(team.officer().move(number, "reopen", Map.of()).path("stage").asText())
                .isEqualTo("filed");
        assertThat(queue(team)).doesNotContain(number);
        new Passage(team, number).accepted();
        citizen.http().get("/phan-anh/" + number).expect(200);
    }

    @ParameterizedTest
    @EnumSource
    void aDeclinationOnTwoGroundsIsReadByTheCitizenWithArticlesAndGuidance(Database database) {
        Installation installation = Installations.shared(database);
        Team team = Team.of(installation);
        Citizen citizen = new Citizen(installation);
        Slip slip = citizen.file(Words.report(), List.of(Pictures.photo(System.nanoTime(), 800, 600)));
        String number = slip.caseNumber();
        JsonNode seen = team.officer().read(number);
        String photo = seen.path("attachments").path(0).path("id").asText();
        int version = seen.path("version").asInt();
        Map<String, Object> mendable = Map.of("grounds", List.of(Map.of("ground", "R1")));
        Reply askFirst =
                team.officer().attempt(number, version, "decline", mendable).expect(422);
        assertThat(askFirst.json().path("article").asText()).isNotEmpty();

        team.officer()
                .move(
                        number,
                        "decline",
                        Map.of(
                                "grounds",
                                List.of(Map.of("ground", "R4", "file", photo), Map.of("ground", "SCOPE_PLACE")),
                                "guidance",
                                Words.of("decline.guidance")));
        assertThat(citizen.track(slip.receiptNumber())
                        .expect(200)
                        .page()
                        .select("#tu-choi")
                        .text())
                .as("the receipt alone")
                .contains("Điều 10", "khoản 3 Điều 2")
                .doesNotContain(Words.of("decline.guidance"));
        verify(citizen);
        var told = citizen.http().get("/tra-cuu").expect(200).page().select("#tu-choi");
        assertThat(told.select(".grounds > li")).hasSize(2);
        assertThat(told.text()).contains(Words.of("decline.guidance"));
        assertThat(told.select("a.button").attr("href")).isEqualTo("/gui-phan-anh");
        citizen.http().get("/phan-anh/" + number).expect(404);
        assertThat(citizen.http().get("/phan-anh").expect(200).text()).doesNotContain(number);
    }

    /** A report of Friday afternoon, about which the Centre asks at once. */
    private static Slip asked(Installation installation, Citizen citizen) {
        clock(installation, local(ASKED_AT));
        Map<String, String> answers = new java.util.HashMap<>(Words.report());
        answers.put("date", "09/06/2023");
        answers.put("time", "16:25");
        Slip slip = citizen.file(answers, List.of());
        Team.of(installation)
                .officer()
                .move(
                        slip.caseNumber(),
                        "request-supplement",
                        Map.of("method", "SMS", "text", Words.of("supplement.request"), "identity", false));
        return slip;
    }

    /** Opens the case with receipt and telephone number, and reads what is asked. */
    private static WebForm reply(Citizen citizen, Slip slip) {
        Reply receiptAlone = citizen.track(slip.receiptNumber()).expect(200);
        assertThat(receiptAlone.text()).doesNotContain(Words.of("supplement.request"));
        verify(citizen);
        return WebForm.with("supplement", citizen.http().get("/tra-cuu").expect(200));
    }

    private static void verify(Citizen citizen) {
        WebForm.with("phone", citizen.http().get("/tra-cuu").expect(200))
                .set("phone", Words.of("report.phone"))
                .submit(citizen.http())
                .expect(200);
    }

    private static String queue(Team team) {
        return team.officer()
                .http()
                .get("/api/v1/cases?queue=late-replies&limit=100")
                .expect(200)
                .text();
    }

    private static Instant limit(Team team, String number, String clock) {
        for (JsonNode limit : team.officer().read(number).path("limits")) {
            if (limit.path("clock").asText().equals(clock)) {
                return Instant.parse(limit.path("dueAt").asText());
            }
        }
        throw new AssertionError("no " + clock);
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }

    private static void clock(Installation installation, Instant at) {
        installation.shiftClock(Duration.between(Instant.now(), at));
    }
}
