// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time.reckoning;

import java.time.Instant;
import java.util.List;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.Pause;
import org.hientruong.core.domain.time.Reckoning;
import org.hientruong.core.domain.time.WorkingCalendar;

/** Reckons when a limit ends, under the readings taken. The explanation is the computation. */
public record Reckoner(Counting counting) {
    /**
     * When a limit ends that starts at an instant.
     *
     * @param pauses times in which it stands still, in any order; none for months and committed dates
     */
    public Reckoning reckon(Instant start, Allowance allowance, List<Pause> pauses, WorkingCalendar calendar) {
        Trace trace = new Trace(start, allowance, calendar);
        Standstill standstill = Standstill.of(pauses, start);
        if (allowance.countsTime()) {
            return new TimeCount(counting, standstill, trace).reckon();
        }
        return new DayCount(counting, standstill, trace).reckon();
    }
}
