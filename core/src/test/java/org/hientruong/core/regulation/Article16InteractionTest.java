// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.aftermath.Clarify;
import org.hientruong.core.domain.aftermath.Interaction;
import org.hientruong.core.domain.aftermath.Moderate;
import org.hientruong.core.domain.aftermath.Reply;
import org.hientruong.core.domain.aftermath.Showing;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.junit.jupiter.api.Test;

/** The reporter replies to the answer, the Centre looks, the agency clarifies. */
class Article16InteractionTest {
    private static final Reply REPLY = new Reply("Vá đoạn nào, bao giờ xong?");
    private static final Clarify CLARIFY = new Clarify(1, "Đoạn trước chợ, xong ngày 12/6.");

    @Test
    @Covers({Clause.D16_1, Clause.D10_4})
    void the_reporter_replies_after_the_answer_and_not_before_without_an_end() {
        Refusal early = Play.filed("2023-06-05T08:00").refused(REPLY, "2023-06-05T09:00", Actor.REPORTER);
        assertThat(early.kind()).isEqualTo(Refusal.Kind.WRONG_STAGE);
        assertThat(early.clause()).isEqualTo(Clause.D16_1);
        Play play = published().move(REPLY, "2025-06-14T20:00", Actor.REPORTER);
        assertThat(play.file.aftermath().interactions().all()).hasSize(1);
        assertThat(play.file.aftermath().waitsForCentre()).isTrue();
        assertThat(play.file.aftermath().interactions().waitForAgency()).isFalse();
        assertThat(REPLY.permission()).isEqualTo(Permission.AS_REPORTER);
    }

    @Test
    @Covers(Clause.D16_1)
    void one_reply_waits_at_a_time_and_after_its_answer_there_may_be_another() {
        Play play = published().move(REPLY, "2023-06-15T08:00", Actor.REPORTER);
        Refusal second = play.refused(REPLY, "2023-06-15T08:01", Actor.REPORTER);
        assertThat(second.clause()).isEqualTo(Clause.D16_1);
        assertThat(second.key()).isEqualTo("core.refusal.reply-waits");
        play.move(Moderate.forward(1), "2023-06-15T09:00", Play.OFFICER);
        assertThat(play.refused(REPLY, "2023-06-15T10:00", Actor.REPORTER).key())
                .isEqualTo("core.refusal.reply-waits");
        play.move(CLARIFY, "2023-06-16T09:00", Play.HANDLER).move(REPLY, "2023-06-16T10:00", Actor.REPORTER);
        assertThat(play.file.aftermath().interactions().find(2)).isPresent();
        assertThat(play.file.aftermath().interactions().find(3)).isEmpty();
    }

    @Test
    @Covers(Clause.D16_2)
    void the_agency_has_six_working_days_from_the_centres_finding_and_may_answer_late() {
        Play play = published()
                .move(REPLY, "2023-06-15T08:00", Actor.REPORTER)
                .move(Moderate.forward(1), "2023-06-16T09:00", Play.OFFICER);
        TimeLimit limit = play.limit(ClockId.K21, 1);
        assertThat(limit.dueAt()).isEqualTo(Sample.endOf("2023-06-26"));
        assertThat(play.file.makesOverdue(limit))
                .as("it makes no case overdue (A-10)")
                .isFalse();
        play.sweep("2023-06-27T00:00");
        assertThat(play.limit(ClockId.K21, 1).missed()).isTrue();
        assertThat(play.file.overdue(Sample.at("2023-06-27T00:00"))).isFalse();
        play.move(CLARIFY, "2023-06-28T09:00", Play.HANDLER);
        Interaction answered = play.file.aftermath().interactions().find(1).orElseThrow();
        assertThat(answered.answeredAt()).isEqualTo(Sample.at("2023-06-28T09:00"));
        assertThat(play.limit(ClockId.K21, 1).open()).isFalse();
        assertThat(play.file.aftermath().waitsForCentre())
                .as("whether it is shown")
                .isTrue();
    }

    @Test
    @Covers(Clause.D16_2)
    void the_lead_alone_clarifies_and_only_what_was_forwarded_to_it() {
        String sent = "2023-06-05T14:00";
        Play play = Play.filed("2023-06-05T08:00")
                .readyToDispatch(sent)
                .move(Dispatch.to(Play.ROADS, null), sent, Play.OFFICER)
                .move(new Forward(java.util.List.of(Play.TOWN), null), sent, Play.HANDLER)
                .submitted("2023-06-12T10:00")
                .approved("2023-06-13T10:00")
                .published("2023-06-14T09:00");
        assertThat(play.refused(CLARIFY, "2023-06-15T07:00", Play.HANDLER).key())
                .isEqualTo("core.refusal.nothing-to-clarify");
        play.move(REPLY, "2023-06-15T08:00", Actor.REPORTER);
        assertThat(play.refused(CLARIFY, "2023-06-15T08:01", Play.HANDLER).clause())
                .as("the Centre looks first")
                .isEqualTo(Clause.D16_2);
        play.move(Moderate.forward(1), "2023-06-15T09:00", Play.OFFICER);
        Refusal coordinating = play.refused(CLARIFY, "2023-06-15T10:00", Play.TOWN_HANDLER);
        assertThat(coordinating.key()).isEqualTo("core.refusal.only-lead-clarifies");
        assertThat(play.refused(new Clarify(2, "?"), "2023-06-15T10:00", Play.HANDLER)
                        .key())
                .isEqualTo("core.refusal.no-such-question");
        assertThat(CLARIFY.permission()).isEqualTo(Permission.HANDLE);
    }

