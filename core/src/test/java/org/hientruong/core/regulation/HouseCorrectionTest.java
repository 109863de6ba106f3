// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.core.regulation.Play.APPROVER;
import static org.hientruong.core.regulation.Play.COLLEAGUE;
import static org.hientruong.core.regulation.Play.HANDLER;
import static org.hientruong.core.regulation.Play.OFFICER;
import static org.hientruong.core.regulation.Play.ROADS;
import static org.hientruong.core.regulation.Play.SUPERVISING;
import static org.hientruong.core.regulation.Play.TOWN;
import static org.hientruong.core.regulation.Sample.endOf;

import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.aftermath.Reply;
import org.hientruong.core.domain.correction.Correct;
import org.hientruong.core.domain.correction.Corrections;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.dispatch.Recall;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.handling.ReturnWrongAuthority;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.verification.AttemptContact;
import org.hientruong.core.domain.intake.verification.ContactMethod;
import org.hientruong.core.domain.intake.verification.RequestSupplement;
import org.hientruong.core.domain.person.StatedBy;
import org.hientruong.core.domain.publication.RequestConfidentiality;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit.State;
import org.junit.jupiter.api.Test;

/** "correct": a wrong move is undone by a correcting event, and nothing is deleted. */
class HouseCorrectionTest {
    private static final String MONDAY = "2023-06-05T08:00";

    private static Correct undo(Play play) {
        return new Correct(play.file.lastMove().event(), null);
    }

    private static Correct because(Play play) {
        return new Correct(play.file.lastMove().event(), "Chuyển nhầm cơ quan");
    }

