// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A citizen with a browser without scripts. */
public final class Citizen {
    /** What the receipt page shows. */
    public record Slip(String caseNumber, String receiptNumber) {}

    private static final Pattern CASE = Pattern.compile("\\b[A-Z]{2,5}-\\d{4}-\\d{7}\\b");
    private static final Pattern RECEIPT = Pattern.compile("\\b\\d{4} \\d{4} \\d{4}\\b");

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

    /** Files a report and reads the receipt. */
    public Slip file(Map<String, String> answers, List<SentFile> files) {
        return slip(fill(answers, files).submit(http));
    }

    /** Reads a receipt page. */
    public static Slip slip(Reply reply) {
        String text = reply.expect(200).page().text();
        return new Slip(first(CASE, text), first(RECEIPT, text));
    }

    /** Opens the tracking page with a receipt number. */
    public Reply track(String receiptNumber) {
        return WebForm.with("receipt", http.get("/tra-cuu").expect(200))
                .set("receipt", receiptNumber)
                .submit(http);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " on the page: " + text);
        }
        return matcher.group();
    }
}
