// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.Test;

/** The screens and dialogs of a case that the story does not pass. */
class CaseScreensIT extends Screens {
    CaseScreensIT() {
        super("cases");
    }

    @Test
    void aCaseIsReadToItsEnd() {
        String number = filed().accepted().dispatched().number();
        ConsoleWindow officer = console(TEAM.officer()).openQueue("all").openCase(number);
        officer.keys().follow(officer.button("console.case.view-diff")); // against the original
        officer.keys().follow(officer.detail().locator(".refused summary"));
        officer.keys().follow(officer.detail().locator(".timeline summary").first());
        officer.look("case");
        Locator explain = officer.detail()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(messages.t("console.limit.explain")))
                .first();
        officer.opened(explain);
        officer.look("explanation").leave(explain);
    }

    @Test
    void aReporterIsRevealedForAPurpose() {
        ConsoleWindow officer = console(TEAM.officer()).openQueue("to-accept").openCase(filed().number());
        Locator opener = officer.opened(officer.button("console.reveal.open"));
        officer.keys().press("Control+Enter");
        officer.dialog().getByText(messages.t("console.reveal.purpose-missing")).waitFor();
        officer.look("reveal-faults");
        officer.keys().enter(officer.field("console.reveal.purpose"), Words.of("dispatch.note"));
        officer.keys().press("Control+Enter");
        officer.dialog().getByText(Words.of("report.fullName")).waitFor();
        officer.look("revealed").leave(opener);
        assertThat(officer.page().locator("body").innerText()).doesNotContain(Words.of("report.fullName"));
    }

    @Test
    void photosAreTurnedOverInTheViewer() {
        String number = new Citizen(INSTALLATION)
                .file(Words.report(), List.of(Pictures.photo(1, 1200, 900), Pictures.photo(2, 900, 1200)))
                .caseNumber();
        ConsoleWindow officer = console(TEAM.officer()).openQueue("to-accept").openCase(number);
        Locator second = officer.opened(officer.detail().locator("button.shot").nth(1));
        officer.look("viewer");
        officer.keys().press("ArrowRight");
        officer.dialog()
                .getByText(messages.t("console.attachment.position", Map.of("number", 1, "count", 2)))
                .waitFor();
        officer.keys()
                .follow(officer.button("console.attachment.download")
                        .or(officer.dialog().locator("footer button").last()));
        officer.leave(second);
    }

    @Test
    void theLetterIsReadAsItIs() {
        String number = filed().accepted()
                .dispatched()
                .submitted(Words.of("resolution.text"))
                .number();
        ConsoleWindow leader = console(TEAM.approver()).openQueue("to-approve").openCase(number);
        Locator opener = leader.opened(leader.button("console.letter.preview"));
        leader.look("letter-dialog");
        Page letter = leader.page()
                .waitForPopup(() -> leader.keys()
                        .follow(leader.dialog()
                                .getByRole(
                                        AriaRole.LINK,
                                        new Locator.GetByRoleOptions().setName(messages.t("console.letter.new-tab")))));
        String html = TEAM.approver()
                .http()
                .get(java.net.URI.create(letter.url()).getRawPath() + "?format=html")
                .expect(200)
                .text();
        letter.close();
        Page sheet = window();
        sheet.setContent(html);
        watched.read(sheet, "letter");
        leader.leave(opener);
    }
}
