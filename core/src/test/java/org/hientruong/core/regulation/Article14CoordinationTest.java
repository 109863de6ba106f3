// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.core.regulation.Play.HANDLER;
import static org.hientruong.core.regulation.Play.OFFICER;
import static org.hientruong.core.regulation.Play.POWER;
import static org.hientruong.core.regulation.Play.POWER_APPROVER;
import static org.hientruong.core.regulation.Play.POWER_HANDLER;
import static org.hientruong.core.regulation.Play.ROADS;
import static org.hientruong.core.regulation.Play.TOWN;
import static org.hientruong.core.regulation.Play.TOWN_APPROVER;
import static org.hientruong.core.regulation.Play.TOWN_HANDLER;
import static org.hientruong.core.regulation.Sample.at;
import static org.hientruong.core.regulation.Sample.endOf;

import java.util.List;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.AssignmentStage;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.handling.ReturnWrongAuthority;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.domain.time.TimeLimit.State;
import org.junit.jupiter.api.Test;

/** Several agencies are concerned (khoản 4 Điều 13, khoản 2 Điều 14; Phụ lục II, case 2). */
class Article14CoordinationTest {
    private static final Forward TO_TWO = new Forward(List.of(TOWN, POWER), "Kính đề nghị phối hợp");
    private static final ReturnWrongAuthority NOT_OURS = new ReturnWrongAuthority("Không thuộc thẩm quyền", null, true);

    @Test
    @Covers({Clause.D14_2S1, Clause.P2_2_2, Clause.P2_2_1})
    void an_order_that_proposes_others_gives_the_lead_one_day_to_forward() {
        Play play = proposed();
        assertThat(play.limit(ClockId.K08).dueAt()).isEqualTo(endOf("2023-06-06"));
        assertThat(play.limit(ClockId.K04).dueAt()).isEqualTo(endOf("2023-06-06"));
        assertThat(play.limit(ClockId.K07).dueAt()).isEqualTo(endOf("2023-06-13"));
        assertThat(play.file.limits().last(ClockId.K05)).isEmpty();
        assertThat(play.file.limits().last(ClockId.K09))
                .as("a proposal asks nothing of anybody")
                .isEmpty();
        assertThat(play.file.assignments().agencies()).containsExactly(ROADS);
    }

    @Test
    @Covers({Clause.D13_4A, Clause.D14_2S1, Clause.D14_2S2, Clause.P2_2_2, Clause.P2_2_3})
    void the_lead_forwards_and_the_others_have_three_days() {
        Play play = forwarded();
        assertThat(play.file.stage()).isEqualTo(Stage.HANDLING);
        assertThat(play.file.assignments().agencies()).containsExactly(ROADS, TOWN, POWER);
        assertThat(play.limit(ClockId.K08).state()).isEqualTo(State.STOPPED);
        assertThat(play.limit(ClockId.K09, 2).dueAt()).isEqualTo(endOf("2023-06-09"));
        assertThat(play.limit(ClockId.K09, 3).dueAt()).isEqualTo(endOf("2023-06-09"));
        assertThat(play.limit(ClockId.K10, 2).dueAt()).isEqualTo(endOf("2023-06-07"));
    }

    @Test
    @Covers(Clause.D14_2S1)
    void a_lead_that_finds_others_concerned_by_itself_forwards_too() {
        Play play =
                Play.filed("2023-06-05T08:00").dispatched("2023-06-05T14:00").move(TO_TWO, "2023-06-06T09:00", HANDLER);
        assertThat(play.limit(ClockId.K05).state()).isEqualTo(State.CANCELLED);
        assertThat(play.file.lead().orElseThrow().stage()).isEqualTo(AssignmentStage.HANDLING);
    }

    @Test
    @Covers(Clause.D13_4A)
    void only_the_lead_forwards() {
        Refusal refusal = forwarded().refused(new Forward(List.of(ROADS), null), "2023-06-06T17:00", TOWN_HANDLER);
        assertThat(refusal.clause()).isEqualTo(Clause.D13_4A);
    }

    @Test
    @Covers(Clause.D14_2S1)
    void an_agency_has_one_share_at_a_time() {
        Refusal refusal = forwarded().refused(new Forward(List.of(TOWN), null), "2023-06-06T17:00", HANDLER);
        assertThat(refusal.clause()).isEqualTo(Clause.D14_2S1);
        assertThat(refusal.facts()).isEqualTo(java.util.Map.of("agency", TOWN.value()));
    }

    @Test
    @Covers({Clause.D14_2S3, Clause.P2_2_4, Clause.P2_2_5, Clause.P2_2_6, Clause.P2_2_7})
    void two_days_run_for_the_lead_from_the_last_resolution() {
        Play play = forwarded();
        answered(play, "2023-06-08T16:00", TOWN_HANDLER, TOWN_APPROVER);
        assertThat(play.file.limits().last(ClockId.K11)).isEmpty();
        answered(play, "2023-06-09T16:00", POWER_HANDLER, POWER_APPROVER);
        assertThat(play.limit(ClockId.K11).dueAt()).isEqualTo(endOf("2023-06-13"));
        assertThat(play.limit(ClockId.K09, 2).state()).isEqualTo(State.STOPPED);
        assertThat(play.file.stage()).isEqualTo(Stage.HANDLING);
        play.submitted("2023-06-12T16:00").approved("2023-06-13T16:00");
        assertThat(play.limit(ClockId.K11).state()).isEqualTo(State.STOPPED);
        assertThat(play.limit(ClockId.K13).dueAt()).isEqualTo(endOf("2023-06-14"));
        assertThat(play.file.limits().running()).extracting(TimeLimit::clock).containsExactly(ClockId.K13);
    }

