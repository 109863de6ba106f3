// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time.reckoning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.Reckoning;
import org.hientruong.core.domain.time.WorkingCalendar;
import org.hientruong.core.domain.time.WorkingCalendar.Span;

/** Counts days, months, or to a committed date. The day of the event is not counted (khoản 3 Điều 147 BLDS). */
final class DayCount {
    private final Counting counting;
    private final Standstill standstill;
    private final Trace trace;
    private final WorkingCalendar calendar;
    private final boolean working;

    DayCount(Counting counting, Standstill standstill, Trace trace) {
        this.counting = counting;
        this.standstill = standstill;
        this.trace = trace;
        this.calendar = trace.calendar;
        this.working = trace.allowance instanceof Allowance.WorkingDays;
    }

    Reckoning reckon() {
        Allowance allowance = trace.allowance;
        if (allowance instanceof Allowance.CommittedDate committed) {
            unpaused();
            trace.line(committed.date(), 1, "committed-date");
            return trace.due(endOf(rolled(committed.date())));
        }
        if (allowance instanceof Allowance.CalendarMonths months) {
            unpaused();
            return trace.due(endOf(rolled(months(months.months()))));
        }
        LocalDate last = days(allowance.amount());
        Instant due = pausedEnd(last);
        return trace.due(due);
    }

    private LocalDate months(int months) {
        LocalDate event = calendar.dayOf(trace.start);
        trace.line(event, 0, "event-day");
        for (int month = 1; month <= months; month++) {
            trace.line(event.plusMonths(month), 1, "month");
        }
        return event.plusMonths(months);
    }

    private LocalDate days(long wanted) {
        LocalDate day = eventDay();
        long counted = 0;
        while (counted < wanted) {
            day = day.plusDays(1);
            if (!counts(day)) {
                trace.dayOff(day);
            } else if (standstill.covers(calendar.startOf(day))) {
                trace.line(day, 0, "paused");
            } else {
                counted++;
                trace.line(day, 1, working ? "working-day" : "calendar-day");
            }
        }
        return day;
    }

    // the day of the event, which is not counted; an event on a day off counts as of the next working day
    private LocalDate eventDay() {
        LocalDate event = calendar.dayOf(trace.start);
        boolean moves = working && counting.onDayOff() == Counting.OnDayOff.NEXT_WORKING_DAY && !calendar.works(event);
        if (!moves) {
            trace.line(event, 0, "event-day");
            return event;
        }
        LocalDate moved = calendar.workingDayFrom(event);
        trace.line(event, 0, "event-on-day-off");
        for (LocalDate day = event.plusDays(1); day.isBefore(moved); day = day.plusDays(1)) {
            trace.dayOff(day);
        }
        trace.line(moved, 0, "event-day-moved", Map.of("from", event.toString()));
        return moved;
    }

    // a limit whose last day is over in a pause ends with the day of the resumption: that day is used up already
    private Instant pausedEnd(LocalDate lastCounted) {
        LocalDate last = rolled(lastCounted);
        Instant due = endOf(last);
        for (Span pause : standstill.spans()) {
            if (pause.from().isBefore(due) && !pause.until().isBefore(due)) {
                LocalDate resumed = dayOfResumption(pause.until());
                for (LocalDate day = last.plusDays(1); !day.isAfter(resumed); day = day.plusDays(1)) {
                    trace.line(day, 0, "paused");
                }
                last = rolled(resumed);
                due = endOf(last);
            }
        }
        return due;
    }

    private LocalDate dayOfResumption(Instant until) {
        LocalDate day = calendar.dayOf(until);
        boolean over = !until.isBefore(endOf(day));
        LocalDate from = over ? day.plusDays(1) : day;
        return working ? calendar.workingDayFrom(from) : from;
    }

    private boolean counts(LocalDate day) {
        return !working || calendar.works(day);
    }

    private LocalDate rolled(LocalDate last) {
        LocalDate day = counting.rolls() ? calendar.workingDayFrom(last) : last;
        for (LocalDate off = last.plusDays(1); off.isBefore(day); off = off.plusDays(1)) {
            trace.dayOff(off);
        }
        if (!day.equals(last)) {
            trace.line(day, 0, "rolled", Map.of("from", last.toString()));
        }
        return day;
    }

    private Instant endOf(LocalDate day) {
        List<Span> hours = calendar.officeHours(day);
        return counting.dayEnd() == Counting.DayEnd.LAST_SHIFT && !hours.isEmpty()
                ? hours.get(hours.size() - 1).until()
                : calendar.startOf(day.plusDays(1));
    }

    private void unpaused() {
        if (!standstill.spans().isEmpty()) {
            throw new IllegalArgumentException("no clock pauses " + trace.allowance.text());
        }
    }
}
