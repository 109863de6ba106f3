// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Citizen.Slip;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asking, answering, declining and opening again, on the Centre's screens and the citizen's (Điều 10, 11). */
class VerificationScreensIT extends Screens {
    VerificationScreensIT() {
        super("verification");
    }

    @AfterEach
    void backToNow() {
        INSTALLATION.shiftClock(Duration.ZERO);
    }

    @Test
    void theOfficerAsksAndTheCitizenAnswers() {
        Slip slip = new Citizen(INSTALLATION).file(Words.report(), List.of());
        ConsoleWindow officer = console(TEAM.officer());
        theOfficerAsks(officer, slip.caseNumber());

        PortalWindow citizen = tracked(slip).look("portal-receipt-alone");
        assertThat(citizen.main().innerText()).doesNotContain(Words.of("supplement.request"));
        verified(citizen).look("portal-asked");
        assertThat(citizen.main().innerText()).contains(Words.of("supplement.request"));
        citizen.press("portal.supplement.send");
        assertThat(citizen.keys().isOn(citizen.faults()))
                .as("the faults have the focus")
                .isTrue();
        citizen.look("portal-empty-answer").enter("portal.supplement.text", Words.of("supplement.reply"));
        citizen.keys().attach(citizen.labelled("portal.report.files"), Pictures.photo(System.nanoTime(), 800, 600));
        citizen.press("portal.supplement.send");
        citizen.main().locator("p#bo-sung").waitFor();
        citizen.look("portal-answered");

        officer.openQueue("to-accept").openCase(slip.caseNumber());
        officer.detail().getByText(Words.of("supplement.reply")).first().waitFor();
        officer.look("answered");
    }

    @Test
    void theOfficerDeclinesAndTheCitizenReadsWhyAndHowToGoOn() {
        Slip slip =
                new Citizen(INSTALLATION).file(Words.report(), List.of(Pictures.photo(System.nanoTime(), 1200, 900)));
        ConsoleWindow officer = console(TEAM.officer()).openQueue("to-accept").openCase(slip.caseNumber());
        officer.begin("decline");
        officer.sendsWithFaults("decline-faults");
        officer.keys().mark(ground(officer, "core.ground.r4"));
        officer.keys().mark(ground(officer, "core.ground.r7"));
        officer.sendsWithFaults("decline-words-missing");
        officer.keys().enter(officer.field("console.decline.law"), Words.of("decline.law"));
        officer.keys().enter(officer.field("console.decline.guidance"), Words.of("decline.guidance"));
        officer.look("decline").send();
        officer.look("declined");

        PortalWindow citizen = tracked(slip).look("portal-declined-receipt-alone");
        assertThat(citizen.main().innerText()).doesNotContain(Words.of("decline.guidance"));
        verified(citizen).look("portal-declined");
        Locator told = citizen.main().locator("#tu-choi");
        assertThat(told.locator(".grounds > li").count()).isEqualTo(2);
        assertThat(told.innerText()).contains("Điều 10", Words.of("decline.law"), Words.of("decline.guidance"));
        citizen.follow("portal.declined.new-report");
        assertThat(citizen.page().url()).endsWith("/gui-phan-anh");
    }

    @Test
    void silenceDeclinesAndALateAnswerIsOpenedAgainByOneClick() {
        timeIs("2023-06-09T16:40");
        Slip slip = asked();
        String number = slip.caseNumber();
        timeIs("2023-06-11T17:00");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> stage(number).equals("declined"));
        timeIs("2023-06-12T09:00");
        PortalWindow citizen = verified(tracked(slip)).look("portal-lapsed");
        assertThat(citizen.main().innerText())
                .as("who answers late reads what was asked")
                .contains(Words.of("supplement.request"));
        citizen.enter("portal.supplement.text", Words.of("supplement.reply"))
                .press("portal.supplement.send")
                .look("portal-late-answer");

        ConsoleWindow officer =
                console(TEAM.officer()).openQueue("late-replies").openCase(number);
        officer.detail().getByText(Words.of("supplement.reply")).first().waitFor();
        officer.look("late-answer").atOnce("reopen").look("reopened");
        assertThat(stage(number)).isEqualTo("filed");
        citizen.open("/tra-cuu").look("portal-reopened");
        assertThat(citizen.main().innerText())
                .contains(messages.t("core.event.report-reopened"))
                .doesNotContain(messages.t("portal.declined.title"));
    }

    private void theOfficerAsks(ConsoleWindow officer, String number) {
        officer.openQueue("to-accept").openCase(number).look("first-time");
        officer.begin("attempt-contact");
        officer.sendsWithFaults("contact-faults");
        officer.keys().choose(officer.field("console.contact.method"), "PHONE");
        officer.keys().enter(officer.field("console.contact.note"), Words.of("contact.note"));
        officer.look("contact").send();
        officer.detail().getByText(Words.of("contact.note")).first().waitFor();
        officer.begin("request-supplement");
        officer.sendsWithFaults("request-faults");
        officer.keys().choose(officer.field("console.contact.method"), "SMS");
        officer.keys().enter(officer.field("console.request.text"), Words.of("supplement.request"));
        officer.look("request").send();
        officer.openQueue("awaiting-supplement").openCase(number).look("waiting");
    }

    /** A report of Friday afternoon, about which the Centre asks at once. */
    private static Slip asked() {
        Map<String, String> answers = Words.report();
        answers.put("date", "09/06/2023");
        answers.put("time", "16:25");
        Slip slip = new Citizen(INSTALLATION).file(answers, List.of());
        TEAM.officer()
                .move(
                        slip.caseNumber(),
                        "request-supplement",
                        Map.of("method", "SMS", "text", Words.of("supplement.request"), "identity", false));
        return slip;
    }

    private static String stage(String number) {
        JsonNode seen = TEAM.officer().read(number);
        return seen.path("stage").asText();
    }

    /** The tracking page, opened with the receipt alone. */
    private PortalWindow tracked(Slip slip) {
        return portal("vi")
                .open("/tra-cuu")
                .enter("portal.track.receipt", slip.receiptNumber())
                .press("portal.track.open");
    }

    private static PortalWindow verified(PortalWindow citizen) {
        return citizen.enter("portal.verify.phone", Words.of("report.phone")).press("portal.verify.go");
    }

    private Locator ground(ConsoleWindow officer, String key) {
        return officer.dialog()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Locator.GetByRoleOptions().setName(messages.t(key)).setExact(true));
    }
}
