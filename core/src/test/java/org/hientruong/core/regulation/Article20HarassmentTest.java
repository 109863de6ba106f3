// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.core.regulation.Sample.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.agency.OfficialDocument;
import org.hientruong.core.domain.hotline.harassment.AddCall;
import org.hientruong.core.domain.hotline.harassment.DossierMove;
import org.hientruong.core.domain.hotline.harassment.DossierStage;
import org.hientruong.core.domain.hotline.harassment.ExtractRecording;
import org.hientruong.core.domain.hotline.harassment.HandOver;
import org.hientruong.core.domain.hotline.harassment.HarassingCall;
import org.hientruong.core.domain.hotline.harassment.Harassment;
import org.hientruong.core.domain.hotline.harassment.HarassmentDossier;
import org.hientruong.core.domain.hotline.harassment.OpenDossier;
import org.hientruong.core.domain.hotline.harassment.RecordHandling;
import org.junit.jupiter.api.Test;

/** Harassment of the hotline (Điều 20). */
class Article20HarassmentTest {
    private static final CaseNumber NUMBER = new CaseNumber("STQR-2023-0000001");
    private static final HarassingCall CALL =
            new HarassingCall(at("2023-06-11T02:00"), "pbx-77", null, "Chửi bới tổng đài viên");
    private static final HandOver HAND_OVER = new HandOver(
            "Công an tỉnh", new OfficialDocument("5/TTGSDH", LocalDate.of(2023, 6, 12), null), "Đã xác minh");
    private final List<CaseEvent> events = new ArrayList<>();
    private HarassmentDossier now = opened(Harassment.OBSCENE_LANGUAGE);

    @Test
    @Covers(Clause.D20_1)
    void an_operator_marks_a_call_of_either_kind_with_a_statement() {
        for (Harassment kind : Harassment.values()) {
            assertThat(opened(kind).harassment()).isEqualTo(kind);
        }
        assertThat(now.calls()).isEqualTo(1);
        move(new AddCall(new HarassingCall(at("2023-06-11T03:00"), null, null, "Gọi lần thứ hai")));
        assertThat(now.calls()).isEqualTo(2);
        assertThat(AddCall.RULE.permission()).isEqualTo(Permission.EMERGENCY);
        assertThat(new OpenDossier(null, null, null).faults())
                .extracting(Fault::pointer)
                .containsExactly("/harassment", "/call");
        assertThat(new AddCall(new HarassingCall(at("2023-06-11T03:00"), null, null, " ")).faults())
                .extracting(Fault::pointer)
                .containsExactly("/call/statement");
    }

    @Test
    @Covers(Clause.D20_2)
    void it_is_handed_over_with_an_extract_and_not_changed_any_more() {
        assertThat(refused(HAND_OVER).key()).isEqualTo("core.refusal.extract-missing");
        assertThat(refused(new ExtractRecording(2, null)).key()).isEqualTo("core.refusal.no-such-call");
        move(new ExtractRecording(1, "00:10–01:25"));
        assertThat(refused(new RecordHandling("x")).kind()).isEqualTo(Refusal.Kind.WRONG_STAGE);
        move(HAND_OVER);
        assertThat(now.stage()).isEqualTo(DossierStage.HANDED_OVER);
        assertThat(List.of(new AddCall(CALL), new ExtractRecording(1, null), HAND_OVER))
                .allSatisfy(move -> assertThat(refused(move).kind()).isEqualTo(Refusal.Kind.WRONG_STAGE));
        move(new RecordHandling("Đã xử phạt vi phạm hành chính"));
        assertThat(now.stage()).isEqualTo(DossierStage.OUTCOME_RECORDED);
        assertThat(refused(new RecordHandling("lần nữa")).kind()).isEqualTo(Refusal.Kind.WRONG_STAGE);
    }

    @Test
    @Covers(Clause.D20_2)
    void only_who_verifies_dossiers_extracts_hands_over_and_records() {
        assertThat(List.of(ExtractRecording.RULE, HandOver.RULE, RecordHandling.RULE))
                .allSatisfy(rule -> assertThat(rule.permission()).isEqualTo(Permission.HARASSMENT));
        assertThat(new HandOver("", null, "").faults())
                .extracting(Fault::pointer)
                .containsExactly("/authority", "/document", "/findings");
    }

    private HarassmentDossier opened(Harassment kind) {
        events.clear();
        add(new OpenDossier(kind, CALL, null).decide(at("2023-06-11T02:05")));
        now = HarassmentDossier.replay(events);
        return now;
    }

    private void move(DossierMove move) {
        Decision decision = move.decide(now, at("2023-06-12T08:00"));
        assertThat(decision).isInstanceOf(Happened.class);
        ((Happened) decision).happenings().forEach(this::add);
        now = HarassmentDossier.replay(events);
    }

    private Refusal refused(DossierMove move) {
        return (Refusal) move.decide(now, at("2023-06-12T08:00"));
    }

    private void add(Happening one) {
        events.add(new CaseEvent(
                NUMBER,
                events.size() + 1,
                one.type(),
                one.occurredAt(),
                one.occurredAt(),
                "staff:14",
                "HOTLINE_OPERATOR@TTGSDH",
                one.payload()));
    }
}
