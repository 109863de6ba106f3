// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.core.regulation.Play.OFFICER;
import static org.hientruong.core.regulation.Sample.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.aftermath.Rate;
import org.hientruong.core.domain.agency.OfficialDocument;
import org.hientruong.core.domain.dispatch.Direct;
import org.hientruong.core.domain.handling.AssignmentStage;
import org.hientruong.core.domain.intake.Accept;
import org.hientruong.core.domain.intake.verification.Reopen;
import org.hientruong.core.domain.intake.verification.Supplement;
import org.hientruong.core.domain.person.StatedBy;
import org.hientruong.core.domain.publication.AnswerPrivately;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.domain.publication.RequestConfidentiality;
import org.hientruong.core.domain.publication.WithholdStateSecret;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit.State;
import org.junit.jupiter.api.Test;

class Article15ConfidentialityTest {
    private static final RequestConfidentiality REQUEST = new RequestConfidentiality(StatedBy.APPLICATION, null);
    private static final AnswerPrivately ANSWER = new AnswerPrivately("Đã vá ổ gà.");
    private static final WithholdStateSecret WITHHOLD =
            new WithholdStateSecret(new OfficialDocument("9/UBND", LocalDate.of(2023, 6, 5), null));
    private static final Actor LEADER = new Actor("staff:4", "APPROVER", Play.ROADS, Permission.APPROVE);

    @Test
    @Covers({Clause.D15_3B, Clause.D6_2})
    void from_the_request_on_nothing_is_public_whenever_it_comes() {
        for (Play play : List.of(
                Play.filed("2023-06-05T08:00"),
                Play.filed("2023-06-05T08:00").accepted("2023-06-05T09:00"),
                Play.filed("2023-06-05T08:00").dispatched("2023-06-05T09:00"),
                approved(),
                approved().published("2023-06-13T11:00"))) {
            boolean before = play.file.inPublic();
            assertThat(before).isEqualTo(play.file.accepted());
            play.move(REQUEST, "2023-06-13T12:00", Actor.REPORTER);
            assertThat(play.file.inPublic()).isFalse();
        }
    }

    @Test
    @Covers(Clause.D15_3B)
    void it_may_be_asked_for_with_the_report_itself() {
        Play play = Play.confidential("2023-06-05T08:00").accepted("2023-06-05T09:00");
        assertThat(play.file.inPublic()).isFalse();
        assertThat(play.file.confidentiality().requestedAt()).isEqualTo(at("2023-06-05T08:00"));
        assertThat(play.refused(REQUEST, "2023-06-05T10:00", Actor.REPORTER))
                .isEqualTo(Refusal.rule(Clause.D15_3B, "core.refusal.confidential-already"));
    }

    @Test
    @Covers(Clause.D15_3B)
    void the_reporter_alone_is_answered_in_the_time_of_a_publication() {
        Play play = approved().move(REQUEST, "2023-06-13T11:00", Actor.REPORTER);
        assertThat(play.refused(Play.publish(), "2023-06-14T08:00", OFFICER))
                .isEqualTo(Refusal.rule(Clause.D15_3B, "core.refusal.confidential"));
        play.move(ANSWER, "2023-06-14T23:59:59.999", OFFICER);
        assertThat(play.file.stage()).isEqualTo(Stage.ANSWERED_PRIVATELY);
        assertThat(play.limit(ClockId.K13).state()).isEqualTo(State.STOPPED);
        assertThat(play.limit(ClockId.K13).lateAt(at("2024-01-01T00:00"))).isFalse();
        assertThat(play.file.limits().running()).isEmpty();
        play.move(new Rate(SatisfactionRating.SATISFIED, null), "2023-06-15T08:00", Actor.REPORTER);
        assertThat(play.file.rated()).isTrue();
    }

    @Test
    @Covers({Clause.D15_3A, Clause.D15_3B})
    void without_a_request_the_answer_is_published_and_none_is_answered_before_the_approval() {
        assertThat(approved().refused(ANSWER, "2023-06-14T08:00", OFFICER))
                .isEqualTo(Refusal.rule(Clause.D15_3A, "core.refusal.not-confidential"));
        Refusal early = Play.confidential("2023-06-05T08:00").refused(ANSWER, "2023-06-05T09:00", OFFICER);
        assertThat(early.kind()).isEqualTo(Refusal.Kind.WRONG_STAGE);
        assertThat(early.clause()).isEqualTo(Clause.D15_3B);
        assertThat(ANSWER.permission()).as("the Centre answers").isEqualTo(Permission.PUBLISH);
    }

    @Test
    @Covers(Clause.D15_3B)
    void what_was_published_is_withdrawn_by_a_later_request() {
        Play play = approved().published("2023-06-13T11:00").move(REQUEST, "2023-07-20T12:00", Actor.REPORTER);
        assertThat(play.file.stage()).isEqualTo(Stage.ANSWERED_PRIVATELY);
        assertThat(play.file.publication()).as("the history keeps it").isNotNull();
        assertThat(play.events).extracting(event -> event.type()).contains(EventType.CASE_PUBLISHED);
    }

