// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import org.hientruong.itest.support.Citizen.Slip;
import org.hientruong.itest.support.SentFile;
import org.hientruong.itest.support.Words;

/** The portal, as a citizen uses it. */
final class PortalWindow {
    private static final List<String> TYPED =
            List.of("fullName", "address", "citizenId", "phone", "email", "text", "detail");
    private static final List<String> LABELS =
            List.of("full-name", "address", "citizen-id", "phone", "email", "text", "detail");

    private final Page page;
    private final Messages messages;

    PortalWindow(Page page, Messages messages) {
        this.page = page;
        this.messages = messages;
    }

    Page page() {
        return page;
    }

    PortalWindow openForm() {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(messages.t("portal.home.report"))
                                .setExact(true))
                .last()
                .click();
        page.waitForURL("**/gui-phan-anh*");
        return this;
    }

    PortalWindow fill(SentFile photo) {
        labelled("portal.report.files").setInputFiles(new FilePayload(photo.name(), photo.type(), photo.content()));
        for (int i = 0; i < TYPED.size(); i++) {
            labelled("portal.report." + LABELS.get(i)).fill(Words.of("report." + TYPED.get(i)));
        }
        labelled("portal.report.category").selectOption(Words.of("report.category"));
        labelled("portal.report.commune").selectOption(Words.of("report.commune"));
        labelled("portal.report.attest-yes").check();
        return this;
    }

    Slip send() {
        button("portal.report.send").click();
        page.waitForURL("**/bien-nhan*");
        return new Slip(
                page.locator("#case-number").innerText(),
                page.locator("#receipt-number").innerText());
    }

    PortalWindow track(String receiptNumber) {
        page.navigate("/tra-cuu");
        labelled("portal.track.receipt").fill(receiptNumber);
        button("portal.track.open").click();
        page.waitForLoadState();
        return this;
    }

    PortalWindow proveByPhone() {
        labelled("portal.verify.phone").fill(Words.of("report.phone"));
        button("portal.verify.go").click();
        page.waitForLoadState();
        return this;
    }

    PortalWindow rate(String ratingKey) {
        labelled(ratingKey).check();
        labelled("portal.rating.comment").fill(Words.of("rating.comment"));
        button("portal.rating.send").click();
        page.waitForLoadState();
        return this;
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
