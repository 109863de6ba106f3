// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowanceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4 office hours",
                "1 office hour",
                "48 clock hours",
                "6 working days",
                "1 working day",
                "7 calendar days",
                "1 calendar month",
                "until 2023-06-20"
            })
    void is_written_as_it_is_read(String text) {
        assertThat(Allowance.parse(text).text()).isEqualTo(text);
    }

    @Test
    void names_its_kind() {
        assertThat(Allowance.parse(" 4 office hours ")).isEqualTo(new Allowance.OfficeHours(4));
        assertThat(Allowance.parse("until 2023-06-20"))
                .isEqualTo(new Allowance.CommittedDate(LocalDate.of(2023, 6, 20)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4",
                "4 hours",
                "0 working days",
                "-1 working days",
                "1001 working days",
                "99999 calendar months",
                "until 2023-02-30",
                "until 9999-01-01",
                "until 0023-06-20",
                "4 office hours or so",
                "4  office hours"
            })
    void anything_else_is_no_allowance(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Allowance.parse(text));
    }
}
