// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.hientruong.core.domain.time.reckoning.Counting;

/** Random calendars, instants and pauses: one or two shifts a day, any five days or more off, one zone with a summer time. */
final class Calendars {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int SPAN = 400;

    private Calendars() {}

    static Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<ZoneId> zones =
                Arbitraries.of("Asia/Ho_Chi_Minh", "Europe/Paris", "UTC").map(ZoneId::of);
        Arbitrary<List<Shift>> shifts = Combinators.combine(
                        Arbitraries.integers().between(5 * 60, 9 * 60),
                        Arbitraries.integers().between(30, 240),
                        Arbitraries.integers().between(30, 120),
                        Arbitraries.integers().between(30, 240))
                .as(Calendars::week);
        Arbitrary<List<CalendarDay>> days = Combinators.combine(
                        Arbitraries.integers().between(0, SPAN),
                        Arbitraries.of(DayKind.HOLIDAY, DayKind.COMPENSATORY, DayKind.SWAP_OFF, DayKind.MAKEUP_WORKDAY))
                .as((offset, kind) -> new CalendarDay(FIRST.plusDays(offset), kind, "day", "document"))
                .list()
                .ofMaxSize(60)
                .map(Calendars::once);
        return Combinators.combine(zones, shifts, days)
                .as((zone, week, special) -> new WorkingCalendar(zone, "random", week, special));
    }

    static Arbitrary<Instant> instants() {
        long first = Instant.parse("2023-01-02T00:00:00Z").toEpochMilli();
        long last = Instant.parse("2023-12-20T00:00:00Z").toEpochMilli();
        return Arbitraries.longs().between(first, last).map(Instant::ofEpochMilli);
    }

    static Arbitrary<Allowance> allowances() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 40).map(Allowance.OfficeHours::new),
                Arbitraries.integers().between(1, 100).map(Allowance.ClockHours::new),
                Arbitraries.integers().between(1, 20).map(Allowance.WorkingDays::new),
                Arbitraries.integers().between(1, 30).map(Allowance.CalendarDays::new),
                Arbitraries.integers().between(1, 6).map(Allowance.CalendarMonths::new));
    }

    static Arbitrary<Counting> countings() {
        return Combinators.combine(
                        Arbitraries.of(Counting.OnDayOff.class),
                        Arbitraries.of(Counting.DayEnd.class),
                        Arbitraries.of(true, false))
                .as(Counting::new);
    }

    /** Pauses after an instant: each begins so many minutes later and lasts so many. */
    static Arbitrary<List<int[]>> pauses() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20_000),
                        Arbitraries.integers().between(0, 10_000))
                .as((after, length) -> new int[] {after, length})
                .list()
                .ofMaxSize(4);
    }

    private static List<Shift> week(int opening, int morning, int lunch, int afternoon) {
        List<Shift> shifts = new ArrayList<>();
        LocalTime open = LocalTime.ofSecondOfDay(opening * 60L);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                LocalTime noon = open.plusMinutes(morning);
                LocalTime back = noon.plusMinutes(lunch);
                shifts.add(new Shift(day, open, noon, FIRST.minusYears(3), null));
                shifts.add(new Shift(day, back, back.plusMinutes(afternoon), FIRST.minusYears(3), null));
            }
        }
        return shifts;
    }

    private static List<CalendarDay> once(List<CalendarDay> days) {
        Map<LocalDate, CalendarDay> byDate = new TreeMap<>();
        days.forEach(day -> byDate.put(day.date(), day));
        return List.copyOf(byDate.values());
    }
}
