// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.time.Instant;
import java.util.List;
import org.hientruong.core.domain.procedure.LimitRule;
import org.hientruong.core.domain.procedure.Procedure;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.ClockEffects;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.Reckoning;
import org.hientruong.core.domain.time.TimeLimits;
import org.hientruong.core.domain.time.WorkingCalendar;

/**
 * By what a case is decided.
 *
 * @param procedure the version under which the case was filed
 * @param calendar the working calendar in force
 */
public record Rules(Procedure procedure, WorkingCalendar calendar) {
    /** A clock's limit when it starts now. */
    public Reckoning reckon(ClockId clock, Instant start) {
        LimitRule rule = procedure.limit(clock);
        return rule.reckoner(procedure.readings()).reckon(start, rule.allowance(), List.of(), calendar);
    }

    /** What a move does to the clocks of a case at an instant. */
    public ClockEffects clocks(TimeLimits limits, Instant at) {
        return new ClockEffects(limits, at, this::start);
    }

    private ClockEffects.Start start(ClockId clock, Instant at) {
        Allowance allowance = procedure.limit(clock).allowance();
        return new ClockEffects.Start(allowance, reckon(clock, at).dueAt(), calendar.version());
    }
}
