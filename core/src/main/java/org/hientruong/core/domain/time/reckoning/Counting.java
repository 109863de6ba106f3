// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time.reckoning;

/**
 * Readings of the law by which days are counted; parameters of the procedure.
 *
 * @param onDayOff what an event on a day off starts
 * @param dayEnd when a last day ends
 * @param rolls whether a limit that ends on a day off ends with the next working day (khoản 5 Điều 148 BLDS, A-32)
 */
public record Counting(OnDayOff onDayOff, DayEnd dayEnd, boolean rolls) {
    /** What an event on a day off starts. */
    public enum OnDayOff {
        /** It counts as of the next working day, which is itself not counted. */
        NEXT_WORKING_DAY,
        /** It counts as of its own day, so that the next working day is the first. */
        AS_IS
    }

    /** When a day ends. */
    public enum DayEnd {
        /** At 24:00 (Điều 148 BLDS). */
        MIDNIGHT,
        /** With the day's last shift. */
        LAST_SHIFT
    }
}
