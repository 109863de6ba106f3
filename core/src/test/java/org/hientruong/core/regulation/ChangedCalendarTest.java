// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.core.regulation.Play.HANDLER;
import static org.hientruong.core.regulation.Play.POWER;
import static org.hientruong.core.regulation.Play.TOWN;
import static org.hientruong.core.regulation.Play.TOWN_APPROVER;
import static org.hientruong.core.regulation.Play.TOWN_HANDLER;
import static org.hientruong.core.regulation.Sample.at;
import static org.hientruong.core.regulation.Sample.endOf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.calendar.CalendarChange;
import org.hientruong.core.domain.calendar.CalendarEdit;
import org.hientruong.core.domain.calendar.DayEdit;
import org.hientruong.core.domain.calendar.SourceDocument;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.DayKind;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.domain.time.TimeLimit.State;
import org.hientruong.core.domain.time.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** A decision about the calendar arrives while limits run, or after they have run out. */
class ChangedCalendarTest {
    private static final SourceDocument DECISION =
            new SourceDocument("1234/QĐ-UBND", LocalDate.of(2023, 6, 7), "UBND tỉnh");
    private static final String TEXT = "1234/QĐ-UBND, 07/06/2023, UBND tỉnh";

    @Test
    @Covers({Clause.D8_2A, Clause.D14_1A})
    void a_day_off_that_is_decided_after_a_limit_has_started_moves_its_end() {
        Play play = Play.filed("2023-06-05T08:00").dispatched("2023-06-05T14:00");
        assertThat(play.limit(ClockId.K07).dueAt()).isEqualTo(endOf("2023-06-13"));
        decided(play, "2023-06-07T10:00", off("2023-06-09"));
        assertThat(play.limit(ClockId.K07).dueAt()).isEqualTo(endOf("2023-06-14"));
        assertThat(play.limit(ClockId.K07).calendar()).isEqualTo("2");
        assertThat(play.limit(ClockId.K05).dueAt()).isEqualTo(endOf("2023-06-13"));
        assertThat(play.limit(ClockId.K04).calendar())
                .as("what ended before the day stays")
                .isEqualTo("sample-1");
        assertThat(play.last().type()).isEqualTo(EventType.TIME_LIMIT_RECOMPUTED);
    }

    @Test
    @Covers({Clause.D8_2A, Clause.D14_1A})
    void the_event_tells_each_end_before_and_after_and_by_which_document() {
        Play play = Play.filed("2023-06-05T08:00").dispatched("2023-06-05T14:00");
        decided(play, "2023-06-07T10:00", off("2023-06-09"));
        CaseEvent event = recomputed(play);
        Payload payload = new Payload(event.payload());
        assertThat(event.occurredAt()).isEqualTo(at("2023-06-07T10:00"));
        assertThat(payload.number("change")).isEqualTo(2);
        assertThat(payload.text("document")).isEqualTo(TEXT);
        assertThat(payload.payloads("recomputed"))
                .extracting(one -> one.text("clock") + ' ' + one.text("before") + ' ' + one.text("dueAt"))
                .containsExactly(
                        "K05 " + endOf("2023-06-12") + ' ' + endOf("2023-06-13"),
                        "K07 " + endOf("2023-06-13") + ' ' + endOf("2023-06-14"));
        assertThat(payload.flag("withdrawn")).isFalse();
    }

    @Test
    @Covers({Clause.D14_5, Clause.D8_2A})
    void a_case_whose_new_end_lies_ahead_is_overdue_no_longer_and_the_miss_stays_in_the_history() {
        Play play =
                Play.filed("2023-06-05T08:00").dispatched("2023-06-05T14:00").sweep("2023-06-14T09:00");
        assertThat(play.file.overdue(at("2023-06-14T09:00"))).isTrue();
        assertThat(missed(play, ClockId.K07)).containsExactly(endOf("2023-06-13"));
        decided(play, "2023-06-14T10:00", off("2023-06-13"));
        assertThat(play.file.overdue(at("2023-06-14T10:00"))).isFalse();
        assertThat(play.limit(ClockId.K07).missed()).isFalse();
        assertThat(new Payload(recomputed(play).payload()).flag("withdrawn")).isTrue();
        assertThat(missed(play, ClockId.K07)).as("never erased").containsExactly(endOf("2023-06-13"));
        play.sweep("2023-06-15T09:00");
        assertThat(missed(play, ClockId.K07))
                .as("the new end is missed in its turn")
                .containsExactly(endOf("2023-06-13"), endOf("2023-06-14"));
    }

