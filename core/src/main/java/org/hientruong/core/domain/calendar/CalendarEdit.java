// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hientruong.api.Fault;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.time.CalendarDay;
import org.hientruong.core.domain.time.Shift;
import org.hientruong.core.domain.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator enters of one document: days off, make-up days, days that are ordinary again, office hours.
 *
 * @param document the document that says so
 * @param days each day once
 * @param hours office hours, null where they stay
 */
public record CalendarEdit(
        SourceDocument document,
        List<DayEdit> days,
        @Nullable HoursEdit hours) {
    /** Two years of days off. */
    private static final int MOST_DAYS = 60;

    public CalendarEdit {
        days = List.copyOf(days);
    }

    /**
     * What is wrong with it.
     *
     * @param now the calendar that it changes
     * @param pending days of which the calendar knows but which do not count yet
     */
    public List<Fault> faults(WorkingCalendar now, Set<LocalDate> pending, LocalDate today) {
        Input input = new Input();
        document.check(input, today);
        input.unless(!days.isEmpty() || hours != null, "/days", "core.fault.empty-change")
                .unless(days.size() <= MOST_DAYS, "/days", "core.fault.too-many-days");
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            DayEdit day = days.get(i);
            String pointer = "/days/" + i;
            day.check(input, pointer, now);
            input.unless(seen.add(day.date()), pointer + "/date", "core.fault.day-twice");
        }
        if (hours != null) {
            hours.check(input, now);
        }
        if (input.faults().isEmpty()) {
            changes(input, now, pending);
        }
        return input.faults();
    }

    /** Nothing is entered that is so already: somebody has it wrong, or somebody else was faster. */
    private void changes(Input input, WorkingCalendar now, Set<LocalDate> pending) {
        for (int i = 0; i < days.size(); i++) {
            DayEdit day = days.get(i);
            CalendarDay known = now.special(day.date()).orElse(null);
            boolean same = day.kind() == null
                    ? known == null && !pending.contains(day.date())
                    : day.day(document).equals(known);
            input.unless(!same, "/days/" + i, "core.fault.no-change");
        }
        if (hours != null) {
            Set<Shift> before = Set.copyOf(now.shifts());
            List<Shift> after = hours.after(now.shifts());
            input.unless(!before.equals(Set.copyOf(after)), "/hours", "core.fault.no-change")
                    .unless(
                            after.stream().anyMatch(shift -> shift.validUntil() == null),
                            "/hours/until",
                            "core.fault.hours-without-end");
        }
    }

    /** The calendar after it. */
    public WorkingCalendar on(WorkingCalendar now, String version) {
        Map<LocalDate, CalendarDay> after = new HashMap<>();
        now.specialDays().forEach(day -> after.put(day.date(), day));
        for (DayEdit day : days) {
            if (day.kind() == null) {
                after.remove(day.date());
            } else {
                after.put(day.date(), day.day(document));
            }
        }
        List<Shift> shifts = hours == null ? now.shifts() : hours.after(now.shifts());
        return new WorkingCalendar(now.zone(), version, shifts, List.copyOf(after.values()));
    }

    /** Which limits it can touch. */
    public Reach reach() {
        Reach reach = null;
        for (DayEdit day : days) {
            reach = new Reach(day.date(), day.date()).with(reach);
        }
        if (hours != null) {
            reach = Reach.ofHours(hours.from(), hours.until()).with(reach);
        }
        if (reach == null) {
            throw new IllegalStateException("an edit of nothing");
        }
        return reach;
    }
}
