// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.core.regulation.Play.HANDLER;
import static org.hientruong.core.regulation.Play.OFFICER;
import static org.hientruong.core.regulation.Play.POWER;
import static org.hientruong.core.regulation.Play.ROADS;
import static org.hientruong.core.regulation.Play.SUPERVISOR;
import static org.hientruong.core.regulation.Play.TOWN;

import java.time.LocalDate;
import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.correction.Correct;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.handling.reminder.Reminder;
import org.hientruong.core.domain.handling.reminder.Urge;
import org.junit.jupiter.api.Test;

/** Following, urging, reminding (khoản 5 Điều 22, khoản 7 Điều 27). */
class Article22ReminderTest {
    private static final String MONDAY = "2023-06-05T08:00";

    private static List<String> on(Play play, String day) {
        return Reminder.due(
                        play.file.expired(Sample.at(day + "T07:00"), play.rules).file(),
                        play.rules,
                        LocalDate.parse(day))
                .stream()
                .map(one -> one.agency() + " " + one.clock() + " " + one.kind() + " " + one.once())
                .toList();
    }

    /** K07 ends with Tuesday 13 June. */
    private static Play handled() {
        return Play.filed(MONDAY).dispatched("2023-06-05T09:00").handling("2023-06-05T10:00");
    }

    @Test
    @Covers(Clause.D22_5)
    void an_agency_is_reminded_two_working_days_before_on_the_last_day_and_daily_after() {
        Play play = handled();
        assertThat(on(play, "2023-06-08")).isEmpty();
        assertThat(on(play, "2023-06-09")).containsExactly("SGTVT K07 AHEAD 2023-06-13");
        assertThat(on(play, "2023-06-12"))
                .as("what makes it one is the limit's last day: it is not said twice")
                .containsExactly("SGTVT K07 AHEAD 2023-06-13");
        assertThat(on(play, "2023-06-13")).containsExactly("SGTVT K07 DUE 2023-06-13");
        assertThat(on(play, "2023-06-14")).containsExactly("SGTVT K07 LATE 2023-06-14");
        assertThat(on(play, "2023-06-15")).containsExactly("SGTVT K07 LATE 2023-06-15");
    }

    @Test
    @Covers(Clause.D22_5)
    void nobody_is_reminded_on_a_day_off() {
        assertThat(on(handled(), "2023-06-10")).isEmpty();
        assertThat(on(handled(), "2023-06-17")).isEmpty();
    }

    @Test
    @Covers(Clause.D22_5)
    void who_has_answered_or_to_whom_it_was_sent_by_mistake_is_not_reminded() {
        Play play = handled().submitted("2023-06-09T09:00").approved("2023-06-09T10:00");
        assertThat(on(play, "2023-06-12")).isEmpty();
        Play mistaken = Play.filed(MONDAY).dispatched("2023-06-05T09:00");
        mistaken.move(new Correct(mistaken.file.lastMove().event(), null), "2023-06-05T09:05", OFFICER);
        assertThat(on(mistaken, "2023-06-14")).isEmpty();
    }

    @Test
    @Covers(Clause.D22_5)
    void nobody_is_reminded_of_what_began_today() {
        Play play = handled().submitted("2023-06-06T09:00");
        assertThat(on(play, "2023-06-06")).as("one working day to approve").isEmpty();
        assertThat(on(play, "2023-06-07")).containsExactly("SGTVT K06 DUE 2023-06-07");
    }

    @Test
    @Covers(Clause.D22_5)
    void each_agency_is_reminded_of_its_own_share() {
        Play play = handled().move(new Forward(List.of(TOWN, POWER), null), "2023-06-05T11:00", HANDLER);
        assertThat(on(play, "2023-06-08"))
                .containsExactly(
                        "UBND-TPST K09 DUE 2023-06-08",
                        "DIENLUC K09 DUE 2023-06-08",
                        "UBND-TPST null UNOPENED 2023-06-05",
                        "DIENLUC null UNOPENED 2023-06-05");
        assertThat(on(play, "2023-06-06"))
                .as("given yesterday with three days")
                .containsExactly("UBND-TPST K09 AHEAD 2023-06-08", "DIENLUC K09 AHEAD 2023-06-08");
        assertThat(on(play, "2023-06-05")).as("given today").isEmpty();
    }

    @Test
    @Covers(Clause.D9_3A)
    void what_nobody_has_opened_for_a_working_day_is_said_and_moves_no_limit() {
        Play play = Play.filed(MONDAY).dispatched("2023-06-05T09:00");
        assertThat(on(play, "2023-06-06")).isEmpty();
        assertThat(on(play, "2023-06-07")).containsExactly("SGTVT null UNOPENED 2023-06-05");
        Play friday = Play.filed("2023-06-09T08:00").dispatched("2023-06-09T09:00");
        assertThat(on(friday, "2023-06-12"))
                .as("the weekend counts for nothing")
                .isEmpty();
        assertThat(on(friday, "2023-06-13")).containsExactly("SGTVT null UNOPENED 2023-06-09");
        assertThat(on(play.handling("2023-06-07T08:00"), "2023-06-08")).isEmpty();
    }

    @Test
    @Covers(Clause.D22_5)
    void a_supervisor_or_the_overseeing_office_urges_by_hand_and_moves_no_clock() {
        Play play = handled();
        var limits = play.file.limits();
        play.move(new Urge(null, "Đề nghị xử lý trước thứ Sáu"), "2023-06-07T09:00", SUPERVISOR);
        assertThat(play.last().type()).isEqualTo(EventType.AGENCY_URGED);
        assertThat(play.last().payload()).containsEntry("agency", ROADS.value());
        assertThat(play.file.limits()).isEqualTo(limits);
        assertThat(play.refused(new Urge(7, "Nhanh lên"), "2023-06-07T10:00", Play.OVERSIGHT)
                        .key())
                .isEqualTo("core.refusal.urge-no-open-share");
        assertThat(new Urge(null, " ").faults()).extracting(Fault::pointer).containsExactly("/note");
        Refusal early = Play.filed(MONDAY).refused(new Urge(null, "Nhanh lên"), MONDAY, SUPERVISOR);
        assertThat(early.kind()).isEqualTo(Refusal.Kind.WRONG_STAGE);
        assertThat(early.clause()).isEqualTo(Clause.D22_5);
    }

    @Test
    @Covers(Clause.R_CORRECT)
    void an_urging_is_an_act_of_another_and_stays_when_a_move_is_undone() {
        Play play = handled().move(new Urge(null, "Đề nghị xử lý sớm"), "2023-06-05T10:01", SUPERVISOR);
        Correct undo = new Correct(play.file.lastMove().event(), null);
        assertThat(play.refused(undo, "2023-06-05T10:02", HANDLER).key()).isEqualTo("core.refusal.correct-acted-since");
    }
}
