// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.core.regulation.Play.APPROVER;
import static org.hientruong.core.regulation.Play.HANDLER;
import static org.hientruong.core.regulation.Play.OFFICER;
import static org.hientruong.core.regulation.Play.TOWN;
import static org.hientruong.core.regulation.Play.TOWN_HANDLER;
import static org.hientruong.core.regulation.Sample.at;
import static org.hientruong.core.regulation.Sample.endOf;

import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.AssignmentStage;
import org.hientruong.core.domain.handling.ReturnWrongAuthority;
import org.hientruong.core.domain.handling.SendBack;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.domain.time.TimeLimit.State;
import org.junit.jupiter.api.Test;

class Article14HandlingTest {
    private static final String FILED = "2023-06-05T08:00";
    private static final String SENT = "2023-06-05T14:00";
    private static final ReturnWrongAuthority TO_TOWN =
            new ReturnWrongAuthority("Đường do thành phố quản lý", TOWN, false);

    @Test
    @Covers(Clause.D9_3A)
    void an_agency_acts_on_its_own_assignment_only() {
        Refusal refusal = sent().refused(new Acknowledge(), SENT, TOWN_HANDLER);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
        assertThat(refusal.clause()).isEqualTo(Clause.D9_3A);
    }

    @Test
    @Covers({Clause.D14_1A, Clause.P2_1_2, Clause.P2_1_3, Clause.D14_4})
    void an_agency_handles_and_its_leader_approves_within_six_working_days() {
        Play play = sent().handling("2023-06-06T08:00").submitted("2023-06-12T16:00");
        assertThat(play.file.stage()).isEqualTo(Stage.AWAITING_APPROVAL);
        assertThat(play.limit(ClockId.K05).state()).isEqualTo(State.STOPPED);
        assertThat(play.limit(ClockId.K06).dueAt()).isEqualTo(endOf("2023-06-13"));
        play.approved("2023-06-13T23:59:59.999");
        assertThat(play.file.stage()).isEqualTo(Stage.APPROVED);
        assertThat(play.file.lead().orElseThrow().approvedAt()).isEqualTo(at("2023-06-13T23:59:59.999"));
        assertThat(play.limit(ClockId.K07).state()).isEqualTo(State.STOPPED);
        assertThat(play.file.overdue(at("2023-12-31T00:00"))).isFalse();
        assertThat(play.file.limits().running()).extracting(TimeLimit::clock).containsExactly(ClockId.K13);
    }

    @Test
    @Covers(Clause.D14_5)
    void without_approval_it_is_overdue_from_the_first_instant_after_the_last_day() {
        Play play = sent().handling("2023-06-06T08:00");
        assertThat(play.file.overdue(at("2023-06-13T23:59:59.999"))).isFalse();
        assertThat(play.file.overdue(at("2023-06-14T00:00"))).isTrue();
    }

    @Test
    @Covers(Clause.D14_5)
    void a_late_approval_keeps_the_case_overdue() {
        Play play = sent().handling(SENT).submitted(SENT).approved("2023-06-14T00:00");
        assertThat(play.file.overdue(at("2023-06-14T00:00"))).isTrue();
        assertThat(play.file.overdue(at("2024-06-14T00:00"))).isTrue();
    }

    @Test
    @Covers(Clause.D14_5)
    void only_the_agencys_total_makes_a_case_overdue_the_steps_warn() {
        Play play = Play.filed(FILED).dispatched("2023-06-30T08:00").handling("2023-07-03T08:00");
        assertThat(play.limit(ClockId.K01).lateAt(at("2023-06-30T08:00"))).isTrue();
        assertThat(play.limit(ClockId.K05).lateAt(at("2023-07-08T00:00"))).isTrue();
        assertThat(play.file.overdue(at("2023-07-08T00:00"))).isFalse();
        assertThat(play.file.overdue(at("2023-07-11T00:00"))).isTrue();
    }

