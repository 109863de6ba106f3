// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hientruong.api.Problem;
import org.hientruong.core.identity.keys.TestKeys;
import org.hientruong.core.store.Sql;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.people.RateLimitStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

class RateLimitsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private final MovableClock clock = new MovableClock("2023-06-09T09:40:00Z");
    private final String subject = UUID.randomUUID().toString();

    private RateLimits limits(TestDatabase db) {
        return new RateLimits(new RateLimitStore(db.tx()), TestKeys.of(db), clock);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void the_fourth_of_three_waits_until_the_window_ends(TestDatabase db) {
        RateLimits limits = limits(db);
        for (int i = 0; i < 3; i++) {
            limits.take("test", subject, 3, HOUR);
        }
        assertThatThrownBy(() -> limits.take("test", subject, 3, HOUR))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_MANY_REQUESTS);
                    assertThat(problem.retryAfter()).isEqualTo(Duration.ofMinutes(20));
                });
        assertThatCode(() -> limits.take("test", subject + "other", 3, HOUR)).doesNotThrowAnyException();
        assertThatCode(() -> limits.take("other", subject, 3, HOUR)).doesNotThrowAnyException();
        clock.forward(Duration.ofMinutes(20));
        assertThatCode(() -> limits.take("test", subject, 3, HOUR)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void what_was_given_back_may_be_taken_again(TestDatabase db) {
        RateLimits limits = limits(db);
        limits.take("test", subject, 1, HOUR);
        limits.giveBack("test", subject, HOUR);
        limits.take("test", subject, 1, HOUR);
        assertThatThrownBy(() -> limits.take("test", subject, 1, HOUR)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_hit_counts_although_the_callers_transaction_fails(TestDatabase db) {
        RateLimits limits = limits(db);
        assertThatThrownBy(() -> db.tx().run(() -> {
                    limits.take("test", subject, 1, HOUR);
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> limits.take("test", subject, 1, HOUR)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void of_many_at_once_exactly_so_many_pass(TestDatabase db) throws InterruptedException {
        RateLimits limits = limits(db);
        AtomicInteger passed = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 64; i++) {
            pool.execute(() -> {
                try {
                    limits.take("test", subject, 20, HOUR);
                    passed.incrementAndGet();
                } catch (Problem e) {
                    refused.incrementAndGet();
                }
            });
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(passed).hasValue(20);
        assertThat(refused).hasValue(44);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void windows_that_have_ended_are_forgotten(TestDatabase db) {
        RateLimits limits = limits(db);
        limits.take("forgotten " + subject.substring(0, 20), subject, 5, HOUR);
        assertThat(rows(db)).isEqualTo(1);
        clock.forward(Duration.ofHours(2));
        limits.take("test", subject, 5, HOUR);
        assertThat(rows(db)).isZero();
    }

    private long rows(TestDatabase db) {
        String statement = "SELECT COUNT(*) FROM rate_limit WHERE purpose = ?1";
        return db.tx().read(() -> Sql.count(db.tx(), statement, "forgotten " + subject.substring(0, 20)));
    }

    @Test
    void only_this_machine_is_this_machine() {
        assertThat(List.of("127.0.0.1", "127.8.9.10", "::1", "0:0:0:0:0:0:0:1")).allMatch(RateLimits::ownMachine);
        assertThat(List.of("128.0.0.1", "10.127.0.1", "::2", "203.0.113.7")).noneMatch(RateLimits::ownMachine);
    }
}
