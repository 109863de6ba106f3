// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.hientruong.core.domain.time.WorkingCalendar.Span;
import org.hientruong.core.domain.time.reckoning.Counting;
import org.hientruong.core.domain.time.reckoning.Counting.DayEnd;
import org.hientruong.core.domain.time.reckoning.Counting.OnDayOff;
import org.hientruong.core.domain.time.reckoning.Reckoner;
import org.hientruong.core.regulation.Sample;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    private final WorkingCalendar calendar = Sample.calendar();

    @Test
    void knows_what_each_day_is_and_by_which_document() {
        assertThat(calendar.kind(LocalDate.of(2023, 6, 5))).isEqualTo(DayKind.WORKING);
        assertThat(calendar.kind(LocalDate.of(2023, 6, 10))).isEqualTo(DayKind.WEEKEND);
        assertThat(calendar.kind(LocalDate.of(2023, 5, 3))).isEqualTo(DayKind.COMPENSATORY);
        assertThat(calendar.kind(LocalDate.of(2025, 4, 26))).isEqualTo(DayKind.MAKEUP_WORKDAY);
        assertThat(calendar.special(LocalDate.of(2025, 5, 2)).orElseThrow().document())
                .isEqualTo("8726/VPCP-KGVX");
        assertThat(calendar.special(LocalDate.of(2023, 6, 5))).isEmpty();
    }

    @Test
    void a_make_up_saturday_is_worked_like_its_friday() {
        assertThat(calendar.officeHours(LocalDate.of(2025, 4, 26)))
                .containsExactly(
                        new Span(Sample.at("2025-04-26T07:00"), Sample.at("2025-04-26T11:00")),
                        new Span(Sample.at("2025-04-26T13:00"), Sample.at("2025-04-26T17:00")));
    }

    @Test
    void office_hours_follow_the_season() {
        LocalDate summer = LocalDate.of(2023, 4, 15);
        ZoneId zone = Sample.ZONE;
        WorkingCalendar seasonal = new WorkingCalendar(
                zone,
                "seasonal",
                List.of(
                        new Shift(
                                DayOfWeek.MONDAY,
                                LocalTime.of(7, 30),
                                LocalTime.of(17, 30),
                                LocalDate.of(2023, 1, 1),
                                summer.minusDays(1)),
                        new Shift(DayOfWeek.MONDAY, LocalTime.of(7, 0), LocalTime.of(17, 0), summer, null)),
                List.of());
        assertThat(seasonal.officeHours(LocalDate.of(2023, 4, 10)).get(0).from())
                .isEqualTo(Sample.at("2023-04-10T07:30"));
        assertThat(seasonal.officeHours(LocalDate.of(2023, 4, 17)).get(0).from())
                .isEqualTo(Sample.at("2023-04-17T07:00"));
    }

    @Test
    void says_from_when_it_can_reckon_so_that_a_slip_in_a_year_is_a_fault_and_no_breakdown() {
        assertThat(calendar.reckonsFrom(Sample.at("2023-06-05T08:00"))).isTrue();
        assertThat(calendar.reckonsFrom(Sample.at("0203-06-05T08:00"))).isFalse();
        assertThat(calendar.reckonsFrom(Instant.MAX)).isFalse();
        Instant last = Sample.at("2187-12-31T23:00");
        assertThat(calendar.reckonsFrom(last)).isTrue();
        for (String longest : List.of("1000 working days", "120 calendar months", "1000 office hours")) {
            Reckoner reckoner = new Reckoner(new Counting(OnDayOff.AS_IS, DayEnd.MIDNIGHT, true));
            assertThat(reckoner.reckon(last, Allowance.parse(longest), List.of(), calendar)
                            .dueAt())
                    .isAfter(last);
        }
    }

    @Test
    void refuses_what_would_never_end() {
        Shift ending = new Shift(
                DayOfWeek.MONDAY,
                LocalTime.of(7, 0),
                LocalTime.of(17, 0),
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 12, 31));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar(Sample.ZONE, "ending", List.of(ending), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.kind(LocalDate.of(9999, 1, 1)));
        CalendarDay day = new CalendarDay(LocalDate.of(2023, 9, 1), DayKind.HOLIDAY, "Quốc khánh", "-");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar(
                        Sample.ZONE,
                        "twice",
                        List.of(new Shift(
                                DayOfWeek.MONDAY,
                                LocalTime.of(7, 0),
                                LocalTime.of(17, 0),
                                LocalDate.of(2023, 1, 1),
                                null)),
                        List.of(day, day)));
    }
}