    @Test
    @Covers(Clause.D14_5)
    void the_sweep_writes_each_miss_down_once_as_of_the_legal_instant_however_late_it_comes() {
        Play play = Play.filed(FILED).dispatched("2023-06-05T13:59:59.999").handling(SENT);
        play.sweep("2023-06-12T23:59:59.999");
        assertThat(missed(play)).isEmpty();
        play.sweep("2023-08-01T03:00").sweep("2023-08-01T03:01");
        assertThat(missed(play)).containsExactly("K05", "K07");
        assertThat(play.events.get(play.events.size() - 1).occurredAt()).isEqualTo(endOf("2023-06-13"));
        assertThat(play.events.get(play.events.size() - 1).payload()).containsEntry("legal", true);
        assertThat(play.events.get(play.events.size() - 2).payload()).containsEntry("legal", false);
        assertThat(play.file.stage()).isEqualTo(Stage.HANDLING);
    }

    @Test
    @Covers(Clause.D14_5)
    void a_late_approval_writes_the_miss_down_before_itself_when_no_sweep_came_first() {
        Play play = sent().handling(SENT).submitted(SENT).approved("2023-06-14T08:00");
        assertThat(missed(play)).containsExactly("K01", "K06", "K07");
        play.sweep("2023-06-14T09:00");
        assertThat(missed(play)).containsExactly("K01", "K06", "K07");
    }

