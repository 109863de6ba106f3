// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.time.Shift;
import org.hientruong.core.domain.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Office hours that take the place of all others for a time.
 *
 * @param from first day on which they hold
 * @param until last day, null without end
 * @param openings by weekday
 */
public record HoursEdit(LocalDate from, @Nullable LocalDate until, List<Opening> openings) {
    /** No office opens more often. */
    private static final int MOST = 28;

    public HoursEdit {
        openings = List.copyOf(openings);
    }

    /** An opening on a weekday. */
    public record Opening(DayOfWeek day, LocalTime opens, LocalTime closes) {}

    /** What of a shift still holds beside these hours: all of it, what comes before, what comes after, or nothing. */
    public List<Shift> besides(Shift shift) {
        boolean apart = (until != null && shift.validFrom().isAfter(until))
                || (shift.validUntil() != null && shift.validUntil().isBefore(from));
        if (apart) {
            return List.of(shift);
        }
        List<Shift> left = new ArrayList<>();
        if (shift.validFrom().isBefore(from)) {
            left.add(valid(shift, shift.validFrom(), from.minusDays(1)));
        }
        if (until != null && (shift.validUntil() == null || shift.validUntil().isAfter(until))) {
            left.add(valid(shift, until.plusDays(1), shift.validUntil()));
        }
        return left;
    }

    /** The shifts that begin to hold. */
    public List<Shift> shifts() {
        return openings.stream()
                .map(one -> new Shift(one.day(), one.opens(), one.closes(), from, until))
                .toList();
    }

    /** All shifts, when these hours have taken the place of others. */
    List<Shift> after(List<Shift> before) {
        List<Shift> after = new ArrayList<>();
        before.forEach(shift -> after.addAll(besides(shift)));
        after.addAll(shifts());
        return after;
    }

    void check(Input input, WorkingCalendar now) {
        input.unless(until == null || !until.isBefore(from), "/hours/until", "core.fault.date")
                .unless(now.reckonsFrom(now.startOf(from)), "/hours/from", "core.fault.date")
                .unless(until == null || now.reckonsFrom(now.startOf(until)), "/hours/until", "core.fault.date")
                .unless(!openings.isEmpty() && openings.size() <= MOST, "/hours/openings", "core.fault.openings")
                .unless(apart(), "/hours/openings", "core.fault.openings-overlap");
        for (int i = 0; i < openings.size(); i++) {
            Opening one = openings.get(i);
            input.unless(one.opens().isBefore(one.closes()), "/hours/openings/" + i, "core.fault.opening");
        }
    }

    private boolean apart() {
        List<Opening> ordered = openings.stream()
                .sorted(Comparator.comparing(Opening::day).thenComparing(Opening::opens))
                .toList();
        for (int i = 1; i < ordered.size(); i++) {
            Opening before = ordered.get(i - 1);
            Opening next = ordered.get(i);
            if (before.day() == next.day() && next.opens().isBefore(before.closes())) {
                return false;
            }
        }
        return true;
    }

    private static Shift valid(Shift shift, LocalDate from, @Nullable LocalDate until) {
        return new Shift(shift.day(), shift.from(), shift.until(), from, until);
    }
}
