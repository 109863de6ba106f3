// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.hientruong.api.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void a_day_ends_with_its_last_moment() {
        assertThat(Requests.instant("from", "2023-06-05", ZONE, false))
                .isEqualTo(Instant.parse("2023-06-04T17:00:00Z"));
        assertThat(Requests.instant("to", "2023-06-05", ZONE, true)).isEqualTo(Instant.parse("2023-06-05T17:00:00Z"));
        assertThat(Requests.instant("to", " ", ZONE, true)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "2023-02-30",
                "+999999-01-01",
                "+999999999-12-31",
                "-0001-01-01",
                "+999999-01-01T00:00:00Z",
                "1799-12-31T00:00:00Z"
            })
    void a_time_that_no_row_holds_is_a_fault(String text) {
        assertThatThrownBy(() -> Requests.instant("from", text, ZONE, true))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID_INPUT));
    }
}
