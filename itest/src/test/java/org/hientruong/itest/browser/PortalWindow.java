// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.hientruong.itest.support.Citizen.Slip;
import org.hientruong.itest.support.SentFile;
import org.hientruong.itest.support.Words;

/** The portal, as a citizen uses it who has no mouse. */
final class PortalWindow {
    private final Page page;
    private final Messages messages;
    private final Keyboard keys;
    private final Watched watched;
    private int loads;

    PortalWindow(Page page, Messages messages, Watched watched) {
        this.page = page;
        this.messages = messages;
        this.keys = new Keyboard(page);
        this.watched = watched;
        page.onLoad(loaded -> loads++);
    }

    Page page() {
        return page;
    }

    Keyboard keys() {
        return keys;
    }

    /** Types an address into the browser. */
    PortalWindow open(String address) {
        page.navigate(address);
        return this;
    }

    PortalWindow look(String name) {
        watched.lookWithLargeLetters(page, name);
        return this;
    }

    /** Follows a link of the page itself. */
    PortalWindow follow(String linkKey) {
        return follow(main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(messages.t(linkKey))));
    }

    /** Follows a link of the page itself with the mouse. */
    PortalWindow byMouse(String linkKey) {
        Locator link = main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(messages.t(linkKey)));
        return leads(() -> Mouse.press(link));
    }

    PortalWindow follow(Locator link) {
        return leads(() -> keys.follow(link.first()));
    }

    /** Follows a link of the line of main pages. */
    PortalWindow go(String linkKey) {
        Locator pages = page.getByRole(
                AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName(messages.t("portal.nav.label")));
        return leads(() -> keys.follow(
                pages.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(messages.t(linkKey)))));
    }

    /** Presses a button that brings another page. */
    PortalWindow press(String buttonKey) {
        return leads(() -> keys.follow(button(buttonKey)));
    }

    /** Does something and waits for the page that it leads to. */
    private PortalWindow leads(Runnable step) {
        int before = loads;
        step.run();
        page.waitForCondition(() -> loads > before);
        return this;
    }

    PortalWindow enter(String labelKey, String text) {
        keys.enter(labelled(labelKey), text);
        return this;
    }

    /** The whole form, in the order in which Tab leads through it. */
    PortalWindow fillIn(SentFile photo) {
        keys.attach(labelled("portal.report.files"), photo);
        enter("portal.report.text", Words.of("report.text"));
        keys.choose(labelled("portal.report.category"), Words.of("report.category"));
        keys.choose(labelled("portal.report.commune"), Words.of("report.commune"));
        enter("portal.report.detail", Words.of("report.detail"));
        enter("portal.report.full-name", Words.of("report.fullName"));
        enter("portal.report.address", Words.of("report.address"));
        enter("portal.report.citizen-id", Words.of("report.citizenId"));
        enter("portal.report.phone", Words.of("report.phone"));
        enter("portal.report.email", Words.of("report.email"));
        keys.mark(labelled("portal.report.attest-yes"));
        return this;
    }

    /** What the receipt page shows. */
    Slip slip() {
        return new Slip(
                page.locator("#case-number").innerText(),
                page.locator("#receipt-number").innerText());
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    /** The list of what is wrong; it has the focus when the page comes. */
    Locator faults() {
        return page.getByRole(AriaRole.ALERT);
    }

    Locator labelled(String key) {
        return page.getByLabel(messages.label(key, Map.of())).first();
    }

    Locator button(String key) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(messages.t(key)).setExact(true));
    }
}
