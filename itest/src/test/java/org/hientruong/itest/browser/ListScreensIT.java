// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The console's lists: each queue, filters and search, the keys, a narrow window. */
class ListScreensIT extends Screens {
    private static final int A_PAGE = 30;

    ListScreensIT() {
        super("lists");
    }

    @BeforeAll
    static void open() {
        theAgencyIsLate();
        filed();
        filed().accepted();
        filed().accepted().dispatched();
        filed().accepted().dispatched().submitted(Words.of("resolution.text"));
        filed().accepted().dispatched().submitted(Words.of("resolution.text")).approved();
    }

    /** Of a case that was dispatched in June 2023 and has not moved since. */
    private static void theAgencyIsLate() {
        Map<String, String> answers = Words.report();
        answers.put("date", "05/06/2023");
        answers.put("time", "07:50");
        INSTALLATION.shiftClock(Duration.between(Instant.now(), Instant.parse("2023-06-05T01:00:00Z")));
        try {
            String number = new Citizen(INSTALLATION).file(answers, List.of()).caseNumber();
            new Passage(TEAM, number).accepted().dispatched();
        } finally {
            INSTALLATION.shiftClock(Duration.ZERO);
        }
    }

    @Test
    void everyListShowsWhatWaits() {
        ConsoleWindow officer = console(TEAM.officer());
        for (String queue : List.of("to-accept", "to-dispatch", "to-publish", "overdue", "all")) {
            officer.openQueue(queue).look("list-" + queue);
            assertThat(officer.rows().count()).as(queue).isPositive();
        }
        ConsoleWindow handler = console(TEAM.handler());
        handler.openQueue("received").look("list-received");
        assertThat(handler.rows().count()).isPositive();
        ConsoleWindow leader = console(TEAM.approver());
        leader.openQueue("to-approve").look("list-to-approve");
        assertThat(leader.rows().count()).isPositive();
    }

    @Test
    void aListSaysWhatComesFirstAndKeepsAnotherChoiceInItsAddress() {
        ConsoleWindow officer = console(TEAM.officer()).openQueue("overdue");
        Locator order = officer.labelled("console.list.order");
        assertThat(order.inputValue()).isEqualTo("due");
        officer.openQueue("all");
        assertThat(officer.labelled("console.list.order").inputValue()).isEqualTo("newest");
        String newest = officer.rows().first().innerText();
        officer.keys().choose(officer.labelled("console.list.order"), "due");
        officer.page().waitForURL("**order=due*");
        officer.page()
                .waitForCondition(() -> !officer.rows().first().innerText().equals(newest));
        officer.look("list-all-due");
        assertThat(officer.rows().first().locator(".limit-late").count())
                .as("the overdue one")
                .isEqualTo(1);
    }

    @Test
    void moreOfAListIsAskedForByKeyboardAndByMouse() {
        for (int i = 0; i < 2 * A_PAGE; i++) {
            filed();
        }
        ConsoleWindow officer = console(TEAM.officer()).openQueue("to-accept");
        officer.page().waitForCondition(() -> officer.rows().count() == A_PAGE);
        officer.keys().follow(officer.button("console.list.more"));
        officer.page().waitForCondition(() -> officer.rows().count() == 2 * A_PAGE);
        officer.look("list-more");
        Mouse.press(officer.button("console.list.more"));
        officer.page().waitForCondition(() -> officer.rows().count() > 2 * A_PAGE);
        List<String> rows = officer.rows().all().stream()
                .map(row -> row.getAttribute("href"))
                .toList();
        assertThat(rows).as("no case comes twice").doesNotHaveDuplicates();
    }

    @Test
    void aListWithoutRowsSaysSo() {
        ConsoleWindow stranger = console(TEAM.strangeHandler());
        for (String queue : List.of("received", "handling")) {
            stranger.openQueue(queue);
            stranger.says("console.list.empty").look("list-empty-" + queue);
        }
    }

    @Test
    void aListIsNarrowedAndSearched() {
        ConsoleWindow officer = console(TEAM.officer()).openQueue("all");
        officer.keys().follow(officer.page().locator(".filters summary"));
        officer.keys().choose(officer.labelled("console.filter.stage"), "awaiting-approval");
        officer.page().waitForURL("**stage=awaiting-approval*");
        officer.keys()
                .enter(officer.labelled("console.filter.from"), "31/02/2023")
                .press("Tab");
        officer.look("filters");
        officer.keys()
                .to(officer.labelled("console.filter.overdue"))
                .press("/")
                .type("hoatramy")
                .press("Enter");
        officer.says("console.list.none-found").look("list-none-found");
        officer.keys().follow(officer.button("console.filter.clear"));
        officer.rows().first().waitFor();
    }

    @Test
    void theKeysAreExplainedAndDoWhatTheySay() {
        ConsoleWindow officer = console(TEAM.officer()).openQueue("to-accept");
        officer.keys().press("?");
        officer.dialog().waitFor();
        officer.look("shortcut-help").keys().press("Escape");
        Locator opener = officer.opened(officer.button("console.help.open"));
        officer.leave(opener);
        officer.keys().press("j");
        assertThat(officer.keys().isOn(officer.rows().first())).isTrue();
        officer.detail().locator(".moves button").first().waitFor();
        officer.keys().press("m");
        assertThat(officer.keys().isOn(officer.detail().locator(".moves button").first()))
                .isTrue();
    }

    @Test
    void aCaseIsTakenAndLeft() {
        String number = filed().number();
        ConsoleWindow officer = console(TEAM.officer()).openQueue("to-accept").openCase(number);
        officer.atOnce("claim").openQueue("mine").look("list-mine");
        officer.openCase(number).atOnce("release");
        assertThat(TEAM.officer().read(number).path("holder").isNull()).isTrue();
    }

    @Test
    void aPhoneIsWideEnough() {
        String number = filed().number();
        ConsoleWindow officer = console(TEAM.officer());
        officer.page().setViewportSize(320, 640);
        Locator menu = officer.button("console.nav.menu");
        officer.keys().follow(menu);
        officer.look("phone-menu");
        officer.openQueue("to-accept").openCase(number).look("phone-case");
        Locator opener = officer.begin("accept");
        officer.look("phone-accept").leave(opener);
        officer.keys().backTo(officer.detail().locator(".back")).press("Enter");
        officer.row(number).waitFor();
    }
}
