// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.procedure;

import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.reckoning.Counting;
import org.hientruong.core.domain.time.reckoning.Reckoner;
import org.jspecify.annotations.Nullable;

/**
 * How long a clock runs. What starts and stops it stands in the moves.
 *
 * @param clock which clock
 * @param allowance how much; null when its end is given case by case (K12)
 * @param clause by which clause
 * @param rolls whether a limit that ends on a day off ends with the next working day
 */
public record LimitRule(ClockId clock, @Nullable Allowance allowance, Clause clause, boolean rolls) {
    /** How much, of a clock that the procedure measures. */
    public Allowance measured() {
        if (allowance == null) {
            throw new IllegalStateException(clock + " has no allowance of its own");
        }
        return allowance;
    }

    /** Whether it ends within a day; the others end with a day. */
    public boolean countsTime() {
        return allowance != null && allowance.countsTime();
    }

    /** What reckons this limit under the readings taken. */
    public Reckoner reckoner(Readings readings) {
        return new Reckoner(new Counting(readings.startOnNonWorkingDay(), readings.dayEnd(), rolls));
    }
}
