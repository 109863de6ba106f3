// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.hientruong.itest.support.Built;
import org.junit.jupiter.api.Test;

/** What the console tells of the rules, its other language, a page that is not there, and the description of REST. */
class RuleScreensIT extends Screens {
    RuleScreensIT() {
        super("rules");
    }

    private ConsoleWindow console() {
        return console(TEAM.secondOfficer());
    }

    @Test
    void aTimeLimitIsReckonedAndExplained() {
        ConsoleWindow officer = console().goTo("time-limits").look("time-limits");
        officer.keys().enter(officer.labelled("console.preview.amount"), "0").press("Enter");
        officer.says("console.preview.amount-wrong").look("time-limits-faults");
        officer.keys().enter(officer.labelled("console.preview.amount"), "6");
        officer.keys().choose(officer.labelled("console.preview.unit"), "working days");
        officer.keys()
                .enter(officer.labelled("console.preview.from"), "09/06/2023 16:30")
                .press("Enter");
        officer.page().getByRole(AriaRole.TABLE).waitFor();
        officer.look("time-limits-explained");
    }

    @Test
    void theProcedureIsReadAsItIsPrinted() {
        ConsoleWindow officer = console().goTo("procedure");
        officer.page().getByRole(AriaRole.TABLE).first().waitFor();
        assertThat(officer.page().locator("main").innerText())
                .contains("Phụ lục II", "(Kèm theo Quyết định số", "1. Trường hợp có một cơ quan xử lý:");
        assertThat(officer.page().locator("tbody tr").count()).isEqualTo(4 + 7);
        officer.look("procedure");
    }

    @Test
    void theFirstTabLeadsPastTheHead() {
        ConsoleWindow officer = console().goTo("time-limits");
        officer.page().reload();
        officer.says("console.preview.lead").keys().press("Tab");
        assertThat(officer.keys().isOn(officer.page().locator(".skip"))).isTrue();
        officer.look("skip-link").keys().press("Enter").press("Tab");
        assertThat(officer.keys().isOn(officer.labelled("console.preview.amount")))
                .isTrue();
    }

    @Test
    void aPageThatIsNotThereSaysSo() {
        ConsoleWindow officer = console();
        officer.page().navigate("/console/khong-co");
        officer.says("console.absent.hint").look("absent");
        officer.page().navigate("/console/queues/all/ST-2026-9999999");
        officer.says("console.case.absent").look("absent-case");
    }

    @Test
    void theConsoleSpeaksEnglishWhereItsPackIsPresent() {
        Path pack = Built.jar("language-en");
        INSTALLATION.deployAndAwait(pack);
        try {
            ConsoleWindow officer = console();
            Locator language = officer.page().locator(".top .language select");
            officer.keys().choose(language, "en");
            officer.page().waitForCondition(() -> "en".equals(officer.page().getAttribute("html", "lang")));
            officer.look("english");
            officer.keys().choose(language, "vi");
            officer.page().waitForCondition(() -> "vi".equals(officer.page().getAttribute("html", "lang")));
        } finally {
            INSTALLATION.undeploy(pack);
        }
    }

    @Test
    void theDescriptionOfRestIsRead() {
        Page page = window();
        page.navigate("/api/docs/");
        Locator call = page.locator(".opblock-summary-control").first();
        call.waitFor();
        new Keyboard(page).follow(call);
        page.locator(".opblock.is-open").waitFor();
        watched.read(page, "api-docs");
    }
}
