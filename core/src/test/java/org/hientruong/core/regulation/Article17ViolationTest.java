// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.aftermath.Moderate;
import org.hientruong.core.domain.aftermath.Rate;
import org.hientruong.core.domain.aftermath.Reply;
import org.hientruong.core.domain.procedure.SanctionRules;
import org.hientruong.core.domain.sanction.AccountLock;
import org.hientruong.core.domain.sanction.DecideObjection;
import org.hientruong.core.domain.sanction.DecideViolation;
import org.hientruong.core.domain.sanction.FileObjection;
import org.hientruong.core.domain.sanction.InteractionSuspension;
import org.hientruong.core.domain.sanction.ProposeViolation;
import org.hientruong.core.domain.sanction.Tally;
import org.hientruong.core.domain.sanction.Tally.Counted;
import org.hientruong.core.domain.sanction.UnlockAccount;
import org.hientruong.core.domain.sanction.Violation;
import org.hientruong.core.domain.time.ClockId;
import org.junit.jupiter.api.Test;

/** Violations of reporters, what more than three of them lead to, and how somebody objects. */
class Article17ViolationTest {
    private static final ProposeViolation PROPOSE = ProposeViolation.ofReport("IMPROPER_WORDING", "Câu 2 thóa mạ");
    private static final DecideViolation CONFIRM = new DecideViolation(1, true, true, "Đúng là thóa mạ");
    private static final FileObjection OBJECT = new FileObjection(1, "Tôi không thóa mạ ai");

    @Test
    @Covers(Clause.D17_1A)
    void an_officer_proposes_a_violation_with_evidence_and_the_supervisor_decides() {
        Play play = filed().move(PROPOSE, "2023-06-05T09:00", Play.OFFICER);
        Violation proposed = play.file.conduct().find(1).orElseThrow();
        assertThat(proposed.state()).isEqualTo(Violation.State.PROPOSED);
        assertThat(proposed.committedAt()).as("when it was written").isEqualTo(Sample.at("2023-06-05T08:00"));
        assertThat(proposed.subject().clause()).isEqualTo(Clause.D17_1A);
        assertThat(play.refused(PROPOSE, "2023-06-05T09:01", Play.COLLEAGUE).key())
                .isEqualTo("core.refusal.violation-known");
        assertThat(PROPOSE.permission()).isEqualTo(Permission.INTAKE);
        assertThat(CONFIRM.permission()).isEqualTo(Permission.SUPERVISE);
        play.move(CONFIRM, "2023-06-05T10:00", Play.SUPERVISOR);
        assertThat(play.file.conduct().find(1).orElseThrow().state()).isEqualTo(Violation.State.CONFIRMED);
        Refusal again = play.refused(CONFIRM, "2023-06-05T11:00", Play.SUPERVISOR);
        assertThat(again.key()).isEqualTo("core.refusal.no-violation-proposed");
        assertThat(again.clause()).isEqualTo(Clause.D17_1A);
    }

    @Test
    @Covers(Clause.D17_1A)
    void what_the_supervisor_finds_to_be_none_may_be_proposed_anew() {
        Play play = filed().move(PROPOSE, "2023-06-05T09:00", Play.OFFICER)
                .move(new DecideViolation(1, false, null, "Chỉ là bức xúc"), "2023-06-05T10:00", Play.SUPERVISOR);
        assertThat(play.file.conduct().find(1).orElseThrow().state()).isEqualTo(Violation.State.DISMISSED);
        play.move(PROPOSE, "2023-06-05T11:00", Play.OFFICER);
        assertThat(play.file.conduct().find(2)).isPresent();
    }

