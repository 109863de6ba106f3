// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hientruong.itest.support.Passage;
import org.junit.jupiter.api.Test;

/** The working calendar: read by everybody, changed by an administrator who sees first what moves, and taken back. */
class CalendarScreensIT extends Screens {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final String DECISION = "88/QĐ-UBND";

    CalendarScreensIT() {
        super("calendar");
    }

    @Test
    void aDayOffIsEnteredLookedAtAppliedExplainedAndTakenBack() {
        Passage passage = filed().accepted().dispatched();
        ConsoleWindow administrator = console(TEAM.administrator()).goTo("calendar");
        administrator.page().getByRole(AriaRole.TABLE).first().waitFor();
        administrator.look("year");
        Locator opener = administrator.opened(administrator.button("console.calendar.change"));
        administrator.sendsWithFaults("change-faults");
        theDayIsEntered(administrator);
        theLimitsAreLookedAt(administrator, passage.number());
        theChangeIsApplied(administrator);
        assertThat(administrator.keys().isOn(opener)).isTrue();
        theOfficerReadsWhy(passage.number());
        theChangeIsTakenBack(administrator);
    }

    private static void theDayIsEntered(ConsoleWindow administrator) {
        administrator.keys().enter(administrator.field("console.calendar.document-number"), DECISION);
        administrator.keys().enter(administrator.field("console.calendar.document-date"), "01/06/2023");
        administrator.keys().enter(administrator.field("console.calendar.document-issuer"), "UBND tỉnh");
        administrator.keys().enter(administrator.dialog().locator("#field-days-0-date"), TYPED.format(workingDay()));
        administrator.keys().enter(administrator.field("console.calendar.name"), "Nghỉ phòng, chống bão");
        administrator.look("change");
    }

    private static void theLimitsAreLookedAt(ConsoleWindow administrator, String number) {
        administrator.keys().press("Control+Enter");
        administrator.dialog().getByRole(AriaRole.TABLE).waitFor();
        idle(administrator);
        administrator.dialog().getByText(number).first().waitFor();
        administrator.look("preview");
        Locator why = administrator.dialog().locator("details summary").first();
        administrator.keys().follow(why);
        administrator.look("preview-explained");
    }

    private void theChangeIsApplied(ConsoleWindow administrator) {
        administrator.keys().press("Control+Enter");
        Locator close = close(administrator);
        idle(administrator);
        administrator.look("applied");
        administrator.keys().follow(close);
        administrator.gone(administrator.dialog());
        administrator.page().getByText(DECISION).first().waitFor();
        administrator.look("history");
    }

    private void theOfficerReadsWhy(String number) {
        ConsoleWindow officer = console(TEAM.officer()).openQueue("all").openCase(number);
        Locator limit = officer.detail().locator("button[aria-label*='" + messages.t("core.clock.k07") + "']");
        officer.opened(limit.first());
        officer.dialog().getByText(DECISION).first().waitFor();
        officer.look("explained");
    }

    private void theChangeIsTakenBack(ConsoleWindow administrator) {
        Locator undo = administrator.page().locator(".btn-outline-danger").first();
        administrator.opened(undo);
        administrator.dialog().getByRole(AriaRole.TABLE).waitFor();
        idle(administrator);
        administrator.look("undo");
        administrator.keys().press("Control+Enter");
        Locator close = close(administrator);
        idle(administrator);
        administrator.look("undone").keys().follow(close);
        administrator.gone(administrator.dialog());
        administrator.look("history-undone");
    }

    /** The button that comes once the change is made. */
    private Locator close(ConsoleWindow window) {
        Locator close = window.dialog()
                .locator(
                        ".dialog-foot .btn-primary",
                        new Locator.LocatorOptions().setHasText(messages.t("console.dialog.close")));
        close.waitFor();
        return close;
    }

    /** Nothing is being reckoned any more. */
    private static void idle(ConsoleWindow window) {
        window.dialog().locator("progress").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** A working day through which the limits of a case run that an agency has received just now. */
    private static LocalDate workingDay() {
        JsonNode lines = TEAM.officer()
                .http()
                .get("/api/v1/time-limits/preview?allowance=3%20working%20days&from=" + Instant.now())
                .expect(200)
                .json()
                .path("lines");
        return LocalDate.parse(lines.get(lines.size() - 1).path("date").asText());
    }
}
