// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.time.Instant;
import java.util.List;
import org.hientruong.core.domain.agency.Mandates;
import org.hientruong.core.domain.agency.reorganisation.Reorganisation;
import org.hientruong.core.domain.calendar.CalendarChange;
import org.hientruong.core.domain.procedure.LimitRule;
import org.hientruong.core.domain.procedure.Procedure;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.ClockEffects;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.Reckoning;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.domain.time.TimeLimits;
import org.hientruong.core.domain.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * By what a case is decided.
 *
 * @param procedure the version under which the case was filed
 * @param calendar the working calendar in force
 * @param mandates who handles what where, today
 * @param change the latest change of the calendar, null where there was none
 * @param reorganisations the reorganisations of the authorities, the earliest first
 */
public record Rules(
        Procedure procedure,
        WorkingCalendar calendar,
        Mandates mandates,
        @Nullable CalendarChange change,
        List<Reorganisation> reorganisations) {
    public Rules {
        reorganisations = List.copyOf(reorganisations);
    }

    /** Rules of authorities that nobody has reorganised. */
    public Rules(Procedure procedure, WorkingCalendar calendar, Mandates mandates, @Nullable CalendarChange change) {
        this(procedure, calendar, mandates, change, List.of());
    }

    /** Rules of a calendar that nobody has changed. */
    public Rules(Procedure procedure, WorkingCalendar calendar, Mandates mandates) {
        this(procedure, calendar, mandates, null);
    }

    /** A limit by the calendar in force, from where it started. */
    public Reckoning reckonAnew(TimeLimit limit) {
        return procedure
                .limit(limit.clock())
                .reckoner(procedure.readings())
                .reckon(limit.startedAt(), limit.allowance(), limit.standstill().over(), calendar);
    }

    /** A clock's limit when it starts now. */
    public Reckoning reckon(ClockId clock, Instant start) {
        LimitRule rule = procedure.limit(clock);
        return rule.reckoner(procedure.readings()).reckon(start, rule.measured(), List.of(), calendar);
    }

    /**
     * When a report that is filed now is answered at the latest, if every step takes all its time: dispatched at
     * the end of K01, approved on the last day of K07, published on the last day of K13.
     */
    public Outlook outlook(Instant filedAt) {
        Instant dispatch = reckon(ClockId.K01, filedAt).dueAt();
        Instant approval = reckon(ClockId.K07, dispatch).dueAt();
        // the last instant in time, not the first too late, is the day of the event
        Instant answer = reckon(ClockId.K13, approval.minusMillis(1)).dueAt();
        return new Outlook(dispatch, approval, answer);
    }

    /**
     * The latest instants of a case that goes its ordinary way; each the first that is too late.
     *
     * @param dispatchDueAt to the agency
     * @param approvalDueAt by the agency's leader
     * @param answerDueAt to the public and the reporter
     */
    public record Outlook(Instant dispatchDueAt, Instant approvalDueAt, Instant answerDueAt) {}

    /** What a move does to the clocks of a case at an instant. */
    public ClockEffects clocks(TimeLimits limits, Instant at) {
        return new ClockEffects(limits, at, new Engine());
    }

    private final class Engine implements ClockEffects.Engine {
        @Override
        public ClockEffects.Run start(ClockId clock, Instant at) {
            return start(clock, at, procedure.limit(clock).measured());
        }

        @Override
        public ClockEffects.Run start(ClockId clock, Instant at, Allowance allowance) {
            LimitRule rule = procedure.limit(clock);
            Reckoning reckoning = rule.reckoner(procedure.readings()).reckon(at, allowance, List.of(), calendar);
            return new ClockEffects.Run(allowance, reckoning.dueAt(), calendar.version());
        }

        @Override
        public ClockEffects.Run resume(TimeLimit limit, Instant at) {
            Reckoning reckoning = procedure
                    .limit(limit.clock())
                    .reckoner(procedure.readings())
                    .reckon(
                            limit.startedAt(),
                            limit.allowance(),
                            limit.standstill().until(at),
                            calendar);
            return new ClockEffects.Run(limit.allowance(), reckoning.dueAt(), calendar.version());
        }
    }
}
