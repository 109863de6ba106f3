// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

    @Test
    void it_holds_from_its_first_day_to_its_last_both_included() {
        Validity both = new Validity(FIRST, LAST);
        assertThat(both.on(FIRST.minusDays(1))).isFalse();
        assertThat(both.on(FIRST)).isTrue();
        assertThat(both.on(LAST)).isTrue();
        assertThat(both.on(LAST.plusDays(1))).isFalse();
        assertThat(new Validity(FIRST, FIRST).on(FIRST)).as("one day").isTrue();
    }

    @Test
    void without_a_last_day_it_holds_for_ever() {
        Validity open = new Validity(FIRST, null);
        assertThat(open.on(FIRST.plusYears(100))).isTrue();
        assertThat(open.on(FIRST.minusDays(1))).isFalse();
    }

    @Test
    void it_does_not_end_before_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(FIRST, FIRST.minusDays(1)));
    }
}