    @Test
    @Covers({Clause.D17_1A, Clause.D17_1B})
    void kinds_are_data_and_each_is_one_of_the_report_or_of_an_interaction() {
        Play play = Article16RatingTest.published();
        assertThat(play.refused(ProposeViolation.ofReport("RUDE", "?"), "2023-06-15T08:00", Play.OFFICER)
                        .key())
                .isEqualTo("core.refusal.no-such-violation-kind");
        assertThat(play.refused(
                                ProposeViolation.ofReport("IMPROPER_INTERACTION", "?"),
                                "2023-06-15T08:00",
                                Play.OFFICER)
                        .key())
                .isEqualTo("core.refusal.no-such-violation-kind");
        ProposeViolation ofReply = new ProposeViolation("IMPROPER_INTERACTION", 1, null, "Thóa mạ");
        assertThat(play.refused(ofReply, "2023-06-15T08:00", Play.OFFICER).key())
                .isEqualTo("core.refusal.no-such-interaction");
        ProposeViolation ofComment = new ProposeViolation("IMPROPER_INTERACTION", null, true, "Thóa mạ");
        assertThat(play.refused(ofComment, "2023-06-15T08:00", Play.OFFICER).key())
                .isEqualTo("core.refusal.no-comment");
        play.move(new Reply("Vá ở đâu?"), "2023-06-15T08:30", Actor.REPORTER)
                .move(ofReply, "2023-06-15T09:00", Play.OFFICER);
        Violation violation = play.file.conduct().find(1).orElseThrow();
        assertThat(violation.subject().clause()).isEqualTo(Clause.D17_1B);
        assertThat(violation.committedAt()).isEqualTo(Sample.at("2023-06-15T08:30"));
    }

    @Test
    @Covers(Clause.D17_1B)
    void a_comment_that_is_hidden_as_improper_is_proposed_once() {
        Moderate hide = new Moderate(null, Moderate.Act.HIDE, null, null, Moderate.Ground.IMPROPER, "Thóa mạ");
        Play play = Article16RatingTest.published()
                .move(new Rate(SatisfactionRating.DISSATISFIED, "…"), "2023-06-15T08:00", Actor.REPORTER)
                .move(hide, "2023-06-15T09:00", Play.OFFICER)
                .move(hide, "2023-06-15T09:30", Play.OFFICER);
        assertThat(play.events)
                .filteredOn(event -> event.type() == EventType.VIOLATION_PROPOSED)
                .hasSize(1);
        assertThat(play.file.conduct().find(1).orElseThrow().subject()).isEqualTo(Violation.Subject.COMMENT);
    }

    @Test
    @Covers(Clause.D17_1A)
    void the_third_leaves_the_account_open_and_the_fourth_locks_it() {
        Tally tally = Tally.by(Sample.rules());
        List<Counted> three = counted("2023-06-05T08:00", "2024-06-05T08:00", "2025-06-05T08:00");
        assertThat(tally.locking(three))
                .as("however long ago, three are allowed")
                .isEmpty();
        List<Counted> four = counted("2023-06-05T08:00", "2024-06-05T08:00", "2025-06-05T08:00", "2026-06-05T08:00");
        assertThat(tally.locking(four)).isEqualTo(four);
        SanctionRules fewer = new SanctionRules(2, 3, List.of(), Set.of());
        assertThat(new Tally(fewer, at -> at).locking(three))
                .as("the number is data")
                .hasSize(3);
    }

