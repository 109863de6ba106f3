// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When people work: office shifts, holidays, compensatory days, swapped days off and make-up days, in the province's
 * zone. A year is compiled once, on first use, into the kinds of its days.
 */
public final class WorkingCalendar {
    // a typing error in a date must not compile thousands of years
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    // ten years of months, or a thousand working days after long holidays
    private static final int LONGEST_YEARS = 12;
    private static final int WEEK = 7;

    private final ZoneId zone;
    private final String version;
    private final List<Shift> shifts;
    private final Map<LocalDate, CalendarDay> days = new HashMap<>();
    private final Map<Integer, DayKind[]> years = new ConcurrentHashMap<>();

    /**
     * A time within a day.
     *
     * @param from first instant
     * @param until first instant after it
     */
    public record Span(Instant from, Instant until) {}

    /**
     * A calendar.
     *
     * @param zone the province's zone
     * @param version which version of the calendar this is; a limit remembers it
     * @param shifts office hours by weekday; at least one without end
     * @param days the days that are not what their weekday says, each once
     */
    public WorkingCalendar(ZoneId zone, String version, List<Shift> shifts, List<CalendarDay> days) {
        if (shifts.stream().noneMatch(shift -> shift.validUntil() == null)) {
            throw new IllegalArgumentException("a calendar needs office hours without end");
        }
        this.zone = zone;
        this.version = version;
        this.shifts = shifts.stream().sorted(Comparator.comparing(Shift::from)).toList();
        for (CalendarDay day : days) {
            if (this.days.put(day.date(), day) != null) {
                throw new IllegalArgumentException("twice in the calendar: " + day.date());
            }
        }
    }

    /** The province's zone. */
    public ZoneId zone() {
        return zone;
    }

    /** Which version of the calendar this is. */
    public String version() {
        return version;
    }

    /** What a day is. */
    public DayKind kind(LocalDate date) {
        return year(date.getYear())[date.getDayOfYear() - 1];
    }

    /** Whether people work on a day. */
    public boolean works(LocalDate date) {
        return kind(date).works();
    }

    /** Whether people work on a day by its weekday alone. */
    public boolean ordinarilyWorks(LocalDate date) {
        return !ordinaryShifts(date).isEmpty();
    }

    /** All office hours, now and later. */
    public List<Shift> shifts() {
        return shifts;
    }

    /** All days that are not what their weekday says, in no order. */
    public List<CalendarDay> specialDays() {
        return List.copyOf(days.values());
    }

    /** Why a day is not what its weekday says. */
    public Optional<CalendarDay> special(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    /** The first working day that is not before a day. */
    public LocalDate workingDayFrom(LocalDate date) {
        LocalDate day = date;
        while (!works(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The office hours of a day, in order; none on a day off. */
    public List<Span> officeHours(LocalDate date) {
        if (!works(date)) {
            return List.of();
        }
        return shiftsOf(date).stream()
                .map(shift -> new Span(
                        date.atTime(shift.from()).atZone(zone).toInstant(),
                        date.atTime(shift.until()).atZone(zone).toInstant()))
                .toList();
    }

    /** Whether a limit can be reckoned from an instant: within the calendar's years, with room for the longest allowance. */
    public boolean reckonsFrom(Instant start) {
        return !start.isBefore(startOf(LocalDate.of(FIRST_YEAR, 1, 1)))
                && start.isBefore(startOf(LocalDate.of(LAST_YEAR - LONGEST_YEARS + 1, 1, 1)));
    }

    /** The first instant of a day. */
    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /** The day in which an instant lies. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private DayKind[] year(int number) {
        if (number < FIRST_YEAR || number > LAST_YEAR) {
            throw new IllegalArgumentException("the calendar knows the years 2000 to 2199, not " + number);
        }
        return years.computeIfAbsent(number, this::compile);
    }

    private DayKind[] compile(int number) {
        LocalDate first = LocalDate.of(number, 1, 1);
        DayKind[] kinds = new DayKind[first.lengthOfYear()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = compile(first.plusDays(i));
        }
        return kinds;
    }

    private DayKind compile(LocalDate date) {
        CalendarDay special = days.get(date);
        if (special != null) {
            return special.kind();
        }
        return ordinaryShifts(date).isEmpty() ? DayKind.WEEKEND : DayKind.WORKING;
    }

    // a make-up day is worked like the weekday before it that has office hours: a Saturday like its Friday
    private List<Shift> shiftsOf(LocalDate date) {
        for (int back = 0; back < WEEK; back++) {
            List<Shift> found = ordinaryShifts(date.minusDays(back));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Shift> ordinaryShifts(LocalDate date) {
        return shifts.stream()
                .filter(shift -> shift.day() == date.getDayOfWeek() && shift.holdsOn(date))
                .toList();
    }
}
