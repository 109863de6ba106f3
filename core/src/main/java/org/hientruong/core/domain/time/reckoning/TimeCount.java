// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time.reckoning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.Reckoning;
import org.hientruong.core.domain.time.WorkingCalendar;
import org.hientruong.core.domain.time.WorkingCalendar.Span;

/** Counts time: of the office or of the clock, from the instant on, to the millisecond, without the pauses. */
final class TimeCount {
    private final Counting counting;
    private final Standstill standstill;
    private final Trace trace;
    private final WorkingCalendar calendar;
    private final boolean office;
    private long left;

    TimeCount(Counting counting, Standstill standstill, Trace trace) {
        this.counting = counting;
        this.standstill = standstill;
        this.trace = trace;
        this.calendar = trace.calendar;
        this.office = trace.allowance instanceof Allowance.OfficeHours;
        this.left = trace.allowance.amount();
    }

    Reckoning reckon() {
        LocalDate date = calendar.dayOf(trace.start);
        Instant due = count(date);
        while (left > 0) {
            date = date.plusDays(1);
            due = count(date);
        }
        return trace.due(counting.rolls() ? rolled(due) : due);
    }

    // uses up what the day offers and answers where the counting stopped
    private Instant count(LocalDate date) {
        long before = left;
        Instant reached = trace.start;
        boolean open = false;
        for (Span span : spans(date)) {
            if (left > 0 && span.until().isAfter(trace.start)) {
                open = true;
                reached = use(after(span));
            }
        }
        explain(date, before - left, open);
        return reached;
    }

    private Instant use(Span span) {
        Instant reached = span.from();
        for (Span piece : standstill.without(span)) {
            if (left > 0) {
                long used = Math.min(
                        left, Duration.between(piece.from(), piece.until()).toMillis());
                left -= used;
                reached = piece.from().plus(used, ChronoUnit.MILLIS);
            }
        }
        return reached;
    }

    private Span after(Span span) {
        return span.from().isBefore(trace.start) ? new Span(trace.start, span.until()) : span;
    }

    private List<Span> spans(LocalDate date) {
        return office
                ? calendar.officeHours(date)
                : List.of(new Span(calendar.startOf(date), calendar.startOf(date.plusDays(1))));
    }

    private void explain(LocalDate date, long used, boolean open) {
        if (used > 0) {
            trace.line(date, used, office ? "office-hours" : "clock-hours");
        } else if (open) {
            trace.line(date, 0, "paused");
        } else if (calendar.works(date)) {
            trace.line(date, 0, "after-hours");
        } else {
            trace.dayOff(date);
        }
    }

    private Instant rolled(Instant due) {
        LocalDate end = calendar.dayOf(due.minusMillis(1));
        LocalDate day = calendar.workingDayFrom(end);
        if (day.equals(end)) {
            return due;
        }
        trace.line(day, 0, "rolled", Map.of("from", end.toString()));
        return calendar.startOf(day.plusDays(1));
    }
}
