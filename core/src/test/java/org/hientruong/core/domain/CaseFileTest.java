// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.regulation.Play;
import org.junit.jupiter.api.Test;

class CaseFileTest {
    private final Play play = Play.filed("2023-06-05T08:00").accepted("2023-06-05T09:00");

    @Test
    void a_history_with_a_gap_or_a_wrong_beginning_is_no_case() {
        CaseEvent filing = play.events.get(0);
        CaseEvent acceptance = play.events.get(1);
        assertThatIllegalStateException().isThrownBy(() -> CaseFile.replay(List.of(acceptance)));
        assertThatIllegalStateException().isThrownBy(() -> CaseFile.replay(List.of(filing, filing)));
        assertThatIllegalStateException().isThrownBy(() -> play.file.after(acceptance));
        assertThat(CaseFile.replay(List.of(filing, acceptance))).isEqualTo(play.file);
    }

    @Test
    void what_a_mover_wrote_shows_in_no_log() {
        String secret = "So can cuoc 094185000123";
        assertThat(new org.hientruong.core.domain.intake.Normalise(secret).toString())
                .doesNotContain(secret);
        assertThat(new org.hientruong.core.domain.handling.SendBack(secret).toString())
                .doesNotContain(secret);
        assertThat(Happening.of(
                                org.hientruong.api.cases.EventType.CASE_RATED,
                                play.file.filing().filedAt())
                        .word("comment", secret)
                        .toString())
                .doesNotContain(secret);
    }
}