    @Test
    @Covers({Clause.D14_5, Clause.D8_2A})
    void a_new_end_that_has_passed_too_is_missed_as_of_that_end() {
        Play play =
                Play.filed("2023-06-05T08:00").dispatched("2023-06-05T14:00").sweep("2023-06-16T09:00");
        decided(play, "2023-06-16T10:00", off("2023-06-13"));
        assertThat(play.file.overdue(at("2023-06-16T10:00"))).isTrue();
        assertThat(missed(play, ClockId.K07)).containsExactly(endOf("2023-06-13"), endOf("2023-06-14"));
        assertThat(play.limit(ClockId.K07).missed()).isTrue();
    }

    @Test
    @Covers({Clause.D14_5, Clause.D8_2A})
    void a_decision_makes_nobody_late_who_was_in_time_when_it_came() {
        Play play = Play.filed("2023-04-24T08:00").dispatched("2023-04-24T14:00");
        assertThat(play.limit(ClockId.K07).dueAt()).isEqualTo(endOf("2023-05-05"));
        // on Friday the 5th it turns out that the 2nd was a working day: the end would have been yesterday
        decided(play, "2023-05-05T10:00", ordinary("2023-05-02"));
        assertThat(play.limit(ClockId.K07).dueAt()).isEqualTo(endOf("2023-05-05"));
        assertThat(play.file.overdue(at("2023-05-05T10:00"))).isFalse();
        assertThat(play.file.overdue(endOf("2023-05-05"))).isTrue();
    }

    @Test
    @Covers({Clause.D14_1A, Clause.D8_2A})
    void an_end_may_come_nearer_as_long_as_it_lies_ahead() {
        Play play = Play.filed("2023-04-24T08:00").dispatched("2023-04-24T14:00");
        decided(play, "2023-04-26T10:00", ordinary("2023-05-02"));
        assertThat(play.limit(ClockId.K07).dueAt()).isEqualTo(endOf("2023-05-04"));
    }

    @Test
    @Covers({Clause.D14_1A, Clause.D8_2A})
    void a_make_up_saturday_counts_from_its_decision_on() {
        Play play = Play.filed("2023-06-05T08:00").dispatched("2023-06-05T14:00");
        decided(play, "2023-06-07T10:00", new DayEdit(day("2023-06-10"), DayKind.MAKEUP_WORKDAY, "Làm bù"));
        assertThat(play.limit(ClockId.K07).dueAt()).isEqualTo(endOf("2023-06-12"));
        assertThat(play.limit(ClockId.K05).dueAt()).isEqualTo(endOf("2023-06-10"));
    }

    @Test
    @Covers({Clause.D14_1A, Clause.P2_1_1})
    void what_is_stopped_or_cancelled_stays_and_what_stands_still_is_reckoned_when_it_goes_on() {
        Play play =
                Play.filed("2023-06-05T08:00").dispatched("2023-06-05T14:00").handling("2023-06-06T08:00");
        play.submitted("2023-06-07T08:00");
        List<TimeLimit> ended =
                play.file.limits().all().stream().filter(limit -> !limit.open()).toList();
        assertThat(ended).extracting(TimeLimit::clock).contains(ClockId.K01, ClockId.K05);
        decided(play, "2023-06-07T10:00", off("2023-06-05"), off("2023-06-06"), off("2023-06-08"));
        assertThat(play.file.limits().all()).containsAll(ended);
        assertThat(play.limit(ClockId.K06).dueAt()).isEqualTo(endOf("2023-06-09"));
    }

