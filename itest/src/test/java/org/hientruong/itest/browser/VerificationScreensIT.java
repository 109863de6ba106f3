// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Citizen.Slip;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.SentFile;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.Test;

/** Asking, answering and declining, in a real browser, every page and dialog checked by axe. */
class VerificationScreensIT {
    private final Installation installation = Installations.shared(Database.DERBY);
    private final Team team = Team.of(installation);
    private final Messages messages = new Messages(installation);
    private final Watched watched = new Watched("verification");

    @Test
    void theCentreAsksTheCitizenAnswersAndTheCentreDeclinesOnTwoGrounds() {
        SentFile photo = Pictures.photo(System.nanoTime(), 1200, 900);
        Slip slip = new Citizen(installation).file(Words.report(), List.of(photo));
        String number = slip.caseNumber();
        // the same again: a duplicate of the case above, as the officer is shown
        String again =
                new Citizen(installation).file(Words.report(), List.of(photo)).caseNumber();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> duplicate(again));
        try (Chromium chromium = new Chromium()) {
            ConsoleWindow officer = new ConsoleWindow(chromium.window(installation), messages, team.officer())
                    .signIn(Team.password(), () -> {});
            PortalWindow citizen = new PortalWindow(chromium.window(installation), messages);
            theOfficerAsks(officer, number);
            theCitizenAnswers(citizen, slip);
            officer.openQueue("to-accept").openCase(number);
            assertThat(officer.page().locator(".case").innerText()).contains(Words.of("supplement.reply"));
            watched.look(officer.page(), "console-answered");

            theOfficerDeclines(officer, again, number);
            theCitizenReadsTheDeclination(citizen, officer, slip);
        }
    }

    private void theOfficerAsks(ConsoleWindow officer, String number) {
        officer.openQueue("to-accept").openCase(number);
        watched.look(officer.page(), "console-first-time");
        officer.begin(number, "attempt-contact");
        officer.keys().press("Control+Enter");
        officer.dialog().locator(".notice-trouble").waitFor();
        watched.look(officer.page(), "console-contact-faults");
        officer.field("console.contact.method").selectOption("PHONE");
        officer.field("console.contact.note").fill(Words.of("dispatch.note"));
        officer.send();
        officer.begin(number, "request-supplement");
        officer.field("console.contact.method").selectOption("SMS");
        officer.field("console.request.text").fill(Words.of("supplement.request"));
        watched.look(officer.page(), "console-request");
        officer.send();
        officer.openQueue("awaiting-supplement").openCase(number);
        watched.look(officer.page(), "console-waiting");
    }

    private void theCitizenAnswers(PortalWindow citizen, Slip slip) {
        citizen.track(slip.receiptNumber());
        watched.look(citizen.page(), "portal-receipt-alone");
        citizen.proveByPhone();
        assertThat(citizen.page().locator("#bo-sung").innerText()).contains(Words.of("supplement.request"));
        watched.look(citizen.page(), "portal-asked");
        citizen.button("portal.supplement.send").click();
        assertThat(citizen.page().locator(".faults a").getAttribute("href")).isEqualTo("#supplement");
        watched.look(citizen.page(), "portal-empty-answer");
        citizen.labelled("portal.supplement.text").fill(Words.of("supplement.reply"));
        citizen.button("portal.supplement.send").click();
        citizen.page().locator("p#bo-sung").waitFor();
        watched.look(citizen.page(), "portal-answered");
    }

    private void theOfficerDeclines(ConsoleWindow officer, String again, String earlier) {
        officer.openQueue("to-accept").openCase(again);
        watched.look(officer.page(), "console-alike");
        officer.begin(again, "decline");
        ground(officer, "core.ground.r6").check();
        officer.keys().press("Control+Enter");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> team.officer().read(again).path("stage").asText().equals("declined"));
        assertThat(team.officer()
                        .read(again)
                        .path("verification")
                        .path("declination")
                        .path("words")
                        .path("duplicateOf")
                        .asText())
                .as("the suspected one was proposed")
                .isEqualTo(earlier);
    }

    private void theCitizenReadsTheDeclination(PortalWindow citizen, ConsoleWindow officer, Slip slip) {
        String number = slip.caseNumber();
        officer.openQueue("to-accept").openCase(number);
        officer.begin(number, "decline");
        ground(officer, "core.ground.r4").check();
        ground(officer, "core.ground.r7").check();
        officer.field("console.decline.file").selectOption("");
        officer.keys().press("Control+Enter");
        officer.dialog().locator(".notice-trouble").waitFor();
        watched.look(officer.page(), "console-decline-faults");
        officer.field("console.decline.file").selectOption(new SelectOption().setIndex(1));
        officer.field("console.decline.law").fill(Words.of("decline.law"));
        officer.field("console.decline.guidance").fill(Words.of("decline.guidance"));
        officer.send();
        watched.look(officer.page(), "console-declined");
        citizen.page().navigate("/tra-cuu");
        assertThat(citizen.page().locator(".grounds > li").count()).isEqualTo(2);
        assertThat(citizen.page().locator("#tu-choi").innerText())
                .contains(Words.of("decline.law"), Words.of("decline.guidance"));
        watched.look(citizen.page(), "portal-declined");
    }

    private Locator ground(ConsoleWindow officer, String key) {
        return officer.dialog()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Locator.GetByRoleOptions().setName(messages.t(key)).setExact(true));
    }

    private boolean duplicate(String number) {
        return team.officer()
                .read(number)
                .path("verification")
                .path("alike")
                .path(0)
                .path("kind")
                .asText()
                .equals("duplicate");
    }
}
