// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.procedure;

import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.time.ClockId;

/**
 * When an agency is reminded of a clock (khoản 5 Điều 22, khoản 7 Điều 27).
 *
 * @param clock which clock
 * @param workingDaysBefore from how many working days before its last day on; 0 is not before
 * @param onTheDay whether on its last day
 * @param dailyAfter whether on each working day after it
 * @param clause by which clause
 */
public record ReminderRule(ClockId clock, int workingDaysBefore, boolean onTheDay, boolean dailyAfter, Clause clause) {
    private static final int MOST = 30;

    public ReminderRule {
        if (workingDaysBefore < 0 || workingDaysBefore > MOST) {
            throw new IllegalArgumentException("one is reminded 0 to " + MOST + " working days before");
        }
        if (clock.window()) {
            throw new IllegalArgumentException(clock + " is a window: nobody is late by letting it close (A-10)");
        }
    }
}
