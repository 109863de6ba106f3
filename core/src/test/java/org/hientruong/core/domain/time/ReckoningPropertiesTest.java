// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.hientruong.core.domain.time.WorkingCalendar.Span;
import org.hientruong.core.domain.time.reckoning.Counting;
import org.hientruong.core.domain.time.reckoning.Counting.DayEnd;
import org.hientruong.core.domain.time.reckoning.Counting.OnDayOff;
import org.hientruong.core.domain.time.reckoning.Reckoner;

/** What holds for every limit, whatever the calendar, the instant and the readings. */
class ReckoningPropertiesTest {
    private static final Reckoner USUAL = new Reckoner(new Counting(OnDayOff.NEXT_WORKING_DAY, DayEnd.MIDNIGHT, false));

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Calendars.calendars();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Calendars.instants();
    }

    @Provide
    Arbitrary<Allowance> allowances() {
        return Calendars.allowances();
    }

    @Provide
    Arbitrary<Counting> countings() {
        return Calendars.countings();
    }

    @Provide
    Arbitrary<List<int[]>> pauses() {
        return Calendars.pauses();
    }

    @Property
    void a_limit_ends_after_it_starts(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("allowances") Allowance allowance,
            @ForAll("countings") Counting counting) {
        assertThat(new Reckoner(counting)
                        .reckon(start, allowance, List.of(), calendar)
                        .dueAt())
                .isAfter(start);
    }

    @Property
    void the_lines_add_up_to_the_allowance_each_day_once_and_in_order(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("allowances") Allowance allowance,
            @ForAll("countings") Counting counting,
            @ForAll("pauses") List<int[]> cuts) {
        List<Pause> pauses = allowance instanceof Allowance.CalendarMonths ? List.of() : from(start, cuts);
        Reckoning reckoning = new Reckoner(counting).reckon(start, allowance, pauses, calendar);
        assertThat(reckoning.lines().stream().mapToLong(Reckoning.Line::amount).sum())
                .isEqualTo(allowance.amount());
        List<LocalDate> dates =
                reckoning.lines().stream().map(Reckoning.Line::date).toList();
        assertThat(dates).isSorted().doesNotHaveDuplicates();
        assertThat(dates.get(0)).isEqualTo(calendar.dayOf(start));
        assertThat(dates.get(dates.size() - 1))
                .isEqualTo(calendar.dayOf(reckoning.dueAt().minusMillis(1)));
    }

    @Property
    void more_is_never_earlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 40) int few,
            @ForAll @IntRange(min = 0, max = 20) int more,
            @ForAll("countings") Counting counting) {
        for (String unit : List.of("office hours", "clock hours", "working days", "calendar days", "calendar months")) {
            Reckoner reckoner = unrolled(counting, Allowance.parse(few + " " + unit));
            Instant small = due(reckoner, start, few + " " + unit, calendar);
            Instant large = due(reckoner, start, (few + more) + " " + unit, calendar);
            assertThat(large).isAfterOrEqualTo(small);
        }
    }

    @Property
    void a_later_start_is_never_due_earlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @LongRange(min = 0, max = 400_000_000L) long later,
            @ForAll("allowances") Allowance allowance,
            @ForAll("countings") Counting counting) {
        Reckoner reckoner = unrolled(counting, allowance);
        Instant first = reckoner.reckon(start, allowance, List.of(), calendar).dueAt();
        Instant second = reckoner.reckon(start.plusMillis(later), allowance, List.of(), calendar)
                .dueAt();
        assertThat(second).isAfterOrEqualTo(first);
    }

    @Property
    void office_hours_are_used_up_within_a_shift_and_measure_the_allowance(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 40) int hours) {
        Reckoning reckoning = USUAL.reckon(start, new Allowance.OfficeHours(hours), List.of(), calendar);
        Instant due = reckoning.dueAt();
        assertThat(calendar.officeHours(calendar.dayOf(due.minusMillis(1))))
                .anyMatch(span -> span.from().isBefore(due) && !due.isAfter(span.until()));
        assertThat(openTime(calendar, start, due)).isEqualTo(Duration.ofHours(hours));
        assertThat(reckoning.lines())
                .allMatch(line -> line.amount() == 0 || line.kind().works());
    }

    @Property
    void working_days_are_those_on_which_people_work(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 20) int days) {
        Instant due = due(USUAL, start, days + " working days", calendar);
        LocalDate event = calendar.workingDayFrom(calendar.dayOf(start));
        assertThat(event.plusDays(1)
                        .datesUntil(calendar.dayOf(due))
                        .filter(calendar::works)
                        .count())
                .isEqualTo(days);
        assertThat(calendar.works(calendar.dayOf(due.minusMillis(1)))).isTrue();
    }

    @Property
    void a_pause_cut_in_two_is_the_same_pause(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("allowances") Allowance allowance,
            @ForAll("countings") Counting counting,
            @ForAll("pauses") List<int[]> cuts,
            @ForAll @IntRange(min = 0, max = 100) int percent) {
        if (allowance instanceof Allowance.CalendarMonths) {
            return;
        }
        List<Pause> whole = from(start, cuts);
        List<Pause> split = new ArrayList<>();
        for (Pause pause : whole) {
            long length = Duration.between(pause.from(), pause.until()).toMillis();
            Instant cut = pause.from().plusMillis(length * percent / 100);
            split.add(new Pause(cut, pause.until()));
            split.add(new Pause(pause.from(), cut));
        }
        Reckoner reckoner = new Reckoner(counting);
        assertThat(reckoner.reckon(start, allowance, split, calendar))
                .isEqualTo(reckoner.reckon(start, allowance, whole, calendar));
    }

    @Property
    void a_pause_never_makes_a_limit_earlier_and_no_limit_ends_in_one(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("allowances") Allowance allowance,
            @ForAll("countings") Counting counting,
            @ForAll("pauses") List<int[]> cuts) {
        if (allowance instanceof Allowance.CalendarMonths) {
            return;
        }
        List<Pause> pauses = from(start, cuts);
        Reckoner reckoner = unrolled(counting, allowance);
        Instant paused = reckoner.reckon(start, allowance, pauses, calendar).dueAt();
        assertThat(paused)
                .isAfterOrEqualTo(
                        reckoner.reckon(start, allowance, List.of(), calendar).dueAt());
        assertThat(pauses).noneMatch(pause -> pause.from().isBefore(paused) && paused.isBefore(pause.until()));
    }

    @Property
    void the_office_time_that_a_pause_leaves_goes_on_after_it_to_the_millisecond(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 40) int hours,
            @ForAll("pauses") List<int[]> cuts) {
        List<Pause> pauses = from(start, cuts);
        Instant due = USUAL.reckon(start, new Allowance.OfficeHours(hours), pauses, calendar)
                .dueAt();
        assertThat(runningTime(calendar, start, due, pauses)).isEqualTo(Duration.ofHours(hours));
    }

    // by law hours that end on a day off roll to the end of the next working day, past hours that end within that day
    private static Reckoner unrolled(Counting counting, Allowance allowance) {
        return new Reckoner(
                new Counting(counting.onDayOff(), counting.dayEnd(), counting.rolls() && !allowance.countsTime()));
    }

    private static Instant due(Reckoner reckoner, Instant start, String allowance, WorkingCalendar calendar) {
        return reckoner.reckon(start, Allowance.parse(allowance), List.of(), calendar)
                .dueAt();
    }

    private static List<Pause> from(Instant start, List<int[]> cuts) {
        return cuts.stream()
                .map(cut -> start.plusSeconds(cut[0] * 60L))
                .map(begin -> new Pause(begin, begin.plusSeconds(cuts.get(0)[1] * 60L)))
                .toList();
    }

    private static Duration openTime(WorkingCalendar calendar, Instant from, Instant until) {
        return runningTime(calendar, from, until, List.of());
    }

    // a second way to the same figure: every piece between two edges counts or does not
    private static Duration runningTime(WorkingCalendar calendar, Instant from, Instant until, List<Pause> pauses) {
        long millis = 0;
        LocalDate last = calendar.dayOf(until);
        for (LocalDate day = calendar.dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (Span span : calendar.officeHours(day)) {
                List<Instant> edges = new ArrayList<>(List.of(span.from(), span.until(), from, until));
                pauses.forEach(pause -> edges.addAll(List.of(pause.from(), pause.until())));
                edges.sort(Instant::compareTo);
                for (int i = 1; i < edges.size(); i++) {
                    Instant edge = edges.get(i - 1);
                    boolean counts = !edge.isBefore(from)
                            && edge.isBefore(until)
                            && !edge.isBefore(span.from())
                            && edge.isBefore(span.until())
                            && pauses.stream()
                                    .noneMatch(pause -> !edge.isBefore(pause.from()) && edge.isBefore(pause.until()));
                    millis += counts ? Duration.between(edge, edges.get(i)).toMillis() : 0;
                }
            }
        }
        return Duration.ofMillis(millis);
    }
}
