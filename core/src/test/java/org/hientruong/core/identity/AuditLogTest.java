// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.people.AuditStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

class AuditLogTest {
    private final MovableClock clock = new MovableClock("2030-01-01T00:00:00Z");
    private final String actor = "staff:" + UUID.randomUUID();

    private AuditLog log(TestDatabase db) {
        return new AuditLog(new AuditStore(db.tx()), clock);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void an_entry_stays_although_the_callers_transaction_fails(TestDatabase db) {
        assertThatThrownBy(() -> db.tx().run(() -> {
                    log(db).write(actor, "kept", null, Map.of("times", 2));
                    log(db).writeWithin(actor, "undone", null, Map.of());
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(mine(db, 100)).extracting(AuditLog.Entry::action).containsExactly("kept");
        assertThat(mine(db, 100).get(0).facts()).isEqualTo(Map.of("times", 2));
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void pages_follow_each_other_without_gap_or_repetition(TestDatabase db) {
        for (int i = 0; i < 25; i++) {
            log(db).write(actor, "act-" + i, new CaseNumber("ST-2023-0000017"), Map.of());
            if (i % 3 == 0) {
                clock.forward(Duration.ofMillis(1)); // several entries share an instant
            }
        }
        List<AuditLog.Entry> mine = mine(db, 4);
        assertThat(mine).extracting(AuditLog.Entry::action).hasSize(25).doesNotHaveDuplicates();
        assertThat(mine).extracting(AuditLog.Entry::at).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(mine.get(0).caseNumber()).isEqualTo(new CaseNumber("ST-2023-0000017"));
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_position_of_ones_own_making_is_unreadable(TestDatabase db) {
        assertThatThrownBy(() -> log(db).page("999999999999999-1", 10))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNREADABLE));
        assertThat(log(db).page("0-999999999999999999", 10)).isEmpty();
    }

    private List<AuditLog.Entry> mine(TestDatabase db, int limit) {
        List<AuditLog.Entry> all = new ArrayList<>();
        List<AuditLog.Entry> page = log(db).page(null, limit);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = log(db).page(page.get(page.size() - 1).position(), limit);
        }
        return all.stream().filter(entry -> entry.actor().equals(actor)).toList();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_refused_attempt_is_written_down(TestDatabase db) {
        Grant handler = new Grant("HANDLER", new AgencyCode("SGTVT"), Set.of(Permission.HANDLE));
        Caller caller = new Caller(actor, "an", "An", List.of(handler), Locale.forLanguageTag("vi"));
        Authority authority = new Authority(log(db));
        authority.require(caller, Permission.HANDLE, "acknowledge", null);
        assertThatThrownBy(() ->
                        authority.require(caller, Permission.APPROVE, "approve", new CaseNumber("ST-2023-0000017")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        assertThat(mine(db, 100)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("forbidden");
            assertThat(entry.facts()).isEqualTo(Map.of("what", "approve", "permission", "APPROVE"));
        });
    }
}
