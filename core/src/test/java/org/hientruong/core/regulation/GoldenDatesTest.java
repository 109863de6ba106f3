// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.core.regulation.Sample.at;
import static org.hientruong.core.regulation.Sample.endOf;

import java.time.Instant;
import java.util.List;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.procedure.LimitRule;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.LastMoment;
import org.hientruong.core.domain.time.Pause;
import org.hientruong.core.domain.time.Reckoning;
import org.hientruong.core.domain.time.reckoning.Counting.DayEnd;
import org.hientruong.core.domain.time.reckoning.Counting.OnDayOff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates that the whole province reckons by hand. */
class GoldenDatesTest {
    private final Rules rules = Sample.rules();

    @ParameterizedTest(name = "{0}")
    @Covers({Clause.D8_2A, Clause.D13_1A, Clause.D14_1A, Clause.D14_1B, Clause.D15_2, Clause.P2_1_1, Clause.P2_1_2})
    @CsvSource({
        "2023-06-05T08:00, 2023-06-05T14:00, 2023-06-06, 2023-06-12, 2023-06-13, 2023-06-14",
        "2023-06-05T11:30, 2023-06-05T17:00, 2023-06-06, 2023-06-12, 2023-06-13, 2023-06-14",
        "2023-06-05T15:30, 2023-06-06T09:30, 2023-06-07, 2023-06-13, 2023-06-14, 2023-06-15",
        "2023-06-09T16:30, 2023-06-12T10:30, 2023-06-13, 2023-06-19, 2023-06-20, 2023-06-21",
        "2023-06-10T09:00, 2023-06-12T11:00, 2023-06-13, 2023-06-19, 2023-06-20, 2023-06-21",
        "2023-04-28T16:30, 2023-05-04T10:30, 2023-05-05, 2023-05-11, 2023-05-12, 2023-05-15",
        "2025-04-25T16:00, 2025-04-26T10:00, 2025-04-28, 2025-05-07, 2025-05-08, 2025-05-09",
        "2026-02-13T16:00, 2026-02-23T10:00, 2026-02-24, 2026-03-02, 2026-03-03, 2026-03-04"
    })
    void an_ordinary_case_is_due_as_in_the_table(
            String event, String fourHours, String returnBy, String handleBy, String approveBy, String publishBy) {
        Instant dispatched = due(ClockId.K01, at(event));
        assertThat(dispatched).isEqualTo(at(fourHours));
        assertThat(due(ClockId.K02, at(event))).isEqualTo(at(fourHours));
        assertThat(due(ClockId.K04, dispatched)).isEqualTo(endOf(returnBy));
        assertThat(due(ClockId.K05, dispatched)).isEqualTo(endOf(handleBy));
        assertThat(due(ClockId.K07, dispatched)).isEqualTo(endOf(approveBy));
        Instant approvedAtTheLastMoment = endOf(approveBy).minusMillis(1);
        assertThat(due(ClockId.K13, approvedAtTheLastMoment)).isEqualTo(endOf(publishBy));
        Rules.Outlook outlook = rules.outlook(at(event));
        assertThat(outlook).isEqualTo(new Rules.Outlook(at(fourHours), endOf(approveBy), endOf(publishBy)));
    }

    @Test
    @Covers({Clause.D14_2S1, Clause.D14_2S2, Clause.D14_2S3})
    void several_agencies_share_the_same_seven_days() {
        Instant dispatched = at("2023-06-05T14:00");
        assertThat(due(ClockId.K08, dispatched)).isEqualTo(endOf("2023-06-06"));
        Instant forwarded = at("2023-06-06T16:00");
        assertThat(due("2 working days", forwarded)).isEqualTo(endOf("2023-06-08"));
        assertThat(due(ClockId.K09, forwarded)).isEqualTo(endOf("2023-06-09"));
        Instant lastResolution = at("2023-06-09T16:00");
        assertThat(due("1 working day", lastResolution)).isEqualTo(endOf("2023-06-12"));
        assertThat(due(ClockId.K11, lastResolution)).isEqualTo(endOf("2023-06-13"));
        assertThat(due(ClockId.K13, at("2023-06-13T16:00"))).isEqualTo(endOf("2023-06-14"));
    }