    @Test
    @Covers({Clause.D15_3C, Clause.D1_1A2})
    void a_state_secret_is_out_of_scope_before_acceptance() {
        Play play = Play.filed("2023-06-05T08:00").move(WITHHOLD, "2023-06-05T09:00", OFFICER);
        assertThat(play.file.stage()).isEqualTo(Stage.DECLINED);
        assertThat(play.file.intake().verification().declination().grounds()).containsExactly("SCOPE_SECRET");
        assertThat(play.limit(ClockId.K01).state()).isEqualTo(State.STOPPED);
        for (CaseMove move : List.of(new Reopen(), new Supplement("Số 12"), new Direct(Play.ROADS, "Giao"))) {
            assertThat(play.refused(move, "2023-06-05T10:00", OFFICER))
                    .as("nothing more is taken in by %s", move.name())
                    .isEqualTo(Refusal.rule(Clause.D15_3C, "core.refusal.withheld"));
        }
    }

    @Test
    @Covers({Clause.D15_3C, Clause.D1_1A2})
    void later_it_is_answered_under_that_law_and_everything_ends() {
        for (Play play : List.of(
                Play.filed("2023-06-05T08:00").accepted("2023-06-05T09:00"),
                Play.filed("2023-06-05T08:00").dispatched("2023-06-05T09:00"),
                Play.filed("2023-06-05T08:00").dispatched("2023-06-05T09:00").handling("2023-06-05T09:00"),
                approved(),
                approved().published("2023-06-13T11:00"))) {
            play.move(WITHHOLD, "2023-06-13T12:00", OFFICER);
            assertThat(play.file.stage()).isEqualTo(Stage.ANSWERED_UNDER_SECRECY_LAW);
            assertThat(play.file.inPublic()).isFalse();
            assertThat(play.file.limits().open()).isEmpty();
            assertThat(play.file.openShares()).isEmpty();
            assertThat(play.file.assignments().all())
                    .allMatch(share ->
                            share.stage() == AssignmentStage.RECALLED || share.stage() == AssignmentStage.APPROVED);
            for (CaseMove move : List.of(WITHHOLD, REQUEST, new Accept(Play.allTicked()))) {
                assertThat(play.refused(move, "2023-06-13T13:00", OFFICER))
                        .isEqualTo(Refusal.rule(Clause.D15_3C, "core.refusal.withheld"));
            }
        }
    }

    @Test
    @Covers(Clause.D15_3C)
    void the_record_names_the_clause_and_the_paper_and_an_agencys_leader_may_make_it() {
        Play play = Play.filed("2023-06-05T08:00").dispatched("2023-06-05T09:00");
        Actor stranger = new Actor("staff:5", "APPROVER", Play.TOWN, Permission.APPROVE);
        assertThat(play.refused(WITHHOLD, "2023-06-05T10:00", stranger))
                .isEqualTo(Refusal.rule(Clause.D9_3A, "core.refusal.not-your-assignment"));
        play.move(WITHHOLD, "2023-06-05T10:00", LEADER);
        assertThat(play.last().payload())
                .containsAllEntriesOf(Map.of("clause", "D15.3c", "document", "9/UBND", "documentDate", "2023-06-05"));
        assertThat(play.last().actor()).isEqualTo("staff:4");
    }

    @Test
    @Covers({Clause.R_REDACT, Clause.D15_3A})
    void a_person_looks_at_each_part_that_is_shown_and_that_is_written_down() {
        Play play = approved();
        Publish unlooked = new Publish("Ổ gà", null, "Đã vá", List.of(), List.of("text"));
        assertThat(play.refused(unlooked, "2023-06-14T08:00", OFFICER))
                .isEqualTo(Refusal.rule(Clause.R_REDACT, "core.refusal.public-version-unchecked"));
        List<String> photos = List.of("aaaaaaaaaaaaaaaaaaaaaa");
        List<String> three = List.of("text", "place", "answer");
        assertThat(play.refused(new Publish("Ổ gà", "Phường 1", "Đã vá", photos, three), "2023-06-14T08:00", OFFICER)
                        .clause())
                .isEqualTo(Clause.R_REDACT);
        play.move(
                new Publish("Ổ gà", null, "Đã vá", List.of(), List.of("text", "answer")), "2023-06-14T08:00", OFFICER);
        assertThat(play.last().payload()).containsEntry("checked", List.of("text", "answer"));
        assertThat(play.last().actor()).isEqualTo(OFFICER.id());
    }

    private static Play approved() {
        String sent = "2023-06-05T14:00";
        return Play.filed("2023-06-05T08:00")
                .dispatched(sent)
                .handling(sent)
                .submitted("2023-06-12T10:00")
                .approved("2023-06-13T10:00");
    }
}