    @Test
    @Covers({Clause.D14_2S3, Clause.D14_2S2})
    void they_run_from_the_silence_of_the_last_one_also_when_nobody_watched() {
        Play play = forwarded();
        answered(play, "2023-06-08T16:00", TOWN_HANDLER, TOWN_APPROVER);
        play.sweep("2023-06-09T23:59:59.999");
        assertThat(play.file.limits().last(ClockId.K11)).isEmpty();
        play.sweep("2023-06-12T10:00");
        assertThat(play.limit(ClockId.K11).startedAt()).isEqualTo(at("2023-06-09T23:59:59.999"));
        assertThat(play.limit(ClockId.K11).dueAt())
                .as("as after an answer on Friday")
                .isEqualTo(endOf("2023-06-13"));
        assertThat(play.file.overdue(at("2023-06-12T10:00")))
                .as("a fact of the share, not of the case (A-39)")
                .isFalse();
    }

    @Test
    @Covers(Clause.D14_2S3)
    void a_resolution_after_the_silence_starts_nothing_anew() {
        Play play = forwarded();
        answered(play, "2023-06-08T16:00", TOWN_HANDLER, TOWN_APPROVER);
        answered(play, "2023-06-13T09:00", POWER_HANDLER, POWER_APPROVER);
        assertThat(play.file.limits().all().stream().filter(limit -> limit.clock() == ClockId.K11))
                .hasSize(1)
                .allMatch(limit -> limit.startedAt().equals(at("2023-06-09T23:59:59.999")));
    }

    @Test
    @Covers({Clause.D14_2S3, Clause.D13_4A})
    void a_silent_agency_never_holds_up_the_lead() {
        Play play = forwarded();
        play.submitted("2023-06-08T09:00").approved("2023-06-08T10:00");
        assertThat(play.file.stage()).isEqualTo(Stage.APPROVED);
        assertThat(play.file.assignments().all())
                .extracting(one -> one.stage())
                .containsExactly(AssignmentStage.APPROVED, AssignmentStage.RECALLED, AssignmentStage.RECALLED);
        assertThat(play.limit(ClockId.K09, 2).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    @Covers({Clause.D14_2S2, Clause.P2_2_3})
    void a_coordinating_agency_returns_to_the_lead_who_has_one_day_to_forward_again() {
        Play play = forwarded().move(NOT_OURS, "2023-06-07T16:00", TOWN_HANDLER);
        assertThat(play.file.stage()).as("it does not go back to the Centre").isEqualTo(Stage.HANDLING);
        assertThat(play.file.returns()).isZero();
        assertThat(play.limit(ClockId.K10, 2).state()).isEqualTo(State.STOPPED);
        assertThat(play.limit(ClockId.K09, 2).state()).isEqualTo(State.CANCELLED);
        assertThat(play.limit(ClockId.K08).dueAt()).isEqualTo(endOf("2023-06-08"));
        assertThat(play.limit(ClockId.K07).dueAt())
                .as("the total goes on (A-09)")
                .isEqualTo(endOf("2023-06-13"));
        play.move(new Forward(List.of(TOWN), null), "2023-06-08T09:00", HANDLER);
        assertThat(play.limit(ClockId.K08).state()).isEqualTo(State.STOPPED);
        assertThat(play.limit(ClockId.K09, 4).dueAt()).isEqualTo(endOf("2023-06-13"));
    }

    @Test
    @Covers(Clause.D14_2S2)
    void a_return_after_the_day_is_late() {
        Play play = forwarded().move(NOT_OURS, "2023-06-08T00:00", TOWN_HANDLER);
        assertThat(play.events.get(play.events.size() - 1).payload()).containsEntry("late", true);
    }

    @Test
    @Covers(Clause.D14_2S3)
    void forwarding_again_waits_again() {
        Play play = forwarded();
        answered(play, "2023-06-08T08:00", TOWN_HANDLER, TOWN_APPROVER);
        answered(play, "2023-06-08T09:00", POWER_HANDLER, POWER_APPROVER);
        assertThat(play.limit(ClockId.K11).state()).isEqualTo(State.RUNNING);
        play.move(
                new Forward(List.of(new org.hientruong.api.cases.AgencyCode("STNMT")), null),
                "2023-06-08T10:00",
                HANDLER);
        assertThat(play.limit(ClockId.K11).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    @Covers({Clause.D14_1B, Clause.D14_2S1})
    void a_lead_that_returns_the_case_calls_the_others_back() {
        Play play = forwarded().move(NOT_OURS, "2023-06-06T17:00", HANDLER);
        assertThat(play.file.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(play.file.assignments().agencies()).isEmpty();
        assertThat(play.file.limits().running()).extracting(TimeLimit::clock).containsExactly(ClockId.K02);
    }

    private static Play proposed() {
        return Play.filed("2023-06-05T08:00")
                .readyToDispatch("2023-06-05T09:00")
                .move(new Dispatch(ROADS, List.of(TOWN, POWER), List.of(), null), "2023-06-05T14:00", OFFICER);
    }

    private static Play forwarded() {
        return proposed().move(TO_TWO, "2023-06-06T16:00", HANDLER);
    }

    private static void answered(Play play, String local, Actor handler, Actor approver) {
        play.move(new Acknowledge(), local, handler)
                .move(new SubmitResolution("Đã kiểm tra.", null, null, null), local, handler)
                .move(new Approve(null), local, approver);
    }
}