    @Test
    @Covers(Clause.D17_1B)
    void the_fourth_within_a_month_suspends_and_a_day_later_does_not() {
        Tally tally = Tally.by(Sample.rules());
        assertThat(tally.suspending(counted("2026-06-01T09:00", "2026-06-10T09:00", "2026-06-20T09:00")))
                .as("three are allowed")
                .isEmpty();
        assertThat(tally.suspending(
                        counted("2026-06-01T09:00", "2026-06-10T09:00", "2026-06-20T09:00", "2026-07-01T23:59:59.999")))
                .hasSize(4);
        assertThat(tally.suspending(
                        counted("2026-06-01T09:00", "2026-06-10T09:00", "2026-06-20T09:00", "2026-07-02T00:00")))
                .isEmpty();
        assertThat(tally.suspending(counted(
                        "2026-05-01T09:00",
                        "2026-06-10T09:00",
                        "2026-06-20T09:00",
                        "2026-07-01T09:00",
                        "2026-07-10T09:00")))
                .as("an old one does not count with them, the month may begin at any")
                .extracting(Counted::id)
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    @Covers(Clause.D17_1B)
    void a_suspension_ends_with_its_month_whatever_has_been_written_down() {
        Instant since = Sample.at("2026-07-01T10:00");
        Instant until = Sample.rules().reckon(ClockId.K16, since).dueAt();
        assertThat(until).isEqualTo(Sample.endOf("2026-08-01"));
        assertThat(Sample.rules()
                        .reckon(ClockId.K16, Sample.at("2026-01-31T10:00"))
                        .dueAt())
                .isEqualTo(Sample.endOf("2026-02-28"));
        InteractionSuspension suspension = new InteractionSuspension(1, since, until, null);
        assertThat(suspension.holds(until.minusMillis(1))).isTrue();
        assertThat(suspension.holds(until)).isFalse();
        assertThat(suspension.over(until.minusMillis(1))).isFalse();
        assertThat(suspension.over(until)).isTrue();
        assertThat(suspension.clause()).isEqualTo(Clause.D17_1B);
    }

    @Test
    @Covers(Clause.D17_1A)
    void a_lock_has_no_end_but_the_supervisors_with_a_reason() {
        AccountLock lock = new AccountLock(4, Sample.at("2023-06-05T08:00"), null);
        assertThat(lock.holds(Sample.at("2033-06-05T08:00"))).isTrue();
        assertThat(lock.clause()).isEqualTo(Clause.D17_1A);
        UnlockAccount unlock = new UnlockAccount("Đã nhắc nhở, cam kết không tái phạm");
        assertThat(filed().refused(unlock, "2023-06-05T09:00", Play.SUPERVISOR).key())
                .isEqualTo("core.refusal.account-not-locked");
        assertThat(unlock.permission()).isEqualTo(Permission.SUPERVISE);
        assertThat(new UnlockAccount(" ").faults()).isNotEmpty();
    }

    @Test
    @Covers({Clause.D17_1A, Clause.D17_1B})
    void the_reporter_objects_once_and_what_is_upheld_is_struck() {
        Play play = filed().move(PROPOSE, "2023-06-05T09:00", Play.OFFICER);
        assertThat(play.refused(OBJECT, "2023-06-05T09:30", Actor.REPORTER).key())
                .as("nothing is found yet")
                .isEqualTo("core.refusal.nothing-to-object");
        play.move(CONFIRM, "2023-06-05T10:00", Play.SUPERVISOR).move(OBJECT, "2023-06-06T20:00", Actor.REPORTER);
        assertThat(OBJECT.permission()).isEqualTo(Permission.AS_REPORTER);
        assertThat(play.refused(OBJECT, "2023-06-06T20:01", Actor.REPORTER).key())
                .isEqualTo("core.refusal.nothing-to-object");
        DecideObjection uphold = new DecideObjection(1, true, "Chỉ là bức xúc");
        assertThat(uphold.permission()).isEqualTo(Permission.SUPERVISE);
        play.move(uphold, "2023-06-07T09:00", Play.SUPERVISOR);
        assertThat(play.file.conduct().find(1).orElseThrow().state()).isEqualTo(Violation.State.STRUCK);
        assertThat(play.refused(uphold, "2023-06-07T09:01", Play.SUPERVISOR).key())
                .isEqualTo("core.refusal.no-objection-waits");
    }

    @Test
    @Covers(Clause.D17_1A)
    void what_is_not_upheld_stands() {
        Play play = filed().move(PROPOSE, "2023-06-05T09:00", Play.OFFICER)
                .move(CONFIRM, "2023-06-05T10:00", Play.SUPERVISOR)
                .move(OBJECT, "2023-06-06T20:00", Actor.REPORTER)
                .move(new DecideObjection(1, false, "Câu 2 là thóa mạ"), "2023-06-07T09:00", Play.SUPERVISOR);
        assertThat(play.file.conduct().find(1).orElseThrow().state()).isEqualTo(Violation.State.CONFIRMED);
    }

    private static Play filed() {
        return Play.filed("2023-06-05T08:00");
    }

    private static List<Counted> counted(String... local) {
        return IntStream.range(0, local.length)
                .mapToObj(i -> new Counted(i, Sample.at(local[i])))
                .toList();
    }
}
