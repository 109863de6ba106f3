// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time;

import java.util.Locale;

/** What a day is for those who work. */
public enum DayKind {
    WORKING,
    WEEKEND,
    /** A holiday by law. */
    HOLIDAY,
    /** A day off in place of a holiday that fell on a weekend. */
    COMPENSATORY,
    /** A working day exchanged for a make-up day. */
    SWAP_OFF,
    /** A weekend day worked in place of a swapped one. */
    MAKEUP_WORKDAY;

    /** Whether people work. */
    public boolean works() {
        return this == WORKING || this == MAKEUP_WORKDAY;
    }

    /** Kebab-case id; its name is the message {@code core.day-kind.<id>}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
