// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hientruong.api.Problem;
import org.hientruong.core.rest.staff.StaffResource.StaffEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffRequestsTest {
    @Test
    void a_change_says_which_version_it_saw() {
        assertThat(StaffResource.version("\"7\"")).isEqualTo(7);
        assertRefused(Problem.Kind.IF_MATCH_MISSING, () -> StaffResource.version(null));
        assertRefused(Problem.Kind.STALE, () -> StaffResource.version("*"));
        assertRefused(Problem.Kind.STALE, () -> StaffResource.version("\"x\""));
    }

    @Test
    void roles_that_are_left_out_are_no_empty_list() {
        assertThat(StaffResource.entry(new StaffEntry("an", "An", List.of()), "an")
                        .roles())
                .isEmpty();
        assertThatThrownBy(() -> StaffResource.entry(new StaffEntry("an", "An", null), "an"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID_INPUT);
                    assertThat(problem.faults().get(0).pointer()).isEqualTo("/roles");
                });
    }

    @ParameterizedTest
    @CsvSource({"1,1", "100,100", "'',50"})
    void a_page_is_as_long_as_was_asked(String text, int limit) {
        assertThat(Pages.limit(text)).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "101", "-1", "99999999999", "1.5"})
    void a_limit_that_is_none_is_a_fault(String text) {
        assertRefused(Problem.Kind.INVALID_INPUT, () -> Pages.limit(text));
    }

    private static void assertRefused(Problem.Kind kind, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
