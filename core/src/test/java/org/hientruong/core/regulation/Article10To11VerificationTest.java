// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.core.regulation.Play.COLLEAGUE;
import static org.hientruong.core.regulation.Play.OFFICER;
import static org.hientruong.core.regulation.Sample.at;

import java.util.ArrayList;
import java.util.List;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.intake.Accept;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.verification.AttemptContact;
import org.hientruong.core.domain.intake.verification.ContactMethod;
import org.hientruong.core.domain.intake.verification.Decline;
import org.hientruong.core.domain.intake.verification.Reopen;
import org.hientruong.core.domain.intake.verification.RequestSupplement;
import org.hientruong.core.domain.intake.verification.Supplement;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.domain.time.TimeLimit.State;
import org.junit.jupiter.api.Test;

/** The Centre asks, waits 48 hours, declines, and opens again (điểm b khoản 5 Điều 10, Điều 11). */
class Article10To11VerificationTest {
    private static final RequestSupplement ASK =
            new RequestSupplement(ContactMethod.SMS, "Xin cho biết số nhà gần nhất.", false);
    private static final Supplement REPLY = new Supplement("Trước số 12.");

    @Test
    @Covers(Clause.D10_5B5)
    void a_request_starts_48_hours_of_the_clock_and_lets_the_centres_own_time_stand_still() {
        Play play = asked("2023-06-09T16:40");
        assertThat(play.file.stage()).isEqualTo(Stage.AWAITING_SUPPLEMENT);
        assertThat(play.limit(ClockId.K03).dueAt()).isEqualTo(at("2023-06-11T16:40"));
        assertThat(play.limit(ClockId.K01).state()).isEqualTo(State.PAUSED);
        assertThat(play.limit(ClockId.K01).dueAt()).isNull();
    }

    @Test
    @Covers(Clause.D10_5B5)
    void silence_for_48_hours_declines_as_of_that_instant_also_when_nobody_watched() {
        Play play = asked("2023-06-09T16:40").sweep("2023-06-20T10:00");
        assertThat(play.file.stage()).isEqualTo(Stage.DECLINED);
        CaseEvent declined = play.events.get(play.events.size() - 1);
        assertThat(declined.type()).isEqualTo(EventType.REPORT_DECLINED);
        assertThat(declined.occurredAt()).isEqualTo(at("2023-06-11T16:40"));
        assertThat(declined.recordedAt()).isEqualTo(at("2023-06-20T10:00"));
        assertThat(declined.actor()).isEqualTo(Actor.SYSTEM.id());
        assertThat(play.file.intake().verification().declination().grounds()).containsExactly("R5");
        assertThat(play.file.limits().open()).isEmpty();
    }

    @Test
    @Covers(Clause.D10_5B5)
    void a_reply_one_millisecond_before_the_end_keeps_the_case_alive() {
        Play play = asked("2023-06-09T16:40").move(REPLY, "2023-06-11T16:39:59.999", Actor.REPORTER);
        assertThat(play.file.stage()).isEqualTo(Stage.FILED);
        assertThat(play.limit(ClockId.K03).state()).isEqualTo(State.STOPPED);
        assertThat(play.sweep("2023-06-20T10:00").file.stage()).isEqualTo(Stage.FILED);
    }

    @Test
    @Covers(Clause.D10_5B5)
    void a_reply_at_the_end_is_too_late_though_no_sweep_has_come_but_it_is_kept() {
        Play play = asked("2023-06-09T16:40").move(REPLY, "2023-06-11T16:40", Actor.REPORTER);
        assertThat(play.file.stage()).isEqualTo(Stage.DECLINED);
        assertThat(play.file.intake().verification().declination().lateReply()).isTrue();
        assertThat(play.events.get(play.events.size() - 1).type()).isEqualTo(EventType.SUPPLEMENT_RECEIVED);
        assertThat(play.events.get(play.events.size() - 1).payload()).containsEntry("late", true);
    }

