// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import org.hientruong.itest.support.Staff;

/** The console, used by keyboard alone. */
final class ConsoleWindow {
    private final Page page;
    private final Messages messages;
    private final Watched watched;
    private final Keyboard keys;

    ConsoleWindow(Page page, Messages messages, Watched watched) {
        this.page = page;
        this.messages = messages;
        this.watched = watched;
        this.keys = new Keyboard(page);
    }

    Page page() {
        return page;
    }

    Keyboard keys() {
        return keys;
    }

    ConsoleWindow look(String name) {
        settled();
        watched.look(page, name);
        return this;
    }

    /** Enters account and password, right or wrong. */
    ConsoleWindow knock(String account, String password) {
        keys.enter(labelled("console.sign-in.account"), account);
        keys.enter(labelled("console.sign-in.password"), password).press("Enter");
        return this;
    }

    ConsoleWindow signIn(Staff person, String password) {
        knock(person.account(), password);
        navigation().waitFor();
        return this;
    }

    ConsoleWindow openQueue(String id) {
        return goTo("queues/" + id);
    }

    /** Follows a link of the main navigation. */
    ConsoleWindow goTo(String place) {
        keys.follow(navigation().locator("a[href$='/" + place + "']"));
        page.waitForURL("**/" + place + "*");
        return this;
    }

    ConsoleWindow openCase(String number) {
        page.waitForCondition(() -> rows().count() > 0);
        if (row(number).count() == 0) {
            newestFirst(); // what is due last may stand on a later page
        }
        keys.follow(row(number));
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(number))
                .waitFor();
        moves().waitFor();
        return this;
    }

    private void newestFirst() {
        Locator order = labelled("console.list.order");
        if (!order.inputValue().equals("newest")) {
            keys.choose(order, "newest");
            page.waitForURL("**order=newest*");
        }
    }

    /** The line of a case in the list. */
    Locator row(String number) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))
                .first();
    }

    /** The lines of the list. */
    Locator rows() {
        return page.locator(".row-link");
    }

    /** The part of the window that shows a case. */
    Locator detail() {
        return page.locator(".pane-detail");
    }

    /** Waits until the page says something. */
    ConsoleWindow says(String key) {
        page.getByText(messages.t(key)).first().waitFor();
        return this;
    }

    /** Presses the button of a move. Answers the button. */
    Locator begin(String move) {
        return opened(move(move));
    }

    /** Presses a button that opens a dialog. Answers the button. */
    Locator opened(Locator opener) {
        keys.follow(opener);
        dialog().waitFor();
        assertThat((Boolean) dialog().evaluate("dialog => dialog.contains(document.activeElement)"))
                .as("the dialog has the focus")
                .isTrue();
        return opener;
    }

    /** Presses the button of a move that asks nothing. */
    ConsoleWindow atOnce(String move) {
        Locator button = move(move);
        keys.follow(button);
        return gone(button);
    }

    /** Sends the open dialog. */
    ConsoleWindow send() {
        keys.press("Control+Enter");
        return gone(dialog());
    }

    /** Ticks that each part of the public version that is shown was looked at. */
    ConsoleWindow checks(String... parts) {
        for (String part : parts) {
            keys.mark(field("console.publish.check-" + part));
        }
        return this;
    }

    /** Sends a dialog that is not filled in: the list of faults comes and takes the focus. */
    ConsoleWindow sendsWithFaults(String name) {
        keys.press("Control+Enter");
        Locator faults = dialog().locator(".notice[tabindex]");
        faults.waitFor();
        page.waitForCondition(() -> keys.isOn(faults));
        return look(name);
    }

    /** Escape closes the dialog, and the focus is again where it was opened. */
    ConsoleWindow leave(Locator opener) {
        keys.press("Escape");
        gone(dialog());
        assertThat(keys.isOn(opener)).as("the focus is back").isTrue();
        return this;
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** A field of the open dialog by its label. */
    Locator field(String key) {
        return field(key, Map.of());
    }

    Locator field(String key, Map<String, Object> values) {
        return dialog().getByLabel(messages.label(key, values)).first();
    }

    Locator labelled(String key) {
        return page.getByLabel(messages.label(key, Map.of())).first();
    }

    Locator button(String key, Map<String, Object> values) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(messages.t(key, values))
                                .setExact(true))
                .first();
    }

    Locator button(String key) {
        return button(key, Map.of());
    }

    Locator navigation() {
        return page.getByRole(
                AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName(messages.t("console.nav.label")));
    }

    private Locator moves() {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(messages.t("console.move.label")));
    }

    private Locator move(String move) {
        return moves().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(messages.t("core.move." + move))
                                .setExact(true));
    }

    /** Nothing is being loaded any more. */
    private void settled() {
        page.waitForCondition(() -> page.locator(".loading").count() == 0);
    }

    /** Waits until something has gone; the focus has not gone with it. */
    ConsoleWindow gone(Locator locator) {
        locator.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat((Boolean) page.evaluate("() => document.activeElement !== document.body"))
                .as("the focus is not lost")
                .isTrue();
        return this;
    }
}
