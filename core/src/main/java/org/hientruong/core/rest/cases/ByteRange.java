// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One range of bytes that a player asks for (RFC 9110, section 14).
 *
 * @param first offset of the first byte
 * @param last offset of the last byte; before the first when nothing can be given
 */
record ByteRange(long first, long last) {
    private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");
    private static final ByteRange NOTHING = new ByteRange(0, -1);

    /** The range of a header, or null when the whole is to be sent: no header, several ranges, or none that we understand. */
    static @Nullable ByteRange of(@Nullable String header, long size) {
        Matcher form = FORM.matcher(header == null ? "" : header.strip());
        if (!form.matches() || (form.group(1).isEmpty() && form.group(2).isEmpty())) {
            return null;
        }
        if (form.group(1).isEmpty()) {
            long length = Math.min(size, Long.parseLong(form.group(2)));
            return length == 0 ? NOTHING : new ByteRange(size - length, size - 1);
        }
        long first = Long.parseLong(form.group(1));
        long last = form.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(form.group(2)));
        if (first >= size) {
            return NOTHING;
        }
        return last < first ? null : new ByteRange(first, last);
    }

    boolean nothing() {
        return last < first;
    }

    long length() {
        return last - first + 1;
    }
}
