// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import org.hientruong.itest.support.Staff;

/** The console of one of the staff, used by keyboard alone. */
final class ConsoleWindow {
    private final Page page;
    private final Messages messages;
    private final Staff person;
    private final Keyboard keys;

    ConsoleWindow(Page page, Messages messages, Staff person) {
        this.page = page;
        this.messages = messages;
        this.person = person;
        this.keys = new Keyboard(page);
    }

    Page page() {
        return page;
    }

    Keyboard keys() {
        return keys;
    }

    /** Opens the console and signs in. */
    ConsoleWindow signIn(String password, Runnable look) {
        page.navigate("/console/");
        Locator account = labelled("console.sign-in.account");
        account.waitFor();
        look.run();
        keys.enter(account, person.account());
        keys.enter(labelled("console.sign-in.password"), password).press("Enter");
        navigation().waitFor();
        return this;
    }

    ConsoleWindow openQueue(String id) {
        keys.to(navigation().locator("a[href$='/queues/" + id + "']")).press("Enter");
        page.waitForURL("**/queues/" + id + "*");
        return this;
    }

    ConsoleWindow openCase(String number) {
        keys.to(row(number)).press("Enter");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(number))
                .waitFor();
        moves().waitFor();
        return this;
    }

    /** The line of a case in the list. */
    Locator row(String number) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))
                .first();
    }

    /** Presses the button of a move, whose name the server gives. */
    Locator begin(String number, String move) {
        keys.to(button(number, move)).press("Enter");
        dialog().waitFor();
        return dialog();
    }

    /** Presses the button of a move that asks nothing. */
    ConsoleWindow atOnce(String number, String move) {
        Locator button = button(number, move);
        keys.to(button).press("Enter");
        gone(button);
        return this;
    }

    /** Sends the open dialog. */
    ConsoleWindow send() {
        keys.press("Control+Enter");
        gone(dialog());
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

    private Locator labelled(String key) {
        return page.getByLabel(messages.label(key, Map.of())).first();
    }

    private Locator moves() {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(messages.t("console.move.label")));
    }

    private Locator button(String number, String move) {
        for (JsonNode offered : person.read(number).path("moves")) {
            if (offered.path("name").asText().equals(move)) {
                return moves().getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions()
                                        .setName(offered.path("label").asText())
                                        .setExact(true));
            }
        }
        throw new AssertionError("the server does not offer " + move);
    }

    private Locator navigation() {
        return page.getByRole(
                AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName(messages.t("console.nav.label")));
    }

    private static void gone(Locator locator) {
        locator.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }
}
