// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.letter;

import java.time.Instant;
import java.util.Map;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.identity.Caller;

/** What is printed of a confidential case says who printed it and when, across each page (khoản 7 Điều 26). */
final class Watermark {
    private static final String STYLE = "position: fixed; top: 45%; left: 0; width: 100%; text-align: center;"
            + " font-size: 22pt; color: #c8c8c8; margin: 0; z-index: -1";

    private Watermark() {}

    static String on(String xhtml, Caller caller, Instant now, Wording wording) {
        String words = wording.texts()
                .get("core.letter.confidential", Map.of("account", caller.account(), "time", wording.moment(now)));
        String escaped = words.replace("&", "&amp;").replace("<", "&lt;");
        return xhtml.replace("</body>", "<p class=\"watermark\" style=\"" + STYLE + "\">" + escaped + "</p></body>");
    }
}
