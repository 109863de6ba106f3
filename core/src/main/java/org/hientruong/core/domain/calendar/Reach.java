// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days between which a change lies: a limit that ended before them or begins after them is not touched.
 *
 * @param from first day
 * @param until last day, null without end
 */
public record Reach(LocalDate from, @Nullable LocalDate until) {
    /** A make-up day is worked like the weekday before it, up to six days earlier. */
    private static final int BORROWED = 6;

    static Reach ofHours(LocalDate from, @Nullable LocalDate until) {
        return new Reach(from, until == null ? null : until.plusDays(BORROWED));
    }

    /** Both. */
    public Reach with(@Nullable Reach other) {
        if (other == null) {
            return this;
        }
        LocalDate first = from.isBefore(other.from) ? from : other.from;
        if (until == null || other.until == null) {
            return new Reach(first, null);
        }
        return new Reach(first, until.isAfter(other.until) ? until : other.until);
    }
}
