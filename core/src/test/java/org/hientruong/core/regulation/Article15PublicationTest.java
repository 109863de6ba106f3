// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.core.regulation.Play.OFFICER;
import static org.hientruong.core.regulation.Sample.at;
import static org.hientruong.core.regulation.Sample.endOf;

import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit.State;
import org.junit.jupiter.api.Test;

class Article15PublicationTest {
    @Test
    @Covers({Clause.D15_2, Clause.P2_1_4})
    void the_centre_publishes_within_one_working_day_after_the_approval() {
        Play play = approved("2023-06-13T10:00");
        assertThat(play.limit(ClockId.K13).dueAt()).isEqualTo(endOf("2023-06-14"));
        play.published("2023-06-14T23:59:59.999");
        assertThat(play.file.stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(play.limit(ClockId.K13).state()).isEqualTo(State.STOPPED);
        assertThat(play.limit(ClockId.K13).lateAt(at("2024-01-01T00:00"))).isFalse();
        assertThat(play.file.limits().running()).isEmpty();
    }

    @Test
    @Covers(Clause.D15_2)
    void nothing_is_published_before_the_approval() {
        Play play = Play.filed("2023-06-05T08:00").dispatched("2023-06-05T14:00");
        Refusal refusal = play.refused(Play.publish(), "2023-06-05T15:00", OFFICER);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.WRONG_STAGE);
        assertThat(refusal.clause()).isEqualTo(Clause.D15_2);
        assertThat(refusal.facts().get("stage")).isEqualTo("dispatched");
    }

    @Test
    @Covers(Clause.D15_1)
    void it_is_the_centres_move_not_an_agencys() {
        Play play = approved("2023-06-13T10:00");
        assertThat(Play.publish().permission()).isEqualTo(Permission.PUBLISH);
        assertThat(Play.publish().agencies(play.file)).isEmpty();
    }

    @Test
    @Covers({Clause.R_REDACT, Clause.D15_3A})
    void only_the_released_words_and_photos_become_public() {
        Publish publish = Publish.whole("Ổ gà", null, "Đã vá", List.of("aaaaaaaaaaaaaaaaaaaaaa"));
        Happened happened = (Happened) approved("2023-06-13T10:00").decide(publish, "2023-06-14T08:00", OFFICER);
        assertThat(happened.happenings().get(0).words()).containsOnlyKeys("public-text", "answer");
        assertThat(happened.happenings().get(0).payload()).containsEntry("photos", List.of("aaaaaaaaaaaaaaaaaaaaaa"));
    }

    @Test
    @Covers(Clause.R_REDACT)
    void the_public_version_has_a_text_and_an_answer() {
        assertThat(Publish.whole(null, "x".repeat(501), "", List.of("a", "a")).faults())
                .extracting(Fault::pointer)
                .containsExactly("/text", "/place", "/answer", "/photos");
    }

    private static Play approved(String local) {
        String sent = "2023-06-05T14:00";
        return Play.filed("2023-06-05T08:00")
                .dispatched(sent)
                .handling(sent)
                .submitted("2023-06-12T10:00")
                .approved(local);
    }
}