    @Test
    @Covers(Clause.D10_5B5)
    void a_request_for_a_supplement_pauses_the_four_hours() {
        Pause asked = new Pause(at("2023-06-05T09:00"), at("2023-06-06T10:00"));
        assertThat(reckon(ClockId.K01, "2023-06-05T08:00", asked).dueAt()).isEqualTo(at("2023-06-06T15:00"));
    }

    @Test
    @Covers(Clause.D10_5B5)
    void a_reporter_has_forty_eight_hours_of_the_clock_weekend_or_not() {
        Reckoning reckoning = reckon(ClockId.K03, "2023-06-09T16:40");
        assertThat(reckoning.dueAt()).isEqualTo(at("2023-06-11T16:40"));
        assertThat(reckoning.lastMoment()).isEqualTo(new LastMoment(null, at("2023-06-11T16:40")));
    }

    @Test
    @Covers(Clause.D10_5B5)
    void the_forty_eight_hours_roll_to_the_end_of_the_next_working_day_where_the_procedure_says_so() {
        LimitRule rolling = new LimitRule(ClockId.K03, Allowance.parse("48 clock hours"), Clause.D10_5B5, true);
        Reckoning reckoning = rolling.reckoner(rules.procedure().readings())
                .reckon(at("2023-06-09T16:40"), rolling.allowance(), List.of(), rules.calendar());
        assertThat(reckoning.dueAt()).isEqualTo(endOf("2023-06-12"));
    }

    @Test
    @Covers({Clause.D14_1A, Clause.D14_1B, Clause.D15_2})
    void an_event_on_a_day_off_counts_as_of_the_next_working_day() {
        Instant saturday = at("2023-06-10T09:00");
        assertThat(due(ClockId.K04, saturday)).isEqualTo(endOf("2023-06-13"));
        assertThat(due(ClockId.K07, saturday)).isEqualTo(endOf("2023-06-20"));
        assertThat(due(ClockId.K13, at("2023-06-17T09:00"))).isEqualTo(endOf("2023-06-20"));
    }

    @Test
    @Covers({Clause.D14_1A, Clause.D14_1B, Clause.D15_2})
    void or_as_of_its_own_day_where_the_procedure_says_so() {
        Rules asIs = Sample.rules(OnDayOff.AS_IS);
        Instant saturday = at("2023-06-10T09:00");
        assertThat(asIs.reckon(ClockId.K04, saturday).dueAt()).isEqualTo(endOf("2023-06-12"));
        assertThat(asIs.reckon(ClockId.K07, saturday).dueAt()).isEqualTo(endOf("2023-06-19"));
        assertThat(asIs.reckon(ClockId.K13, at("2023-06-17T09:00")).dueAt()).isEqualTo(endOf("2023-06-19"));
    }

    @Test
    @Covers({Clause.D14_1A, Clause.D14_1B})
    void the_last_millisecond_of_a_day_is_still_that_day() {
        assertThat(due(ClockId.K04, at("2023-06-05T23:59:59.999"))).isEqualTo(endOf("2023-06-06"));
        assertThat(due(ClockId.K04, at("2023-06-06T00:00"))).isEqualTo(endOf("2023-06-07"));
        assertThat(due(ClockId.K04, at("2023-06-11T23:59:59.999")))
                .as("the last of a weekend")
                .isEqualTo(endOf("2023-06-13"));
    }

    @Test
    @Covers({Clause.D14_1A, Clause.D8_2A})
    void a_saturday_on_which_the_office_works_is_a_day_like_any_other() {
        assertThat(due(ClockId.K07, at("2025-04-26T09:00")))
                .as("the event of a working day, although a Saturday")
                .isEqualTo(endOf("2025-05-08"));
        assertThat(due(ClockId.K04, at("2025-04-25T16:00")))
                .as("a limit ends on it")
                .isEqualTo(endOf("2025-04-26"));
        assertThat(due(ClockId.K01, at("2025-04-26T15:30")))
                .as("its hours are its Friday's")
                .isEqualTo(at("2025-04-28T09:30"));
    }

