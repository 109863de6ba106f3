// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A citizen with a browser without scripts. */
public final class Citizen {
    /** What the receipt page shows. */
    public record Slip(String caseNumber, String receiptNumber) {}

    private final Http http;

    public Citizen(Installation installation) {
        this.http = installation.http().with("Accept-Language", "vi");
    }

    public Http http() {
        return http;
    }

    /** The report form, filled in but not sent. */
    public WebForm fill(Map<String, String> answers, List<SentFile> files) {
        WebForm form =
                WebForm.with("citizenId", http.get("/gui-phan-anh").expect(200)).setAll(answers);
        files.forEach(file -> form.attach("files", file));
        return form;
    }

    /** Sends the report form, whatever comes back. */
    public Reply submit(Map<String, String> answers, List<SentFile> files) {
        return fill(answers, files).submit(http);
    }

    /** Files a report and reads the receipt. */
    public Slip file(Map<String, String> answers, List<SentFile> files) {
        return slip(fill(answers, files).submit(http));
    }

    /** Reads a receipt page. */
    public static Slip slip(Reply reply) {
        Document page = reply.expect(200).page();
        return new Slip(read(page, "case-number"), read(page, "receipt-number"));
    }

    /** Opens the tracking page with a receipt number. */
    public Reply track(String receiptNumber) {
        return WebForm.with("receipt", http.get("/tra-cuu").expect(200))
                .set("receipt", receiptNumber)
                .submit(http);
    }

    private static String read(Document page, String id) {
        Element element = page.getElementById(id);
        if (element == null) {
            throw new AssertionError("no " + id + " on the page: " + page.text());
        }
        return element.text();
    }
}
