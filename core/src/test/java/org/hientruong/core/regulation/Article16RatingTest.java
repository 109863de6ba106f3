// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.hientruong.api.Fault;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.aftermath.Moderate;
import org.hientruong.core.domain.aftermath.Rate;
import org.hientruong.core.domain.aftermath.Reply;
import org.hientruong.core.domain.aftermath.Showing;
import org.junit.jupiter.api.Test;

class Article16RatingTest {
    private static final Rate SATISFIED = new Rate(SatisfactionRating.SATISFIED, null);
    private static final Rate DISSATISFIED = new Rate(SatisfactionRating.DISSATISFIED, "Vẫn còn ổ gà");

    @Test
    @Covers({Clause.D16_3, Clause.D10_3})
    void the_reporter_rates_the_answer_in_three_levels() {
        Play play = published().move(SATISFIED, "2023-06-14T20:00", Actor.REPORTER);
        assertThat(play.file.rated()).isTrue();
        assertThat(play.file.rating().rating()).isEqualTo(SatisfactionRating.SATISFIED);
        assertThat(SatisfactionRating.values()).hasSize(3);
        assertThat(SATISFIED.permission()).isEqualTo(Permission.AS_REPORTER);
    }

    @Test
    @Covers(Clause.D16_3)
    void there_is_nothing_to_rate_before_the_answer() {
        Refusal refusal = Play.filed("2023-06-05T08:00").refused(SATISFIED, "2023-06-05T09:00", Actor.REPORTER);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.WRONG_STAGE);
        assertThat(refusal.clause()).isEqualTo(Clause.D16_3);
    }

    @Test
    @Covers(Clause.D10_3)
    void a_rating_may_be_changed_until_the_months_cut_off_and_the_history_keeps_both() {
        Play play = published()
                .move(SATISFIED, "2023-06-14T09:30", Actor.REPORTER)
                .move(DISSATISFIED, "2023-06-14T23:59:59.999", Actor.REPORTER);
        assertThat(play.file.rating().rating()).isEqualTo(SatisfactionRating.DISSATISFIED);
        assertThat(play.events)
                .filteredOn(event -> event.payload().containsKey("rating"))
                .hasSize(2);
        Refusal refusal = play.refused(SATISFIED, "2023-06-15T00:00", Actor.REPORTER);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
        assertThat(refusal.clause()).isEqualTo(Clause.D10_3);
    }

    @Test
    @Covers(Clause.D10_3)
    void a_rating_of_the_next_period_may_be_changed_until_its_own_cut_off() {
        Play play = published()
                .move(SATISFIED, "2023-12-15T00:00", Actor.REPORTER)
                .move(DISSATISFIED, "2024-01-14T23:59:59.999", Actor.REPORTER);
        assertThat(play.refused(SATISFIED, "2024-01-15T00:00", Actor.REPORTER).clause())
                .isEqualTo(Clause.D10_3);
    }

    @Test
    @Covers({Clause.D16_3, Clause.R_REDACT})
    void a_comment_is_shown_only_in_checked_words_and_a_new_one_is_looked_at_anew() {
        Moderate show = new Moderate(null, Moderate.Act.SHOW, "Vẫn còn", null, null, null);
        Play play = published();
        play.move(SATISFIED, "2023-06-14T09:30", Actor.REPORTER);
        assertThat(play.file.aftermath().waitsForCentre())
                .as("nothing was said")
                .isFalse();
        play.move(DISSATISFIED, "2023-06-14T10:00", Actor.REPORTER);
        assertThat(play.file.aftermath().waitsForCentre()).isTrue();
        play.move(show, "2023-06-14T11:00", Play.OFFICER);
        assertThat(play.file.rating().comment()).isEqualTo(Showing.SHOWN);
        assertThat(play.file.aftermath().waitsForCentre()).isFalse();
        play.move(DISSATISFIED, "2023-06-14T12:00", Actor.REPORTER);
        assertThat(play.file.rating().comment()).isEqualTo(Showing.UNDECIDED);
        play.move(
                new Moderate(null, Moderate.Act.HIDE, null, null, Moderate.Ground.IMPROPER, "Thóa mạ"),
                "2023-06-14T13:00",
                Play.OFFICER);
        assertThat(play.file.rating().comment()).isEqualTo(Showing.HIDDEN);
        play.move(SATISFIED, "2023-06-14T14:00", Actor.REPORTER);
        assertThat(play.file.rating().comment()).as("without a comment").isNull();
        play.move(new Reply("Vá ở đâu?"), "2023-06-14T15:00", Actor.REPORTER);
        assertThat(play.refused(show, "2023-06-14T16:00", Play.OFFICER).key()).isEqualTo("core.refusal.no-comment");
    }

    @Test
    @Covers(Clause.D16_3)
    void a_level_must_be_given() {
        assertThat(new Rate(null, "x".repeat(2_001)).faults())
                .extracting(Fault::pointer)
                .containsExactly("/rating", "/comment");
    }

    static Play published() {
        String sent = "2023-06-05T14:00";
        return Play.filed("2023-06-05T08:00")
                .dispatched(sent)
                .handling(sent)
                .submitted("2023-06-12T10:00")
                .approved("2023-06-13T10:00")
                .published("2023-06-14T09:00");
    }
}
