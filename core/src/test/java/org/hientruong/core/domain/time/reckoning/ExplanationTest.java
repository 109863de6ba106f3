// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hientruong.core.regulation.Sample.at;

import java.util.List;
import java.util.stream.Stream;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.Pause;
import org.hientruong.core.domain.time.Reckoning;
import org.hientruong.core.domain.time.reckoning.Counting.DayEnd;
import org.hientruong.core.domain.time.reckoning.Counting.OnDayOff;
import org.hientruong.core.regulation.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the explanation says of each day: what counted, how much, and why not. */
class ExplanationTest {
    private static final Counting USUAL = new Counting(OnDayOff.NEXT_WORKING_DAY, DayEnd.MIDNIGHT, false);
    private static final Counting ROLLING = new Counting(OnDayOff.NEXT_WORKING_DAY, DayEnd.MIDNIGHT, true);
    private static final long HOUR = 3_600_000;

    @Test
    void an_event_on_a_day_off_moves_to_the_next_working_day_past_the_days_between() {
        assertThat(told("1 working day", "2023-06-10T09:00", USUAL))
                .containsExactly(
                        "2023-06-10 0 event-on-day-off",
                        "2023-06-11 0 weekend",
                        "2023-06-12 0 event-day-moved",
                        "2023-06-13 1 working-day");
    }

    @Test
    void or_stays_where_it_is_by_the_other_reading() {
        Counting asIs = new Counting(OnDayOff.AS_IS, DayEnd.MIDNIGHT, false);
        assertThat(told("1 working day", "2023-06-10T09:00", asIs))
                .containsExactly("2023-06-10 0 event-day", "2023-06-11 0 weekend", "2023-06-12 1 working-day");
    }

    @Test
    void calendar_days_count_days_off_and_roll_past_them() {
        assertThat(told("1 calendar day", "2023-06-09T09:00", ROLLING))
                .containsExactly(
                        "2023-06-09 0 event-day",
                        "2023-06-10 1 calendar-day",
                        "2023-06-11 0 weekend",
                        "2023-06-12 0 rolled");
    }

    @Test
    void each_month_is_a_line_and_the_last_day_is_that_of_the_event() {
        assertThat(told("2 calendar months", "2023-01-31T09:00", USUAL))
                .containsExactly("2023-01-31 0 event-day", "2023-02-28 1 month", "2023-03-31 1 month");
    }

    @Test
    void a_committed_date_is_the_explanation_itself() {
        assertThat(told("until 2023-06-20", "2023-06-12T10:00", USUAL)).containsExactly("2023-06-20 1 committed-date");
    }

    @Test
    void office_hours_say_what_each_day_gave() {
        assertThat(told("4 office hours", "2023-06-09T16:30", USUAL))
                .containsExactly(
                        "2023-06-09 " + HOUR / 2 + " office-hours",
                        "2023-06-10 0 weekend",
                        "2023-06-11 0 weekend",
                        "2023-06-12 " + 7 * HOUR / 2 + " office-hours");
    }

    @Test
    void what_comes_after_hours_gives_nothing_on_its_day() {
        assertThat(told("1 office hour", "2023-06-05T18:00", USUAL))
                .containsExactly("2023-06-05 0 after-hours", "2023-06-06 " + HOUR + " office-hours");
        assertThat(told("1 office hour", "2023-06-05T17:00", USUAL))
                .as("at the last moment of the last shift")
                .containsExactly("2023-06-05 0 after-hours", "2023-06-06 " + HOUR + " office-hours");
    }

    @Test
    void a_day_that_a_pause_takes_whole_says_so() {
        assertThat(told(
                        "2 office hours",
                        "2023-06-05T16:00",
                        USUAL,
                        new Pause(at("2023-06-05T17:00"), at("2023-06-07T08:00"))))
                .containsExactly(
                        "2023-06-05 " + HOUR + " office-hours",
                        "2023-06-06 0 paused",
                        "2023-06-07 " + HOUR + " office-hours");
    }

    @Test
    void hours_of_the_clock_run_every_day_and_roll_when_they_must() {
        assertThat(told("24 clock hours", "2023-06-09T12:00", USUAL))
                .containsExactly(
                        "2023-06-09 " + 12 * HOUR + " clock-hours", "2023-06-10 " + 12 * HOUR + " clock-hours");
        assertThat(told("24 clock hours", "2023-06-09T12:00", ROLLING))
                .containsExactly(
                        "2023-06-09 " + 12 * HOUR + " clock-hours",
                        "2023-06-10 " + 12 * HOUR + " clock-hours",
                        "2023-06-12 0 rolled");
    }

    @Test
    void a_limit_that_would_end_in_a_pause_ends_with_the_day_of_the_resumption_and_shows_the_days_between() {
        assertThat(told(
                        "1 working day",
                        "2023-06-05T14:00",
                        USUAL,
                        new Pause(at("2023-06-06T09:00"), at("2023-06-08T10:00"))))
                .containsExactly(
                        "2023-06-05 0 event-day",
                        "2023-06-06 1 working-day",
                        "2023-06-07 0 paused",
                        "2023-06-08 0 paused");
    }

    @Test
    void pauses_that_touch_overlap_or_hold_each_other_are_one() {
        Pause whole = new Pause(at("2023-06-05T09:00"), at("2023-06-05T15:00"));
        Reckoning expected = reckon("4 office hours", "2023-06-05T08:00", USUAL, whole);
        for (List<Pause> same : List.of(
                List.of(
                        new Pause(at("2023-06-05T09:00"), at("2023-06-05T10:00")),
                        new Pause(at("2023-06-05T10:00"), at("2023-06-05T15:00"))),
                List.of(
                        new Pause(at("2023-06-05T10:00"), at("2023-06-05T15:00")),
                        new Pause(at("2023-06-05T09:00"), at("2023-06-05T11:00"))),
                List.of(whole, new Pause(at("2023-06-05T10:00"), at("2023-06-05T11:00"))))) {
            assertThat(reckon("4 office hours", "2023-06-05T08:00", USUAL, same.toArray(Pause[]::new)))
                    .isEqualTo(expected);
        }
        assertThat(expected.dueAt()).isEqualTo(at("2023-06-06T08:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 calendar month", "until 2023-06-20"})
    void months_and_committed_dates_do_not_stand_still(String allowance) {
        Pause pause = new Pause(at("2023-06-06T09:00"), at("2023-06-06T10:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> reckon(allowance, "2023-06-05T08:00", USUAL, pause));
    }

    @Test
    void a_line_counts_when_it_uses_some_of_the_allowance() {
        assertThat(reckon("1 working day", "2023-06-05T14:00", USUAL).lines())
                .extracting(Reckoning.Line::counted)
                .containsExactly(false, true);
    }

    private static List<String> told(String allowance, String start, Counting counting, Pause... pauses) {
        return reckon(allowance, start, counting, pauses).lines().stream()
                .map(line ->
                        line.date() + " " + line.amount() + " " + line.why().substring("core.reckoning.".length()))
                .toList();
    }

    private static Reckoning reckon(String allowance, String start, Counting counting, Pause... pauses) {
        return new Reckoner(counting)
                .reckon(at(start), Allowance.parse(allowance), Stream.of(pauses).toList(), Sample.calendar());
    }
}