    @Test
    @Covers({Clause.D14_1A, Clause.D8_2A})
    void nothing_is_counted_over_the_tet_break() {
        assertThat(due(ClockId.K04, at("2026-02-13T16:00"))).isEqualTo(endOf("2026-02-23"));
        assertThat(due(ClockId.K01, at("2026-02-18T09:00"))).isEqualTo(at("2026-02-23T11:00"));
        assertThat(due(ClockId.K04, at("2026-02-18T09:00")))
                .as("an event within it counts as of the first working day")
                .isEqualTo(endOf("2026-02-24"));
        assertThat(due(ClockId.K03, at("2026-02-17T09:00")))
                .as("the reporter's hours run through it")
                .isEqualTo(at("2026-02-19T09:00"));
    }

    @Test
    @Covers(Clause.D14_4)
    void a_leader_has_one_working_day_over_the_weekend() {
        Reckoning reckoning = reckon(ClockId.K06, "2023-06-09T16:30");
        assertThat(reckoning.dueAt()).isEqualTo(endOf("2023-06-12"));
        assertThat(reckoning.lastMoment().day()).isEqualTo("2023-06-12");
    }

    @ParameterizedTest
    @Covers(Clause.D17_1B)
    @CsvSource({"2026-07-01T10:00, 2026-08-01", "2026-01-31T10:00, 2026-02-28"})
    void a_month_ends_with_its_last_day_and_does_not_roll(String from, String lastDay) {
        assertThat(due("1 calendar month", at(from))).isEqualTo(endOf(lastDay));
    }

    @ParameterizedTest
    @Covers(Clause.D26_1B)
    @CsvSource({"2023-06-05T10:00, 2023-06-12", "2023-06-03T10:00, 2023-06-12", "2023-06-10T10:00, 2023-06-19"})
    void seven_calendar_days_roll_over_a_weekend(String change, String lastDay) {
        assertThat(due("7 calendar days", at(change))).isEqualTo(endOf(lastDay));
    }

    @Test
    @Covers(Clause.D19_3)
    void four_hours_of_the_clock_run_through_the_night() {
        assertThat(due("4 clock hours", at("2023-06-05T23:10"))).isEqualTo(at("2023-06-06T03:10"));
    }

    @Test
    @Covers(Clause.D14_3B)
    void a_committed_date_on_a_day_off_moves_and_says_so() {
        assertThat(due("until 2023-06-20", at("2023-06-12T10:00"))).isEqualTo(endOf("2023-06-20"));
        Reckoning moved = preview("until 2023-06-17", at("2023-06-12T10:00"));
        assertThat(moved.dueAt()).isEqualTo(endOf("2023-06-19"));
        assertThat(moved.lines()).extracting(Reckoning.Line::why).contains("core.reckoning.rolled");
    }

    @ParameterizedTest(name = "{0} ends with {1}")
    @Covers({Clause.D14_3B, Clause.D14_3C})
    @CsvSource({
        "2023-06-20, 2023-06-20", // a Tuesday
        "2023-06-17, 2023-06-19", // a Saturday
        "2023-04-30, 2023-05-04", // the holiday with its compensation
        "2025-04-26, 2025-04-26", // a Saturday on which the office works
        "2025-05-02, 2025-05-05", // a day that was exchanged for it
        "2026-02-18, 2026-02-23" // Tết
    })
    void the_day_that_a_notice_commits_to_ends_as_the_calendar_has_it(String committed, String lastDay) {
        LimitRule rule = rules.procedure().limit(ClockId.K12);
        Reckoning reckoning = rule.reckoner(rules.procedure().readings())
                .reckon(at("2023-04-20T10:00"), Allowance.parse("until " + committed), List.of(), rules.calendar());
        assertThat(reckoning.dueAt()).isEqualTo(endOf(lastDay));
        assertThat(reckoning.lastMoment().day()).isEqualTo(lastDay);
    }

    @Test
    @Covers(Clause.D14_1A)
    void a_last_day_ends_with_its_last_shift_where_the_procedure_says_so() {
        Rules office = Sample.rules(Sample.readings(OnDayOff.NEXT_WORKING_DAY, DayEnd.LAST_SHIFT));
        Reckoning reckoning = office.reckon(ClockId.K07, at("2023-06-05T14:00"));
        assertThat(reckoning.dueAt()).isEqualTo(at("2023-06-13T17:00"));
        assertThat(reckoning.lastMoment()).isEqualTo(new LastMoment(null, at("2023-06-13T17:00")));
    }

