// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.hientruong.itest.support.Citizen.Slip;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.SentFile;
import org.hientruong.itest.support.Staff;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.Test;

/** The whole story in a real browser, the staff's part by keyboard alone, every page and dialog checked by axe. */
class BrowserStoryIT {
    private final Installation installation = Installations.shared(Database.DERBY);
    private final Team team = Team.of(installation);
    private final Messages messages = new Messages(installation);
    private final Watched watched = new Watched("story");

    @Test
    void fromTheCitizensPhotoToTheRatedAnswer() {
        try (Chromium chromium = new Chromium()) {
            PortalWindow citizen = new PortalWindow(chromium.window(installation), messages);
            SentFile photo = Pictures.photo(System.nanoTime(), 2400, 1800);
            Slip slip = theCitizenFiles(citizen, photo);
            String number = slip.caseNumber();
            assertThat(originalPhoto(number).sha256()).isEqualTo(photo.sha256());

            ConsoleWindow handler = console(chromium, team.handler()).openQueue("received");
            ConsoleWindow officer = console(chromium, team.officer());
            theOfficerAcceptsAndDispatches(officer, number);
            handler.row(number).waitFor(); // it has come without a reload
            theHandlerAnswers(handler, number);
            theLeaderApproves(console(chromium, team.approver()), number);
            theCentrePublishes(officer, number);
            theCitizenReadsAndRates(citizen, slip);
        }
    }

    private Slip theCitizenFiles(PortalWindow citizen, SentFile photo) {
        citizen.page().navigate("/");
        look(citizen.page(), "home");
        citizen.openForm();
        look(citizen.page(), "form");
        citizen.button("portal.report.send").click();
        citizen.page().getByRole(AriaRole.ALERT).waitFor();
        look(citizen.page(), "form-with-faults");
        Slip slip = citizen.fill(photo).send();
        look(citizen.page(), "receipt");
        assertThat(citizen.page().url()).doesNotContain(slip.receiptNumber().replace(" ", ""));
        return slip;
    }

    private ConsoleWindow console(Chromium chromium, Staff person) {
        ConsoleWindow window = new ConsoleWindow(chromium.window(installation), messages, person);
        return window.signIn(Team.password(), () -> look(window.page(), "sign-in"));
    }

    private void theOfficerAcceptsAndDispatches(ConsoleWindow officer, String number) {
        officer.openQueue("to-accept").openCase(number);
        look(officer.page(), "case-filed");
        officer.atOnce(number, "claim");
        officer.begin(number, "accept");
        look(officer.page(), "accept");
        for (Locator item : officer.dialog().getByRole(AriaRole.CHECKBOX).all()) {
            officer.keys().to(item).press("Space");
        }
        officer.send();
        officer.begin(number, "classify");
        look(officer.page(), "classify");
        officer.send();
        officer.begin(number, "normalise");
        officer.keys().enter(officer.field("console.normalise.text"), Words.of("normalised.text"));
        look(officer.page(), "normalise");
        officer.send();
        officer.begin(number, "dispatch");
        officer.keys().to(officer.dialog().getByRole(AriaRole.RADIO).first()).press("Space");
        look(officer.page(), "dispatch");
        officer.send();
        assertThat(team.officer().read(number).path("lead").path("code").asText())
                .isEqualTo(Team.AGENCY);
    }

    private void theHandlerAnswers(ConsoleWindow handler, String number) {
        handler.openCase(number);
        look(handler.page(), "case-received");
        handler.begin(number, "acknowledge");
        look(handler.page(), "acknowledge");
        handler.send();
        handler.begin(number, "submit-resolution");
        handler.keys().enter(handler.field("console.letter.number"), Words.of("resolution.number"));
        handler.keys().enter(handler.field("console.letter.content"), Words.of("resolution.text"));
        handler.keys().enter(handler.field("console.letter.signer"), Words.of("resolution.signer"));
        look(handler.page(), "resolution");
        handler.send();
    }

    private void theLeaderApproves(ConsoleWindow leader, String number) {
        leader.openQueue("to-approve").openCase(number);
        leader.begin(number, "send-back");
        look(leader.page(), "send-back");
        leader.keys().press("Escape");
        leader.begin(number, "approve");
        look(leader.page(), "approve");
        leader.send();
    }

    private void theCentrePublishes(ConsoleWindow officer, String number) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !team.officer()
                        .read(number)
                        .path("attachments")
                        .path(0)
                        .path("preview")
                        .isNull());
        officer.openQueue("to-publish").openCase(number);
        officer.begin(number, "publish");
        officer.keys().enter(officer.field("console.publish.text"), Words.of("public.text"));
        officer.keys().enter(officer.field("console.publish.answer"), Words.of("public.answer"));
        officer.keys()
                .to(officer.field("console.attachment.numbered", Map.of("number", 1)))
                .press("Space");
        look(officer.page(), "publish");
        officer.keys().press("Control+Enter");
        officer.dialog().getByText(Words.of("public.answer")).waitFor();
        look(officer.page(), "publish-preview");
        officer.send();
        assertThat(team.officer().read(number).path("stage").asText()).isEqualTo("published");
    }

    private void theCitizenReadsAndRates(PortalWindow citizen, Slip slip) {
        Page page = citizen.page();
        page.navigate("/phan-anh/" + slip.caseNumber());
        assertThat(page.locator("main").innerText())
                .contains(Words.of("public.answer"))
                .doesNotContain(Words.of("report.fullName"));
        Locator image = page.locator("main img");
        assertThat(image.count()).isEqualTo(1);
        assertThat((Integer) image.evaluate("async img => { await img.decode(); return img.naturalWidth; }"))
                .isPositive();
        look(page, "public-case");
        thePublishedPhotoCarriesNothing(image);
        citizen.track(slip.receiptNumber());
        look(page, "tracking");
        citizen.proveByPhone();
        look(page, "rating");
        citizen.rate("portal.rating.very-satisfied");
        look(page, "rated");
        assertThat(team.officer().read(slip.caseNumber()).path("rating").toString())
                .contains("VERY_SATISFIED");
    }

    private void thePublishedPhotoCarriesNothing(Locator image) {
        for (String link : List.of(
                (String) image.evaluate("img => img.src"), (String) image.evaluate("img => img.closest('a').href"))) {
            byte[] shown = installation
                    .http()
                    .get(URI.create(link).getPath())
                    .expect(200)
                    .body();
            assertThat(Pictures.carriesMetadata(shown)).as(link).isFalse();
        }
    }

    private Reply originalPhoto(String number) {
        String link = team.officer()
                .read(number)
                .path("attachments")
                .path(0)
                .path("original")
                .asText();
        return team.officer().http().get(link).expect(200);
    }

    private void look(Page page, String name) {
        watched.look(page, name);
    }
}