    @Test
    @Covers(Clause.D10_5B5)
    void an_officer_reopens_a_lapsed_report_and_the_four_hours_run_anew() {
        Play play = asked("2023-06-09T16:40")
                .move(REPLY, "2023-06-12T08:00", Actor.REPORTER)
                .move(new Reopen(), "2023-06-12T09:00", OFFICER);
        assertThat(play.file.stage()).isEqualTo(Stage.FILED);
        assertThat(play.limit(ClockId.K01).dueAt()).isEqualTo(at("2023-06-12T15:00"));
        assertThat(play.accepted("2023-06-12T10:00").file.stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    @Covers(Clause.D10_5B5)
    void what_was_declined_for_cause_is_neither_supplemented_nor_reopened() {
        Play play = filed().move(decline("R4"), "2023-06-05T09:00", OFFICER);
        assertThat(play.refused(new Reopen(), "2023-06-05T10:00", OFFICER).clause())
                .isEqualTo(Clause.D10_5B5);
        assertThat(play.refused(REPLY, "2023-06-05T10:00", Actor.REPORTER).key())
                .isEqualTo("core.refusal.declined-for-cause");
    }

    @Test
    @Covers(Clause.P2_1_1)
    void the_reply_leaves_the_centre_what_it_had_left() {
        Play play = Play.filed("2023-06-05T08:00")
                .move(ASK, "2023-06-05T09:00", OFFICER)
                .move(REPLY, "2023-06-06T10:00", Actor.REPORTER);
        TimeLimit whole = play.limit(ClockId.K01);
        assertThat(whole.state()).isEqualTo(State.RUNNING);
        assertThat(whole.dueAt()).isEqualTo(at("2023-06-06T15:00"));
        assertThat(whole.standstill().over()).hasSize(1);
    }

    @Test
    @Covers(Clause.P2_1_1)
    void a_request_after_the_end_does_not_undo_the_lateness() {
        Play play = Play.filed("2023-06-05T08:00")
                .move(ASK, "2023-06-05T15:00", OFFICER)
                .move(REPLY, "2023-06-06T10:00", Actor.REPORTER);
        assertThat(play.limit(ClockId.K01).dueAt()).isEqualTo(at("2023-06-05T14:00"));
        assertThat(play.limit(ClockId.K01).lateAt(at("2023-06-06T10:00"))).isTrue();
        assertThat(play.limit(ClockId.K01).missed()).isTrue();
    }

    @Test
    @Covers({Clause.D3_6, Clause.D11_2, Clause.R_ALLREASONS})
    void a_declination_names_every_ground_and_closes_the_case() {
        Play play = filed().move(decline("R4", "SCOPE_PLACE"), "2023-06-05T09:00", OFFICER);
        assertThat(play.file.stage()).isEqualTo(Stage.DECLINED);
        assertThat(play.file.stage().atRest()).isTrue();
        assertThat(play.file.intake().verification().declination().grounds()).containsExactly("R4", "SCOPE_PLACE");
        assertThat(play.limit(ClockId.K01).state()).isEqualTo(State.STOPPED);
    }

    @Test
    @Covers(Clause.D3_6)
    void without_a_ground_or_on_an_unknown_one_nothing_is_declined() {
        assertThat(filed().refused(decline(), "2023-06-05T09:00", OFFICER).clause())
                .isEqualTo(Clause.D3_6);
        assertThat(filed().refused(decline("R99"), "2023-06-05T09:00", OFFICER).clause())
                .isEqualTo(Clause.D3_6);
    }

    @Test
    @Covers(Clause.D3_6)
    void what_is_contrary_to_other_law_names_the_law_and_its_clause() {
        assertThat(filed().refused(decline("R7"), "2023-06-05T09:00", OFFICER).clause())
                .isEqualTo(Clause.D3_6);
        Decline named = new Decline(List.of(new Decline.Reason("R7", null)), "Điều 8 Luật An ninh mạng", null, null);
        assertThat(filed().move(named, "2023-06-05T09:00", OFFICER).file.stage())
                .isEqualTo(Stage.DECLINED);
    }

    @Test
    @Covers({Clause.D11_2, Clause.D10_5B1, Clause.D10_5B2, Clause.D10_5B3})
    void what_the_reporter_can_mend_is_asked_for_first() {
        for (String mendable : List.of("R1", "R2", "R3")) {
            assertThat(filed().refused(decline(mendable), "2023-06-05T09:00", OFFICER)
                            .clause())
                    .isEqualTo(Clause.D11_2);
            Play asked = Play.filed("2023-06-05T08:00")
                    .move(ASK, "2023-06-05T09:00", OFFICER)
                    .move(REPLY, "2023-06-05T09:30", Actor.REPORTER);
            assertThat(asked.move(decline(mendable), "2023-06-05T10:00", OFFICER)
                            .file
                            .stage())
                    .isEqualTo(Stage.DECLINED);
        }
    }

    @Test
    @Covers({Clause.D10_5B3, Clause.D10_5B4})
    void the_reason_names_the_picture_or_recording_that_does_not_qualify() {
        Play replied = filed().move(ASK, "2023-06-05T08:10", OFFICER).move(REPLY, "2023-06-05T08:20", Actor.REPORTER);
        for (String ofFile : List.of("R3", "R4")) {
            Decline unnamed = new Decline(List.of(new Decline.Reason(ofFile, null)), null, null, null);
            assertThat(replied.refused(unnamed, "2023-06-05T09:00", OFFICER).key())
                    .isEqualTo("core.refusal.file-unnamed");
        }
        replied.move(decline("R4"), "2023-06-05T09:00", OFFICER);
        assertThat(replied.events.get(replied.events.size() - 1).payload().get("grounds"))
                .isEqualTo(List.of(java.util.Map.of("ground", "R4", "file", "photo")));
    }

    @Test
    @Covers(Clause.D10_5B6)
    void a_duplicate_is_linked_to_the_earlier_report() {
        assertThat(filed().refused(decline("R6"), "2023-06-05T09:00", OFFICER).clause())
                .isEqualTo(Clause.D10_5B6);
        CaseNumber earlier = new CaseNumber("ST-2023-0000007");
        Decline linked = new Decline(List.of(new Decline.Reason("R6", null)), null, null, earlier);
        Play play = filed().move(linked, "2023-06-05T09:00", OFFICER);
        assertThat(play.events.get(play.events.size() - 1).payload()).containsEntry("duplicateOf", earlier.value());
    }

    @Test
    @Covers(Clause.D1_1A2)
    void state_secrets_are_withheld_not_declined() {
        assertThat(filed().refused(decline("SCOPE_SECRET"), "2023-06-05T09:00", OFFICER)
                        .clause())
                .isEqualTo(Clause.D1_1A2);
    }

    @Test
    @Covers(Clause.D10_5B5)
    void nobody_declines_for_silence_before_time_does() {
        assertThat(filed().refused(decline("R5"), "2023-06-05T09:00", OFFICER).clause())
                .isEqualTo(Clause.D10_5B5);
    }

    @Test
    @Covers(Clause.D11_4)
    void attempts_to_reach_the_reporter_are_written_down_and_start_no_clock() {
        Play play = filed();
        for (ContactMethod method : ContactMethod.values()) {
            play.move(new AttemptContact(method, false, "Không nghe máy"), "2023-06-05T09:00", OFFICER);
        }
        assertThat(play.events)
                .filteredOn(event -> event.type() == EventType.CONTACT_ATTEMPTED)
                .hasSize(4);
        assertThat(play.file.limits().running()).extracting(TimeLimit::clock).containsExactly(ClockId.K01);
    }

    @Test
    @Covers(Clause.D12_1A)
    void what_a_colleague_has_in_work_is_neither_asked_about_nor_declined() {
        Play play = filed().move(new Claim(), "2023-06-05T08:30", COLLEAGUE);
        assertThat(play.refused(ASK, "2023-06-05T09:00", OFFICER).kind()).isEqualTo(Refusal.Kind.HELD);
        assertThat(play.refused(decline("R4"), "2023-06-05T09:00", OFFICER).kind())
                .isEqualTo(Refusal.Kind.HELD);
    }

    @Test
    @Covers({Clause.D10_5B5, Clause.R_FIRSTTIME})
    void of_an_individual_who_reports_for_the_first_time_it_is_verified_who_they_are() {
        Play first = Play.filed(Sample.rules(), at("2023-06-05T08:00"), true);
        List<Accept.Item> without = Play.allTicked().stream()
                .filter(item -> !item.id().equals("identity"))
                .toList();
        Refusal open = first.refused(new Accept(without), "2023-06-05T09:00", OFFICER);
        assertThat(open.clause()).isEqualTo(Clause.D10_5B5);
        List<Accept.Item> waived = new ArrayList<>(without);
        waived.add(new Accept.Item("identity", false, "Quen biết"));
        assertThat(first.refused(new Accept(waived), "2023-06-05T09:00", OFFICER)
                        .key())
                .as("A-56 waives the citizen number and the quality of media only")
                .isEqualTo("core.refusal.item-open");
        assertThat(first.accepted("2023-06-05T09:00").file.stage()).isEqualTo(Stage.ACCEPTED);
        Play known = filed().move(new Accept(without), "2023-06-05T09:00", OFFICER);
        assertThat(known.file.stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    @Covers(Clause.D11_1)
    void a_report_that_waits_for_its_reporter_is_not_accepted() {
        Refusal refusal = asked("2023-06-05T09:00").refused(new Accept(Play.allTicked()), "2023-06-05T10:00", OFFICER);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.WRONG_STAGE);
    }

    private static Play filed() {
        return Play.filed("2023-06-05T08:00");
    }

    private static Play asked(String local) {
        return Play.filed(Sample.rules(), at(local).minusSeconds(600)).move(ASK, local, OFFICER);
    }

    private static Decline decline(String... grounds) {
        List<Decline.Reason> reasons = new ArrayList<>();
        for (String ground : grounds) {
            boolean ofFile = ground.equals("R3") || ground.equals("R4");
            reasons.add(new Decline.Reason(ground, ofFile ? "photo" : null));
        }
        return new Decline(reasons, null, null, null);
    }
}
