// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.aftermath.FollowUp;
import org.hientruong.core.domain.aftermath.LinkFollowUp;
import org.hientruong.core.domain.aftermath.MarkQuality;
import org.hientruong.core.domain.aftermath.QualityMark;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.intake.verification.Decline;
import org.junit.jupiter.api.Test;

/** What the figures of khoản 2, 3 Điều 17 will need of a case after its answer: marks of quality, and reports of the same. */
class Article17FollowUpTest {
    private static final CaseNumber AGAIN = new CaseNumber("ST-2023-0000002");
    private static final LinkFollowUp DISSATISFIED = new LinkFollowUp(AGAIN, FollowUp.Kind.DISSATISFIED);
    private static final LinkFollowUp RECURRENCE = new LinkFollowUp(AGAIN, FollowUp.Kind.RECURRENCE);

    @Test
    @Covers(Clause.D10_4)
    void a_new_report_of_its_reporter_is_linked_once_to_a_case_at_rest() {
        Play play = Article16RatingTest.published().move(DISSATISFIED, "2023-06-20T09:00", Play.OFFICER);
        assertThat(play.file.aftermath().followUps())
                .containsExactly(new FollowUp(AGAIN, FollowUp.Kind.DISSATISFIED, Sample.at("2023-06-20T09:00")));
        assertThat(play.refused(DISSATISFIED, "2023-06-20T10:00", Play.OFFICER).clause())
                .isEqualTo(Clause.D10_4);
        Refusal open = Play.filed("2023-06-05T08:00").refused(DISSATISFIED, "2023-06-05T09:00", Play.OFFICER);
        assertThat(open.kind()).isEqualTo(Refusal.Kind.WRONG_STAGE);
        assertThat(open.clause()).isEqualTo(Clause.D10_4);
        assertThat(play.refused(
                                new LinkFollowUp(play.file.number(), FollowUp.Kind.DISSATISFIED),
                                "2023-06-20T10:00",
                                Play.OFFICER)
                        .key())
                .isEqualTo("core.refusal.no-later-report");
        assertThat(DISSATISFIED.permission()).isEqualTo(Permission.INTAKE);
    }

    @Test
    @Covers(Clause.D17_3F)
    void only_what_was_handled_and_answered_recurs() {
        Play play = Article16RatingTest.published().move(RECURRENCE, "2023-06-20T09:00", Play.OFFICER);
        assertThat(play.file.aftermath().followUps().get(0).kind().ofItsReporter())
                .isFalse();
        assertThat(play.refused(RECURRENCE, "2023-06-20T10:00", Play.OFFICER).clause())
                .isEqualTo(Clause.D17_3F);
        Play declined = Play.filed("2023-06-05T08:00")
                .move(
                        new Decline(List.of(new Decline.Reason("R7", null)), "Luật", null, null),
                        "2023-06-05T09:00",
                        Play.OFFICER);
        assertThat(declined.refused(RECURRENCE, "2023-06-06T09:00", Play.OFFICER)
                        .key())
                .isEqualTo("core.refusal.not-handled");
        declined.move(DISSATISFIED, "2023-06-06T09:00", Play.OFFICER);
    }

    @Test
    @Covers(Clause.D17_3E)
    void the_supervisor_marks_an_approved_resolution_and_may_think_again() {
        MarkQuality poor = new MarkQuality(null, false, "Chưa nêu biện pháp");
        Play play = Article16RatingTest.published()
                .move(poor, "2023-06-20T09:00", Play.SUPERVISOR)
                .move(new MarkQuality(1, true, "Đã xem lại"), "2023-06-21T09:00", Play.SUPERVISOR);
        assertThat(play.file.aftermath().marks())
                .extracting(QualityMark::assignment, QualityMark::meets, QualityMark::markedAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, false, Sample.at("2023-06-20T09:00")),
                        org.assertj.core.groups.Tuple.tuple(1, true, Sample.at("2023-06-21T09:00")));
        assertThat(play.last().actor()).isEqualTo(Play.SUPERVISOR.id());
        assertThat(poor.permission()).isEqualTo(Permission.SUPERVISE);
        Refusal early = Play.filed("2023-06-05T08:00").refused(poor, "2023-06-05T09:00", Play.SUPERVISOR);
        assertThat(early.kind()).isEqualTo(Refusal.Kind.WRONG_STAGE);
    }

    @Test
    @Covers(Clause.D17_3E)
    void what_no_leader_has_approved_is_not_judged() {
        String sent = "2023-06-05T14:00";
        Play play = Play.filed("2023-06-05T08:00")
                .dispatched(sent)
                .move(new Forward(List.of(Play.TOWN), null), sent, Play.HANDLER)
                .submitted("2023-06-12T10:00")
                .approved("2023-06-13T10:00")
                .published("2023-06-14T09:00");
        Refusal silent = play.refused(new MarkQuality(2, false, "Không trả lời"), "2023-06-20T09:00", Play.SUPERVISOR);
        assertThat(silent.clause()).isEqualTo(Clause.D17_3E);
        assertThat(play.refused(new MarkQuality(3, true, "?"), "2023-06-20T09:00", Play.SUPERVISOR)
                        .key())
                .isEqualTo("core.refusal.no-approved-resolution");
    }
}
