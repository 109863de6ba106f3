// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hientruong.api.intake.ReporterToken;
import org.hientruong.core.identity.ReporterSessions.ReporterSession;
import org.hientruong.core.identity.keys.TestKeys;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.people.ReporterSessionStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

class ReporterSessionsTest {
    private final MovableClock clock = new MovableClock("2023-06-09T09:40:00Z");

    private ReporterSessions sessions(TestDatabase db) {
        return new ReporterSessions(new ReporterSessionStore(db.tx()), TestKeys.of(db), clock);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_token_opens_its_case_for_twelve_hours(TestDatabase db) {
        ReporterToken token = sessions(db).issue(17);
        assertThat(token.value()).hasSize(43);
        clock.forward(Duration.ofHours(12).minusMillis(1));
        assertThat(sessions(db).find(token)).contains(new ReporterSession(17, false));
        clock.forward(Duration.ofMillis(1));
        assertThat(sessions(db).find(token)).isEmpty();
        assertThat(sessions(db).upgrade(token)).isFalse();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void the_second_factor_is_remembered_by_every_node(TestDatabase db) {
        ReporterToken token = sessions(db).issue(18);
        assertThat(sessions(db).upgrade(token)).isTrue();
        assertThat(sessions(db).find(token)).contains(new ReporterSession(18, true));
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_closed_or_invented_token_opens_nothing(TestDatabase db) {
        ReporterToken token = sessions(db).issue(19);
        sessions(db).close(token);
        assertThat(sessions(db).find(token)).isEmpty();
        assertThat(sessions(db).find(new ReporterToken("made-up"))).isEmpty();
    }
}
