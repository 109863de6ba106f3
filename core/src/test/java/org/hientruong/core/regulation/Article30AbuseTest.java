// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.agency.OfficialDocument;
import org.hientruong.core.domain.sanction.abuse.Abuse;
import org.hientruong.core.domain.sanction.abuse.HandOverAbuse;
import org.hientruong.core.domain.sanction.abuse.MarkAbuse;
import org.hientruong.core.domain.sanction.abuse.RecordAbuseOutcome;
import org.junit.jupiter.api.Test;

/** Untrue reports and abuse of reporting: marked with evidence, handed over, and punished by others, if at all. */
class Article30AbuseTest {
    private static final MarkAbuse MARK = new MarkAbuse(Abuse.Kind.UNTRUE, "Đến hiện trường: không có ổ gà nào");
    private static final HandOverAbuse HAND_OVER =
            new HandOverAbuse("Công an tỉnh", new OfficialDocument("12/TTGS", LocalDate.of(2023, 6, 6), null));
    private static final RecordAbuseOutcome OUTCOME = new RecordAbuseOutcome(
            "Đã nhắc nhở, không xử phạt", new OfficialDocument("34/CAT", LocalDate.of(2023, 6, 20), null));

    @Test
    @Covers(Clause.D30_2)
    void a_report_is_marked_with_evidence_handed_over_by_a_document_and_its_outcome_recorded() {
        Play play = Play.filed("2023-06-05T08:00");
        assertThat(play.refused(HAND_OVER, "2023-06-05T08:30", Play.SUPERVISOR).key())
                .isEqualTo("core.refusal.abuse-not-marked");
        play.move(MARK, "2023-06-05T09:00", Play.SUPERVISOR);
        assertThat(play.refused(OUTCOME, "2023-06-05T09:30", Play.SUPERVISOR).key())
                .isEqualTo("core.refusal.abuse-not-handed-over");
        play.move(HAND_OVER, "2023-06-06T09:00", Play.SUPERVISOR);
        assertThat(play.last().payload())
                .containsEntry("document", "12/TTGS")
                .containsEntry("documentDate", "2023-06-06");
        assertThat(play.refused(MARK, "2023-06-06T10:00", Play.SUPERVISOR).key())
                .as("what was handed over stays as it was")
                .isEqualTo("core.refusal.abuse-handed-over");
        assertThat(play.refused(HAND_OVER, "2023-06-06T10:00", Play.SUPERVISOR).clause())
                .isEqualTo(Clause.D30_2);
        play.move(OUTCOME, "2023-06-21T09:00", Play.SUPERVISOR);
        Abuse abuse = play.file.conduct().abuse();
        assertThat(abuse.kind()).isEqualTo(Abuse.Kind.UNTRUE);
        assertThat(abuse.handedOverAt()).isEqualTo(Sample.at("2023-06-06T09:00"));
        assertThat(abuse.outcomeAt()).isEqualTo(Sample.at("2023-06-21T09:00"));
    }

    @Test
    @Covers(Clause.D30_2)
    void nothing_follows_from_the_mark_by_itself() {
        Play play = Play.filed("2023-06-05T08:00").move(MARK, "2023-06-05T09:00", Play.SUPERVISOR);
        assertThat(play.last().type()).isEqualTo(EventType.ABUSE_MARKED);
        assertThat(play.file.conduct().violations()).isEmpty();
        assertThat(play.file.conduct().locked()).isFalse();
        assertThat(play.file.stage()).as("it goes its way").isEqualTo(Stage.FILED);
        play.accepted("2023-06-05T10:00");
    }

    @Test
    @Covers(Clause.D30_2)
    void the_supervisor_alone_does_so() {
        for (CaseMove move : new CaseMove[] {MARK, HAND_OVER, OUTCOME}) {
            assertThat(move.permission()).isEqualTo(Permission.SUPERVISE);
            assertThat(move.clause()).isEqualTo(Clause.D30_2);
        }
    }
}