    @Test
    @Covers(Clause.D15_2)
    void a_day_that_had_begun_before_a_pause_counts_as_used() {
        String approved = "2023-06-05T14:00";
        Pause withinTheLastDay = new Pause(at("2023-06-06T09:00"), at("2023-06-06T15:00"));
        assertThat(reckon(ClockId.K13, approved, withinTheLastDay).dueAt()).isEqualTo(endOf("2023-06-06"));
        Pause overTheLastDay = new Pause(at("2023-06-06T09:00"), at("2023-06-08T10:00"));
        assertThat(reckon(ClockId.K13, approved, overTheLastDay).dueAt()).isEqualTo(endOf("2023-06-08"));
        Pause intoTheWeekend = new Pause(at("2023-06-06T09:00"), at("2023-06-10T10:00"));
        assertThat(reckon(ClockId.K13, approved, intoTheWeekend).dueAt()).isEqualTo(endOf("2023-06-12"));
    }

    @Test
    @Covers(Clause.D15_2)
    void a_day_that_begins_in_a_pause_does_not_count() {
        Pause fromTheFirstDay = new Pause(at("2023-06-05T15:00"), at("2023-06-07T10:00"));
        Reckoning reckoning = reckon(ClockId.K13, "2023-06-05T14:00", fromTheFirstDay);
        assertThat(reckoning.dueAt()).isEqualTo(endOf("2023-06-08"));
        assertThat(reckoning.lines())
                .extracting(Reckoning.Line::why)
                .containsExactly(
                        "core.reckoning.event-day",
                        "core.reckoning.paused",
                        "core.reckoning.paused",
                        "core.reckoning.working-day");
    }

    @Test
    @Covers({Clause.D14_1A, Clause.D10_5B5})
    void a_limit_of_days_ends_with_a_day_and_one_of_hours_at_its_instant_be_it_midnight() {
        assertThat(reckon(ClockId.K07, "2023-06-05T14:00").lastMoment().day()).isEqualTo("2023-06-13");
        LastMoment midnight = reckon(ClockId.K03, "2023-06-09T00:00").lastMoment();
        assertThat(midnight).isEqualTo(new LastMoment(null, at("2023-06-11T00:00")));
    }

    @Test
    @Covers(Clause.D14_1A)
    void the_explanation_names_each_day_and_by_which_document_it_is_off() {
        Reckoning reckoning = rules.reckon(ClockId.K04, at("2025-04-29T14:00"));
        assertThat(reckoning.lines())
                .extracting(line -> line.date() + " " + line.kind() + " " + line.amount() + " " + line.document())
                .containsExactly(
                        "2025-04-29 WORKING 0 null",
                        "2025-04-30 HOLIDAY 0 8726/VPCP-KGVX",
                        "2025-05-01 HOLIDAY 0 8726/VPCP-KGVX",
                        "2025-05-02 SWAP_OFF 0 8726/VPCP-KGVX",
                        "2025-05-03 WEEKEND 0 null",
                        "2025-05-04 WEEKEND 0 null",
                        "2025-05-05 WORKING 1 null");
        assertThat(reckoning.lines().get(1).facts()).containsEntry("name", "Ngày Chiến thắng");
    }

    private Instant due(ClockId clock, Instant start) {
        return rules.reckon(clock, start).dueAt();
    }

    private Instant due(String allowance, Instant start) {
        return preview(allowance, start).dueAt();
    }

    private Reckoning preview(String allowance, Instant start) {
        Allowance parsed = Allowance.parse(allowance);
        return rules.procedure().readings().reckoner(parsed).reckon(start, parsed, List.of(), rules.calendar());
    }

    private Reckoning reckon(ClockId clock, String start, Pause... pauses) {
        LimitRule rule = rules.procedure().limit(clock);
        return rule.reckoner(rules.procedure().readings())
                .reckon(at(start), rule.allowance(), List.of(pauses), rules.calendar());
    }
}