    @Test
    @Covers({Clause.D14_2S2, Clause.D14_2S3, Clause.D8_2A})
    void a_silence_that_is_none_takes_back_the_last_days_that_it_had_begun() {
        Play play = silent();
        assertThat(play.limit(ClockId.K11).startedAt()).isEqualTo(at("2023-06-09T23:59:59.999"));
        decided(play, "2023-06-12T10:00", off("2023-06-09"));
        assertThat(play.limit(ClockId.K09, 3).dueAt()).isEqualTo(endOf("2023-06-12"));
        assertThat(play.limit(ClockId.K11).state()).isEqualTo(State.CANCELLED);
        play.sweep("2023-06-13T08:00");
        assertThat(play.limit(ClockId.K11).state()).isEqualTo(State.RUNNING);
        assertThat(play.limit(ClockId.K11).startedAt()).isEqualTo(at("2023-06-12T23:59:59.999"));
        assertThat(play.limit(ClockId.K11).dueAt()).isEqualTo(endOf("2023-06-14"));
    }

    @Test
    @Covers(Clause.D8_2A)
    void a_change_that_is_taken_back_leaves_everything_as_it_was() {
        Play play =
                Play.filed("2023-06-05T08:00").dispatched("2023-06-05T14:00").sweep("2023-06-14T09:00");
        CaseFile before = play.file;
        WorkingCalendar first = play.rules.calendar();
        decided(play, "2023-06-14T10:00", off("2023-06-13"));
        takenBack(play, first, "2023-06-14T10:05");
        assertThat(running(play.file)).isEqualTo(running(before));
        assertThat(play.file.overdue(at("2023-06-14T10:05")))
                .as("as it was before")
                .isTrue();
    }

    @Test
    @Covers(Clause.D8_2A)
    void who_relied_on_a_change_is_not_made_late_when_it_is_taken_back() {
        Play play = Play.filed("2023-06-05T08:00").dispatched("2023-06-05T14:00");
        WorkingCalendar first = play.rules.calendar();
        decided(play, "2023-06-13T10:00", off("2023-06-12"));
        assertThat(play.limit(ClockId.K07).dueAt()).isEqualTo(endOf("2023-06-14"));
        takenBack(play, first, "2023-06-14T09:00");
        assertThat(play.limit(ClockId.K07).dueAt()).isEqualTo(endOf("2023-06-14"));
        assertThat(play.file.overdue(at("2023-06-14T09:00"))).isFalse();
    }

    @Test
    @Covers(Clause.D8_2A)
    void a_limit_is_moved_once_however_often_it_is_looked_at() {
        Play play = Play.filed("2023-06-05T08:00").dispatched("2023-06-05T14:00");
        decided(play, "2023-06-07T10:00", off("2023-06-09"));
        int events = play.events.size();
        play.sweep("2023-06-07T10:01").sweep("2023-06-07T10:02");
        assertThat(play.events).hasSize(events);
    }

    /** Random cases, random days: a change and its undoing at the same hour leave the same limits, and replay agrees. */
    @Test
    @Covers(Clause.D8_2A)
    void whatever_the_change_taking_it_back_gives_the_same_limits() {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        int moved = 0;
        for (int i = 0; i < 400; i++) {
            Play play = random(chance);
            Instant now = play.last().recordedAt().plus(chance.nextInt(20 * 24 * 60), ChronoUnit.MINUTES);
            play.sweep(now);
            List<String> before = running(play.file);
            WorkingCalendar first = play.rules.calendar();
            CalendarEdit edit = randomEdit(chance, first);
            play.calendar(edit.on(first, "2"), new CalendarChange(2, now, TEXT, null));
            moved += running(play.file).equals(before) ? 0 : 1;
            assertThat(CaseFile.replay(play.events)).as("seed %d", seed).isEqualTo(play.file);
            CalendarChange back = new CalendarChange(3, now, TEXT, new CalendarChange.Undone(2, now));
            play.calendar(named(first, "3"), back);
            assertThat(running(play.file)).as("seed %d", seed).isEqualTo(before);
            assertThat(CaseFile.replay(play.events)).as("seed %d", seed).isEqualTo(play.file);
        }
        assertThat(moved).as("something moved at all, seed %d", seed).isGreaterThan(40);
    }