    @Test
    @Covers(Clause.R_CORRECT)
    void within_ten_minutes_who_moved_undoes_it_and_the_case_stands_as_if_it_had_not_been() {
        Play play = Play.filed(MONDAY).dispatched("2023-06-05T09:00");
        CaseEvent dispatched = play.last();
        play.move(undo(play), "2023-06-05T09:09:59.999", OFFICER);
        assertThat(play.file.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(play.file.lead()).isEmpty();
        assertThat(play.file.holder()).isEqualTo(OFFICER.id());
        assertThat(play.limit(ClockId.K01).running()).isTrue();
        assertThat(play.limit(ClockId.K01).dueAt()).isEqualTo(Sample.at("2023-06-05T14:00"));
        assertThat(play.limit(ClockId.K07).state()).isEqualTo(State.CANCELLED);
        assertThat(play.events).as("nothing is deleted").contains(dispatched);
        assertThat(play.last().type()).isEqualTo(EventType.CASE_CORRECTED);
        assertThat(Corrections.valid(play.events)).doesNotContain(dispatched, play.last());
    }

    @Test
    @Covers(Clause.R_CORRECT)
    void from_the_tenth_minute_on_only_a_supervisor_does_and_says_why() {
        Play play = Play.filed(MONDAY).dispatched("2023-06-05T09:00");
        assertThat(play.refused(undo(play), "2023-06-05T09:10", OFFICER).key())
                .isEqualTo("core.refusal.correct-too-late");
        Refusal silent = play.refused(undo(play), "2023-06-05T11:00", SUPERVISING);
        assertThat(silent.key()).isEqualTo("core.refusal.correct-reason");
        assertThat(silent.clause()).isEqualTo(Clause.R_CORRECT);
        play.move(because(play), "2023-06-07T11:00", SUPERVISING);
        assertThat(play.file.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(play.last().payload()).containsEntry("supervised", true);
    }

    @Test
    @Covers(Clause.R_CORRECT)
    void nobody_undoes_what_another_has_done_or_has_acted_upon() {
        Play play = Play.filed(MONDAY).dispatched("2023-06-05T09:00");
        assertThat(play.refused(undo(play), "2023-06-05T09:01", COLLEAGUE).key())
                .isEqualTo("core.refusal.correct-others-move");
        Correct dispatch = undo(play);
        play.handling("2023-06-05T09:02");
        assertThat(play.refused(dispatch, "2023-06-05T09:03", OFFICER).key())
                .isEqualTo("core.refusal.correct-others-move");
        assertThat(play.refused(new Correct(dispatch.event(), "Nhầm"), "2023-06-05T09:03", SUPERVISING)
                        .key())
                .as("from the end, move by move")
                .isEqualTo("core.refusal.correct-not-last");
        play.move(undo(play), "2023-06-05T09:03", HANDLER);
        assertThat(play.refused(undo(play), "2023-06-05T09:04", OFFICER).key())
                .as("the agency had begun, and has taken that back")
                .isEqualTo("core.refusal.correct-acted-since");
    }

    @Test
    @Covers(Clause.R_CORRECT)
    void another_hat_of_the_same_person_undoes_nothing() {
        Play play = Play.filed(MONDAY).dispatched("2023-06-05T09:00").handling("2023-06-05T09:01");
        Actor otherHat = new Actor(HANDLER.id(), "APPROVER", ROADS);
        assertThat(play.refused(undo(play), "2023-06-05T09:02", otherHat).key())
                .isEqualTo("core.refusal.correct-others-move");
    }

    @Test
    @Covers(Clause.R_CORRECT)
    void a_supervisor_goes_back_move_by_move() {
        Play play = Play.filed(MONDAY).dispatched("2023-06-05T09:00").handling("2023-06-05T10:00");
        play.move(new Forward(List.of(TOWN), null), "2023-06-05T10:30", HANDLER);
        play.move(because(play), "2023-06-06T08:00", SUPERVISING)
                .move(because(play), "2023-06-06T08:01", SUPERVISING)
                .move(because(play), "2023-06-06T08:02", SUPERVISING);
        assertThat(play.file.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(play.file.assignments().agencies()).isEmpty();
        play.move(Dispatch.to(TOWN, null), "2023-06-06T09:00", OFFICER);
        assertThat(play.file.leadShare()).as("no number is given twice").isEqualTo(3);
        assertThat(play.limit(ClockId.K07, 3).dueAt()).isEqualTo(endOf("2023-06-14"));
    }

    @Test
    @Covers(Clause.R_CORRECT)
    void a_share_that_was_taken_away_by_mistake_goes_on_also_after_another_dispatch_was_undone() {
        Play play = Play.filed(MONDAY).dispatched("2023-06-05T09:00").handling("2023-06-05T10:00");
        play.move(new Recall("Nhầm"), "2023-06-05T11:00", Play.SUPERVISOR)
                .move(Dispatch.to(TOWN, null), "2023-06-05T13:30", OFFICER);
        play.move(because(play), "2023-06-05T14:00", SUPERVISING).move(because(play), "2023-06-05T14:01", SUPERVISING);
        assertThat(play.last().payload()).containsEntry("restored", List.of(1));
        assertThat(play.file.stage()).isEqualTo(Stage.HANDLING);
        assertThat(play.file.ledBy(ROADS)).isTrue();
        assertThat(play.limit(ClockId.K07, 1).running()).isTrue();
        assertThat(play.limit(ClockId.K07, 1).dueAt()).isEqualTo(endOf("2023-06-13"));
    }

    @Test
    @Covers(Clause.R_CORRECT)
    void what_counts_against_an_agency_counts_no_more_once_it_is_undone() {
        Play play = Play.filed(MONDAY).dispatched("2023-06-05T09:00");
        play.move(new ReturnWrongAuthority("Không thuộc thẩm quyền", TOWN, false), "2023-06-05T10:00", HANDLER);
        assertThat(play.file.returns()).isEqualTo(1);
        play.move(undo(play), "2023-06-05T10:05", HANDLER);
        assertThat(play.file.returns()).isZero();
        assertThat(play.file.hasShare(ROADS)).isTrue();
        play.handling("2023-06-05T11:00").submitted("2023-06-14T10:00").approved("2023-06-14T11:00");
        assertThat(play.file.overdue(Sample.at("2023-06-20T08:00"))).isTrue();
    }

    @Test
    @Covers(Clause.R_CORRECT)
    void time_goes_on_while_a_wrong_move_stands() {
        Play play = Play.filed(MONDAY).readyToDispatch("2023-06-05T09:00");
        play.move(Dispatch.to(ROADS, null), "2023-06-05T13:59", OFFICER);
        play.move(undo(play), "2023-06-05T14:05", OFFICER).sweep("2023-06-05T14:06");
        assertThat(play.limit(ClockId.K01).missed()).as("it was never stopped").isTrue();
        assertThat(play.last().type()).isEqualTo(EventType.TIME_LIMIT_MISSED);
        assertThat(play.last().occurredAt()).isEqualTo(Sample.at("2023-06-05T14:00"));
    }

    @Test
    @Covers(Clause.R_CORRECT)
    void what_ran_out_meanwhile_and_would_have_anyway_is_written_down_once() {
        Play play = Play.filed(MONDAY).accepted("2023-06-05T09:00").sweep("2023-06-05T14:01");
        assertThat(play.limit(ClockId.K01).missed()).isTrue();
        play.move(because(play), "2023-06-05T15:00", SUPERVISING);
        assertThat(play.limit(ClockId.K01).missed()).isTrue();
        int written = play.events.size();
        assertThat(play.sweep("2023-06-05T15:01").events).hasSize(written);
    }

    @Test
    @Covers(Clause.R_CORRECT)
    void a_lapse_is_nobodys_move() {
        Play play = Play.filed(MONDAY)
                .move(new RequestSupplement(ContactMethod.PHONE, "Xin cho biết số nhà", false), MONDAY, OFFICER)
                .move(new AttemptContact(ContactMethod.SMS, true, null), "2023-06-05T09:00", OFFICER)
                .sweep("2023-06-08T08:00");
        assertThat(play.file.stage()).isEqualTo(Stage.DECLINED);
        assertThat(play.refused(new Correct(play.file.version(), "Nhầm"), "2023-06-08T09:00", SUPERVISING)
                        .key())
                .isEqualTo("core.refusal.nothing-to-correct");
    }

    @Test
    @Covers(Clause.R_CORRECT)
    void what_ran_out_meanwhile_of_the_wrong_move_is_no_miss() {
        Play play = Play.filed(MONDAY).dispatched("2023-06-05T09:00").sweep("2023-06-15T09:00");
        assertThat(play.file.overdue(Sample.at("2023-06-15T09:00"))).isTrue();
        play.move(because(play), "2023-06-15T10:00", SUPERVISING);
        assertThat(play.file.overdue(Sample.at("2023-06-15T10:00"))).isFalse();
        assertThat(play.limit(ClockId.K02).running()).isTrue();
        assertThat(play.limit(ClockId.K02).lateAt(Sample.at("2023-06-15T10:00")))
                .as("the Centre had not dispatched it")
                .isTrue();
    }

    @Test
    @Covers(Clause.R_CORRECT)
    void a_publication_is_taken_back_and_the_day_for_it_runs_on() {
        Play play = Play.filed(MONDAY)
                .dispatched("2023-06-05T09:00")
                .handling("2023-06-05T10:00")
                .submitted("2023-06-06T10:00")
                .approved("2023-06-06T11:00")
                .published("2023-06-06T14:00");
        play.move(undo(play), "2023-06-06T14:03", OFFICER);
        assertThat(play.file.stage()).isEqualTo(Stage.APPROVED);
        assertThat(play.file.publication()).isNull();
        assertThat(play.limit(ClockId.K13).dueAt()).isEqualTo(endOf("2023-06-07"));
        play.published("2023-06-06T14:10").move(new Reply("Vá ở đâu?"), "2023-06-06T14:11", Actor.REPORTER);
        assertThat(play.refused(new Correct(1, null), "2023-06-06T14:12", OFFICER)
                        .key())
                .as("the reporter has answered")
                .isEqualTo("core.refusal.nothing-to-correct");
    }

    @Test
    @Covers(Clause.R_CORRECT)
    void the_reporters_will_and_word_are_nobodys_to_undo() {
        Play play = Play.filed(MONDAY).dispatched("2023-06-05T09:00");
        play.move(new RequestConfidentiality(StatedBy.PHONE, "Xin giữ kín"), "2023-06-05T09:01", OFFICER);
        assertThat(play.refused(new Correct(1, "Nhầm"), "2023-06-05T09:02", SUPERVISING)
                        .key())
                .isEqualTo("core.refusal.nothing-to-correct");
        assertThat(Play.filed(MONDAY)
                        .refused(new Correct(1, "Nhầm"), MONDAY, SUPERVISING)
                        .key())
                .as("a filing")
                .isEqualTo("core.refusal.nothing-to-correct");
        Play silent = Play.filed(MONDAY)
                .move(new RequestSupplement(ContactMethod.SMS, "Xin cho biết số nhà", false), MONDAY, OFFICER);
        silent.move(undo(silent), "2023-06-05T08:05", OFFICER);
        assertThat(silent.file.stage()).isEqualTo(Stage.FILED);
        assertThat(silent.limit(ClockId.K01).running()).isTrue();
        assertThat(silent.limit(ClockId.K03).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void an_undoing_names_its_event() {
        assertThat(new Correct(null, "x".repeat(2_001)).faults())
                .extracting(Fault::pointer)
                .containsExactly("/event", "/reason");
        Play play = Play.filed(MONDAY).move(new Claim(), MONDAY, OFFICER);
        assertThat(play.refused(new Correct(7, null), MONDAY, OFFICER).key())
                .isEqualTo("core.refusal.correct-not-last");
        assertThat(play.move(new Correct(2, null), MONDAY, OFFICER).file.holder())
                .isNull();
    }

    @Test
    void a_deed_of_an_approver_is_undone_too() {
        Play play = Play.filed(MONDAY)
                .dispatched("2023-06-05T09:00")
                .move(new Acknowledge(), "2023-06-05T10:00", HANDLER)
                .submitted("2023-06-06T10:00")
                .approved("2023-06-06T11:00");
        play.move(undo(play), "2023-06-06T11:01", APPROVER);
        assertThat(play.file.stage()).isEqualTo(Stage.AWAITING_APPROVAL);
        assertThat(play.limit(ClockId.K06).running()).isTrue();
        assertThat(play.limit(ClockId.K13).state()).isEqualTo(State.CANCELLED);
    }
}
