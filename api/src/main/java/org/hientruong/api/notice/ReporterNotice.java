// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.notice;

import org.hientruong.api.Notice;

/**
 * What one reporter is told about their case, in the language in which it was filed. {@link #toString()} shows neither
 * address nor text.
 *
 * @param notice what happened; its id is the idempotency key
 * @param to where the reporter is reached
 * @param subject one line, with the number of the case
 * @param text plain text without a name, an address or a receipt number
 */
public record ReporterNotice(Notice notice, Destination to, String subject, String text) {
    @Override
    public String toString() {
        return "ReporterNotice[" + notice.id() + "]";
    }
}
