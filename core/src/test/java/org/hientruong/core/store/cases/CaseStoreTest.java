// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.store.ChangedMeanwhile;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.cases.StoreFixture.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

class CaseStoreTest {
    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void what_was_stored_comes_back(TestDatabase db) {
        StoreFixture store = new StoreFixture(db);
        CaseNumber number = store.file(Sample.at("2026-03-02T01:00:00.123Z").text("Ổ gà đường Lê Lợi"));

        StoredCase found = store.cases.find(number).orElseThrow();
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.events()).hasSize(1);
        assertThat(found.events().get(0).type()).isEqualTo(EventType.REPORT_FILED);
        assertThat(found.events().get(0).occurredAt()).isEqualTo("2026-03-02T01:00:00.123Z");
        assertThat(found.events().get(0).payload())
                .containsEntry("channel", "portal")
                .containsKey("words");
        assertThat(store.reports.get(found.id()).text()).isEqualTo("Ổ gà đường Lê Lợi");
        assertThat(store.log.words(found.id()).get(1)).containsEntry("original", "Ổ gà đường Lê Lợi");
        assertThat(store.log.verifyChain(number)).isTrue();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void of_two_officers_who_claim_one_case_the_second_is_refused(TestDatabase db) throws InterruptedException {
        StoreFixture store = new StoreFixture(db);
        CaseNumber number = store.file(Sample.at("2026-03-02T01:00:00Z"));
        CountDownLatch bothHaveRead = new CountDownLatch(2);
        AtomicInteger won = new AtomicInteger();
        AtomicInteger lost = new AtomicInteger();
        List<Thread> officers = List.of("staff:1", "staff:2").stream()
                .map(officer -> new Thread(() -> {
                    try {
                        db.tx().run(() -> {
                            StoredCase before = store.cases.find(number).orElseThrow();
                            bothHaveRead.countDown();
                            await(bothHaveRead);
                            store.append(before, EventType.REPORT_CLAIMED, officer);
                        });
                        won.incrementAndGet();
                    } catch (ChangedMeanwhile e) {
                        lost.incrementAndGet();
                    }
                }))
                .toList();
        officers.forEach(Thread::start);
        for (Thread officer : officers) {
            officer.join();
        }
        assertThat(won.get()).isEqualTo(1);
        assertThat(lost.get()).isEqualTo(1);
        assertThat(store.cases.find(number).orElseThrow().events()).hasSize(2);
        assertThat(store.log.verifyChain(number)).isTrue();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_tampered_history_is_found(TestDatabase db) throws SQLException {
        StoreFixture store = new StoreFixture(db);
        for (String tampering : List.of(
                "UPDATE case_event SET actor = 'staff:9' WHERE case_id = ? AND number = 2",
                "UPDATE case_event SET occurred_at = {ts '2020-01-01 00:00:00'} WHERE case_id = ? AND number = 1",
                "DELETE FROM case_event WHERE case_id = ? AND number = 3",
                "DELETE FROM case_event WHERE case_id = ? AND number = 2",
                "UPDATE case_word SET body = 'other words' WHERE case_id = ?")) {
            CaseNumber number = store.file(Sample.at("2026-03-02T01:00:00Z"));
            store.append(number, EventType.REPORT_CLAIMED, "staff:1");
            store.append(number, EventType.REPORT_RELEASED, "staff:1");
            assertThat(store.log.verifyChain(number)).isTrue();
            change(db, tampering, store.cases.find(number).orElseThrow().id());
            assertThat(store.log.verifyChain(number)).as(tampering).isFalse();
            assertThat(store.log.verifyAll()).as(tampering).contains(number);
        }
        CaseNumber erased = store.file(Sample.at("2026-03-02T01:00:00Z"));
        change(
                db,
                "DELETE FROM case_word WHERE case_id = ?",
                store.cases.find(erased).orElseThrow().id());
        assertThat(store.log.verifyChain(erased))
                .as("erasing words leaves the chain whole")
                .isTrue();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_case_has_one_lead_at_any_time(TestDatabase db) {
        StoreFixture store = new StoreFixture(db);
        CaseNumber number = store.file(Sample.at("2026-03-02T01:00:00Z"));
        assertThatThrownBy(() -> db.tx().run(() -> {
                    StoredCase before = store.cases.find(number).orElseThrow();
                    store.cases.append(
                            before,
                            List.of(StoreFixture.event(EventType.CASE_DISPATCHED, "staff:1", Map.of())),
                            all -> StoreFixture.projection("dispatched", List.of("SGTVT", "SXD"), null));
                }))
                .isInstanceOfSatisfying(
                        DuplicateRow.class,
                        duplicate -> assertThat(duplicate.of("assignment_lead_of_uk"))
                                .isTrue());
        assertThat(store.cases.find(number).orElseThrow().events()).hasSize(1);
    }

    private static void change(TestDatabase db, String sql, long caseId) throws SQLException {
        try (Connection connection = db.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, caseId);
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