    private static Play random(Random chance) {
        Instant filed = at("2023-05-02T00:00").plus(chance.nextInt(30 * 24 * 60), ChronoUnit.MINUTES);
        Play play = Play.filed(Sample.rules(), filed);
        Instant next = filed;
        for (int step = chance.nextInt(5); step > 0; step--) {
            next = next.plus(chance.nextInt(36 * 60), ChronoUnit.MINUTES);
            boolean centre = play.file.assignments().all().isEmpty();
            if (centre) {
                String local = next.atZone(Sample.ZONE).toLocalDateTime().toString();
                play.dispatched(local);
            } else if (chance.nextBoolean() && play.file.assignments().all().size() == 1) {
                play.move(new Forward(List.of(TOWN, POWER), null), next, HANDLER);
            }
        }
        return play;
    }

    private static CalendarEdit randomEdit(Random chance, WorkingCalendar calendar) {
        List<DayEdit> days = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 1 + chance.nextInt(6); i > 0; i--) {
            LocalDate date = day("2023-05-01").plusDays(chance.nextInt(60));
            if (seen.add(date)) {
                boolean works = calendar.works(date);
                days.add(new DayEdit(date, works ? DayKind.HOLIDAY : DayKind.MAKEUP_WORKDAY, "Ngày"));
            }
        }
        return new CalendarEdit(DECISION, days, null);
    }

    private static List<String> running(CaseFile file) {
        return file.limits().open().stream()
                .map(limit -> limit.clock() + " " + limit.assignment() + ' ' + limit.startedAt() + ' ' + limit.dueAt()
                        + ' ' + limit.missed())
                .sorted()
                .toList();
    }

    private static Play silent() {
        Play play = Play.filed("2023-06-05T08:00").dispatched("2023-06-05T14:00");
        play.move(new Forward(List.of(TOWN, POWER), null), "2023-06-06T16:00", HANDLER);
        play.move(new Acknowledge(), "2023-06-07T08:00", TOWN_HANDLER);
        play.move(new SubmitResolution("Đã làm.", null, null, null), "2023-06-08T15:00", TOWN_HANDLER);
        play.move(new Approve(null), "2023-06-08T16:00", TOWN_APPROVER);
        return play.sweep("2023-06-12T09:00");
    }

    private static void decided(Play play, String local, DayEdit... days) {
        CalendarEdit edit = new CalendarEdit(DECISION, List.of(days), null);
        play.calendar(edit.on(play.rules.calendar(), "2"), new CalendarChange(2, at(local), TEXT, null));
    }

    private static void takenBack(Play play, WorkingCalendar first, String local) {
        CalendarChange.Undone undone =
                new CalendarChange.Undone(2, play.rules.change().at());
        play.calendar(named(first, "3"), new CalendarChange(3, at(local), TEXT, undone));
    }

    private static WorkingCalendar named(WorkingCalendar calendar, String version) {
        return new WorkingCalendar(calendar.zone(), version, calendar.shifts(), calendar.specialDays());
    }

    private static CaseEvent recomputed(Play play) {
        return play.events.stream()
                .filter(event -> event.type() == EventType.TIME_LIMIT_RECOMPUTED)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static List<Instant> missed(Play play, ClockId clock) {
        return play.events.stream()
                .filter(event -> event.type() == EventType.TIME_LIMIT_MISSED)
                .filter(event -> new Payload(event.payload()).text("clock").equals(clock.name()))
                .map(CaseEvent::occurredAt)
                .toList();
    }

    private static DayEdit off(String date) {
        return new DayEdit(day(date), DayKind.HOLIDAY, "Nghỉ");
    }

    private static DayEdit ordinary(String date) {
        return new DayEdit(day(date), null, null);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