    @Test
    @Covers({Clause.D16_1, Clause.D4_5A})
    void the_centre_sets_a_reply_aside_with_a_ground_and_its_clause_and_no_time_runs() {
        Play play = published()
                .move(REPLY, "2023-06-15T08:00", Actor.REPORTER)
                .move(
                        new Moderate(1, Moderate.Act.SET_ASIDE, null, null, Moderate.Ground.OFF_TOPIC, "Không hỏi gì"),
                        "2023-06-15T09:00",
                        Play.OFFICER);
        Interaction aside = play.file.aftermath().interactions().find(1).orElseThrow();
        assertThat(aside.verdict()).isEqualTo(Interaction.Verdict.NOT_ELIGIBLE);
        assertThat(aside.showing()).isEqualTo(Showing.HIDDEN);
        assertThat(play.file.limits().last(ClockId.K21)).isEmpty();
        assertThat(play.file.aftermath().waitsForCentre()).isFalse();
        assertThat(play.refused(Moderate.forward(1), "2023-06-15T10:00", Play.OFFICER)
                        .key())
                .isEqualTo("core.refusal.interaction-moderated");
        assertThat(Moderate.Ground.OFF_TOPIC.clause()).isEqualTo(Clause.D16_1);
        assertThat(Moderate.Ground.PERSONAL_DATA.clause()).isEqualTo(Clause.D4_5A);
        play.move(REPLY, "2023-06-15T11:00", Actor.REPORTER);
    }

    @Test
    @Covers({Clause.D16_1, Clause.D17_1B})
    void improper_wording_is_kept_as_a_violation() {
        Play play = published()
                .move(REPLY, "2023-06-15T08:00", Actor.REPORTER)
                .move(
                        new Moderate(1, Moderate.Act.SET_ASIDE, null, null, Moderate.Ground.IMPROPER, "Thóa mạ"),
                        "2023-06-15T09:00",
                        Play.OFFICER);
        assertThat(play.file.aftermath().interactions().find(1).orElseThrow().verdict())
                .isEqualTo(Interaction.Verdict.VIOLATION);
        assertThat(Moderate.Ground.IMPROPER.clause()).isEqualTo(Clause.D17_1B);
        assertThat(play.last().payload())
                .as("and waits for the supervisor")
                .containsEntry("kind", "IMPROPER_INTERACTION")
                .containsEntry("subject", "REPLY")
                .containsEntry("committedAt", Sample.at("2023-06-15T08:00").toString());
    }

    @Test
    @Covers({Clause.D16_1, Clause.R_REDACT})
    void an_exchange_is_shown_in_checked_words_after_the_answer_and_hidden_again_with_a_reason() {
        Moderate show = new Moderate(1, Moderate.Act.SHOW, "Vá đoạn nào?", "Đoạn trước chợ.", null, null);
        Moderate hide = new Moderate(1, Moderate.Act.HIDE, null, null, Moderate.Ground.PERSONAL_DATA, "Có tên");
        Play play = published();
        assertThat(play.refused(show, "2023-06-15T07:00", Play.OFFICER).key())
                .isEqualTo("core.refusal.nothing-to-moderate");
        play.move(REPLY, "2023-06-15T08:00", Actor.REPORTER)
                .move(Moderate.forward(1), "2023-06-15T09:00", Play.OFFICER);
        assertThat(play.refused(show, "2023-06-15T10:00", Play.OFFICER).key())
                .isEqualTo("core.refusal.interaction-unanswered");
        play.move(CLARIFY, "2023-06-16T09:00", Play.HANDLER).move(show, "2023-06-16T10:00", Play.OFFICER);
        assertThat(showing(play)).isEqualTo(Showing.SHOWN);
        assertThat(play.file.aftermath().waitsForCentre()).isFalse();
        play.move(hide, "2023-06-16T11:00", Play.OFFICER);
        assertThat(showing(play)).isEqualTo(Showing.HIDDEN);
        assertThat(play.file.aftermath().interactions().find(1).orElseThrow().verdict())
                .isEqualTo(Interaction.Verdict.ELIGIBLE);
        assertThat(play.refused(
                                new Moderate(2, Moderate.Act.SHOW, "?", "!", null, null),
                                "2023-06-16T12:00",
                                Play.OFFICER)
                        .key())
                .isEqualTo("core.refusal.no-such-interaction");
    }

    private static Showing showing(Play play) {
        return play.file.aftermath().interactions().find(1).orElseThrow().showing();
    }

    private static Play published() {
        return Article16RatingTest.published();
    }
}
