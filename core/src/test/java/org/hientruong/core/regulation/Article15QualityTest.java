// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.core.regulation.Play.HANDLER;
import static org.hientruong.core.regulation.Play.SUPERVISOR;
import static org.hientruong.core.regulation.Play.TOWN;
import static org.hientruong.core.regulation.Sample.at;
import static org.hientruong.core.regulation.Sample.endOf;

import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.dispatch.Recall;
import org.hientruong.core.domain.handling.ReturnForQuality;
import org.hientruong.core.domain.handling.ReturnWrongAuthority;
import org.hientruong.core.domain.procedure.Readings;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.domain.time.TimeLimit.State;
import org.hientruong.core.domain.time.reckoning.Counting.DayEnd;
import org.hientruong.core.domain.time.reckoning.Counting.OnDayOff;
import org.junit.jupiter.api.Test;

/** A poor resolution (khoản 2 Điều 15, A-25): published and marked, or, where the procedure says so, returned once. */
class Article15QualityTest {
    private static final ReturnForQuality POOR = new ReturnForQuality("Chưa nêu thời hạn sửa xong");
    private static final Rules RETURNING = Sample.rules(new Readings(
            OnDayOff.NEXT_WORKING_DAY,
            DayEnd.MIDNIGHT,
            14,
            10,
            Sample.SAMENESS,
            new Readings.Silence(2),
            Allowance.parse("1 working day"),
            false,
            12));

    @Test
    @Covers(Clause.D15_2)
    void by_default_the_centre_does_not_return_what_a_leader_approved() {
        Play play = approved(Sample.rules());
        assertThat(play.refused(POOR, "2023-06-13T09:00", SUPERVISOR).key())
                .isEqualTo("core.refusal.no-return-for-quality");
        assertThat(play.rules.procedure().knows("return-for-quality")).isFalse();
        assertThat(play.rules.procedure().knows("approve")).isTrue();
        assertThat(RETURNING.procedure().knows("return-for-quality")).isTrue();
    }

    @Test
    @Covers(Clause.D15_2)
    void where_the_procedure_says_so_the_lead_has_a_working_day_and_the_time_to_publish_stands_still() {
        Play play = approved(RETURNING).move(POOR, "2023-06-13T09:00", SUPERVISOR);
        assertThat(play.file.stage()).isEqualTo(Stage.HANDLING);
        assertThat(play.limit(ClockId.K13).state()).isEqualTo(State.PAUSED);
        assertThat(play.limit(ClockId.K11).dueAt()).isEqualTo(endOf("2023-06-14"));
        play.sweep("2023-06-15T08:00");
        assertThat(play.file.overdue(at("2023-06-15T08:00")))
                .as("the agency's leader approved in time")
                .isFalse();
    }

    @Test
    @Covers({Clause.D15_2, Clause.D14_4})
    void approval_lets_the_time_to_publish_go_on() {
        Play play = approved(RETURNING).move(POOR, "2023-06-12T16:00", SUPERVISOR);
        play.submitted("2023-06-13T10:00").approved("2023-06-13T15:00");
        assertThat(play.limit(ClockId.K13).state()).isEqualTo(State.RUNNING);
        assertThat(play.limit(ClockId.K13).startedAt()).isEqualTo(at("2023-06-12T14:00"));
        assertThat(play.limit(ClockId.K13).dueAt())
                .as("Tuesday began in the pause and is not used")
                .isEqualTo(endOf("2023-06-14"));
        assertThat(play.limit(ClockId.K11).state()).isEqualTo(State.STOPPED);
        assertThat(play.file.limits().running()).extracting(TimeLimit::clock).containsExactly(ClockId.K13);
    }

    @Test
    @Covers(Clause.D15_2)
    void once_and_by_the_supervisor() {
        Play play = approved(RETURNING).move(POOR, "2023-06-12T16:00", SUPERVISOR);
        play.submitted("2023-06-13T10:00").approved("2023-06-13T15:00");
        assertThat(play.refused(POOR, "2023-06-13T16:00", SUPERVISOR).key())
                .isEqualTo("core.refusal.questioned-before");
        assertThat(POOR.permission()).isEqualTo(Permission.SUPERVISE);
        assertThat(new ReturnForQuality(" ").faults()).isNotEmpty();
        Play handling = Play.filed(RETURNING, at("2023-06-05T08:00"))
                .dispatched("2023-06-05T14:00")
                .handling("2023-06-06T08:00");
        assertThat(handling.refused(POOR, "2023-06-06T09:00", SUPERVISOR).kind())
                .isEqualTo(Refusal.Kind.WRONG_STAGE);
    }

    @Test
    @Covers({Clause.D15_2, Clause.D13_3, Clause.D14_1B})
    void a_case_that_then_leaves_the_agency_has_its_time_to_publish_anew() {
        Play recalled = approved(RETURNING).move(POOR, "2023-06-12T16:00", SUPERVISOR);
        recalled.move(new Recall("Chuyển nhầm"), "2023-06-12T16:30", SUPERVISOR);
        assertThat(recalled.limit(ClockId.K13).state()).isEqualTo(State.CANCELLED);
        Play returned = approved(RETURNING).move(POOR, "2023-06-12T16:00", SUPERVISOR);
        returned.move(new ReturnWrongAuthority("Không đúng", TOWN, false), "2023-06-12T16:30", HANDLER);
        assertThat(returned.limit(ClockId.K13).state()).isEqualTo(State.CANCELLED);
    }

    private static Play approved(Rules rules) {
        return Play.filed(rules, at("2023-06-05T08:00"))
                .dispatched("2023-06-05T14:00")
                .handling("2023-06-06T08:00")
                .submitted("2023-06-12T10:00")
                .approved("2023-06-12T14:00");
    }
}