    @Test
    @Covers({Clause.D14_1B, Clause.D14_1C, Clause.P2_1_2})
    void a_return_goes_to_the_centre_whose_four_hours_run_again() {
        Play play = sent().move(TO_TOWN, "2023-06-06T16:00", HANDLER);
        assertThat(play.file.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(play.file.lead()).isEmpty();
        assertThat(play.file.returns()).isEqualTo(1);
        assertThat(play.limit(ClockId.K04).state()).isEqualTo(State.STOPPED);
        assertThat(play.limit(ClockId.K05).state()).isEqualTo(State.CANCELLED);
        assertThat(play.limit(ClockId.K07).state()).isEqualTo(State.CANCELLED);
        assertThat(play.limit(ClockId.K02).dueAt()).isEqualTo(at("2023-06-07T10:00"));
        assertThat(lastPayload(play)).containsEntry("late", false).containsEntry("rightAgency", TOWN.value());
        assertThat(play.file.overdue(at("2023-12-31T00:00"))).isFalse();
    }

    @Test
    @Covers({Clause.D14_1C, Clause.D14_1A})
    void the_second_agency_has_its_full_six_days() {
        Play play = sent().move(TO_TOWN, "2023-06-06T16:00", HANDLER)
                .move(Dispatch.to(TOWN, null), "2023-06-07T09:00", OFFICER);
        assertThat(play.file.stage()).isEqualTo(Stage.DISPATCHED);
        assertThat(play.limit(ClockId.K07).dueAt()).isEqualTo(endOf("2023-06-15"));
        assertThat(play.file.assignments().all())
                .extracting(one -> one.stage())
                .containsExactly(AssignmentStage.RETURNED, AssignmentStage.RECEIVED);
        assertThat(play.move(new Acknowledge(), "2023-06-07T10:00", TOWN_HANDLER)
                        .file
                        .stage())
                .isEqualTo(Stage.HANDLING);
    }

    @Test
    @Covers(Clause.D14_1B)
    void a_return_after_one_working_day_is_allowed_and_late() {
        Play inTime = sent().move(TO_TOWN, "2023-06-06T23:59:59.999", HANDLER);
        assertThat(lastPayload(inTime)).containsEntry("late", false);
        Play late = sent().handling(SENT).move(TO_TOWN, "2023-06-07T00:00", HANDLER);
        assertThat(lastPayload(late)).containsEntry("late", true);
    }

    @Test
    @Covers({Clause.D14_1C, Clause.D14_5})
    void a_return_takes_the_agencys_total_away_even_when_it_had_run_out() {
        Play play = sent().handling(SENT);
        assertThat(play.file.overdue(at("2023-06-20T08:00"))).isTrue();
        play.move(TO_TOWN, "2023-06-20T08:00", HANDLER);
        assertThat(play.file.overdue(at("2023-06-20T08:00"))).isFalse();
    }

    @Test
    @Covers(Clause.D14_1B)
    void the_window_to_return_merely_closes() {
        Play play = sent().handling(SENT);
        assertThat(play.limit(ClockId.K04).lateAt(at("2023-06-10T00:00"))).isFalse();
        play.submitted("2023-06-08T08:00").approved("2023-06-08T09:00");
        assertThat(play.limit(ClockId.K04).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    @Covers({Clause.D14_1B, Clause.P2_1_2})
    void a_return_names_the_right_agency_or_says_that_it_cannot_be_told() {
        Play play = sent();
        Refusal neither = play.refused(new ReturnWrongAuthority("Không đúng", null, false), SENT, HANDLER);
        assertThat(neither.kind()).isEqualTo(Refusal.Kind.RULE);
        assertThat(neither.clause()).isEqualTo(Clause.D14_1B);
        Refusal itself = play.refused(new ReturnWrongAuthority("Không đúng", Play.ROADS, false), SENT, HANDLER);
        assertThat(itself.clause()).isEqualTo(Clause.D14_1B);
        play.move(new ReturnWrongAuthority("Không đúng", null, true), SENT, HANDLER);
        assertThat(lastPayload(play)).containsEntry("unknown", true).doesNotContainKey("rightAgency");
    }

    @Test
    @Covers({Clause.D14_4B, Clause.P2_1_3})
    void a_leader_sends_back_and_the_total_goes_on() {
        Play play = sent().handling(SENT).submitted("2023-06-08T08:00");
        play.move(new SendBack("Bổ sung ảnh"), "2023-06-08T15:00", APPROVER);
        assertThat(play.file.stage()).isEqualTo(Stage.HANDLING);
        assertThat(play.file.sendBacks()).isEqualTo(1);
        assertThat(play.limit(ClockId.K06).state()).isEqualTo(State.STOPPED);
        assertThat(play.limit(ClockId.K07).dueAt()).isEqualTo(endOf("2023-06-13"));
        assertThat(play.limit(ClockId.K07).running()).isTrue();
        play.submitted("2023-06-09T16:30");
        assertThat(play.limit(ClockId.K06).dueAt()).isEqualTo(endOf("2023-06-12"));
        assertThat(play.approved("2023-06-12T08:00").file.stage()).isEqualTo(Stage.APPROVED);
    }

    @Test
    @Covers({Clause.D14_1A, Clause.D14_4, Clause.D14_4B, Clause.D14_1B, Clause.D9_3A})
    void each_step_has_its_stage() {
        Play play = sent();
        refusedAtStage(play, new SubmitResolution("Xong", null, null, null), Clause.D14_1A, HANDLER);
        refusedAtStage(play, new Approve(null), Clause.D14_4, APPROVER);
        refusedAtStage(play, new SendBack("Làm lại"), Clause.D14_4B, APPROVER);
        play.handling(SENT);
        refusedAtStage(play, new Acknowledge(), Clause.D9_3A, HANDLER);
        play.submitted(SENT);
        refusedAtStage(play, TO_TOWN, Clause.D14_1B, HANDLER);
    }

    @Test
    @Covers(Clause.P1_1)
    void a_resolution_has_words_a_return_a_reason_a_sending_back_a_note() {
        assertThat(new SubmitResolution(null, "x".repeat(501), "x".repeat(501), null).faults())
                .extracting(Fault::pointer)
                .containsExactly("/text", "/number", "/signer");
        assertThat(new ReturnWrongAuthority(null, TOWN, true).faults())
                .extracting(Fault::pointer)
                .containsExactly("/reason", "/unknown");
        assertThat(new SendBack(" ").faults()).extracting(Fault::pointer).containsExactly("/note");
        assertThat(new Approve("x".repeat(2_001)).faults())
                .extracting(Fault::pointer)
                .containsExactly("/note");
    }

    private static Play sent() {
        return Play.filed(FILED).dispatched(SENT);
    }

    private static void refusedAtStage(Play play, CaseMove move, Clause clause, org.hientruong.core.domain.Actor by) {
        Refusal refusal = play.refused(move, SENT, by);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.WRONG_STAGE);
        assertThat(refusal.clause()).isEqualTo(clause);
    }

    private static List<Object> missed(Play play) {
        return play.events.stream()
                .filter(event -> event.type() == EventType.TIME_LIMIT_MISSED)
                .map(event -> event.payload().get("clock"))
                .toList();
    }

    private static java.util.Map<String, Object> lastPayload(Play play) {
        return play.events.get(play.events.size() - 1).payload();
    }
}
