// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import javax.ws.rs.core.Response;
import org.hientruong.api.FormData;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReceiptNumber;
import org.hientruong.channel.portal.form.FormToken;
import org.hientruong.channel.portal.html.Cookie;
import org.hientruong.channel.portal.html.Dates;
import org.hientruong.channel.portal.html.Site;
import org.hientruong.channel.portal.html.View;
import org.hientruong.channel.portal.html.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The receipt. It travels from the form's answer to this page in a cookie that only this path is sent, so that the page
 * can be loaded again by a phone that dropped it, and no address holds the receipt number.
 */
final class ReceiptPages {
    static final String PATH = "/bien-nhan";
    static final String HIDE = PATH + "/an";
    private static final String COOKIE = "ht_receipt";
    private static final Duration KEPT = Duration.ofHours(2);

    private final Site site;

    ReceiptPages(Site site) {
        this.site = site;
    }

    /** The receipt of the report just filed; without one the visitor is asked for their number. */
    Response page(Visit visit) {
        Receipt receipt = read(visit.cookie(COOKIE));
        if (receipt == null) {
            return site.seeOther(visit, visit.link(TrackingPages.PATH));
        }
        Dates dates = site.dates();
        View view = new View("receipt", visit.texts().get("portal.receipt.title"))
                .with("caseNumber", receipt.caseNumber().value())
                .with("receiptNumber", receipt.receiptNumber().grouped())
                .with("filedAt", dates.both(receipt.filedAt()))
                .with("dispatchBy", dates.limit(receipt.dispatchDueAt(), visit.texts()))
                .with("answerBy", dates.limit(receipt.answerDueAt(), visit.texts()))
                .with("track", visit.link(TrackingPages.PATH))
                .with("hide", visit.link(HIDE))
                .personal();
        return site.page(visit, FormToken.onto(view, visit));
    }

    /** Takes the receipt off this device, which others may use. */
    Response hide(Visit visit, FormData form) {
        FormToken.check(visit, form);
        return site.seeOther(visit, visit.link(""), Cookie.gone(COOKIE, visit.link(PATH)));
    }

    /** The cookie that carries a receipt to the page. */
    static Cookie keep(Visit visit, Receipt receipt) {
        String value = String.join(
                ".",
                receipt.caseNumber().value(),
                receipt.receiptNumber().digits(),
                Long.toString(receipt.filedAt().getEpochSecond()),
                Long.toString(receipt.dispatchDueAt().getEpochSecond()),
                Long.toString(receipt.answerDueAt().getEpochSecond()));
        return new Cookie(COOKIE, value, visit.link(PATH), KEPT);
    }

    private static @Nullable Receipt read(@Nullable String cookie) {
        String[] parts = cookie == null ? new String[0] : cookie.split("\\.", -1);
        if (parts.length != 5) {
            return null;
        }
        try {
            return new Receipt(
                    new CaseNumber(parts[0]),
                    new ReceiptNumber(parts[1]),
                    Instant.ofEpochSecond(Long.parseLong(parts[2])),
                    Instant.ofEpochSecond(Long.parseLong(parts[3])),
                    Instant.ofEpochSecond(Long.parseLong(parts[4])));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return null;
        }
    }
}
