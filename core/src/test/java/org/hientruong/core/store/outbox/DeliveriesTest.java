// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.cases.StoreFixture;
import org.hientruong.core.store.cases.StoreFixture.Sample;
import org.hientruong.core.store.outbox.Deliveries.Lease;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

class DeliveriesTest {
    /** Long before what other tests leave in the shared outbox is due. */
    private static final Instant NOW = Instant.parse("2001-03-02T01:00:00Z");

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void four_workers_take_each_delivery_once_and_in_the_order_of_events(TestDatabase db) throws InterruptedException {
        Deliveries deliveries = new Deliveries(db.tx());
        long caseId = caseId(db);
        db.tx().run(() -> {
            for (int event = 1; event <= 6; event++) {
                deliveries.add(caseId, event, "channel:a", NOW);
                deliveries.add(caseId, event, "channel:b", NOW);
            }
        });
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread worker = new Thread(() -> {
                for (int round = 0; round < 200 && told.size() < 12; round++) {
                    for (Lease lease : deliveries.lease(NOW, NOW.plusSeconds(60), 5)) {
                        if (lease.caseId() == caseId) {
                            told.add(lease.address() + lease.eventNumber());
                        }
                        deliveries.done(lease);
                    }
                }
            });
            workers.add(worker);
            worker.start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        assertThat(told.stream().filter(one -> one.startsWith("channel:a")))
                .containsExactly("channel:a1", "channel:a2", "channel:a3", "channel:a4", "channel:a5", "channel:a6");
        assertThat(told).hasSize(12).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_lease_ends_a_retry_waits_and_a_parked_one_blocks_nobody(TestDatabase db) {
        Deliveries deliveries = new Deliveries(db.tx());
        long caseId = caseId(db);
        db.tx().run(() -> {
            deliveries.add(caseId, 1, "channel:x", NOW);
            deliveries.add(caseId, 2, "channel:x", NOW);
        });
        Lease first = only(deliveries, caseId, NOW);
        assertThat(first.eventNumber()).isEqualTo(1);
        assertThat(taken(deliveries, caseId, NOW)).as("leased").isEmpty();
        Instant later = NOW.plusSeconds(61);
        Lease second = only(deliveries, caseId, later);
        assertThat(second.id()).as("its worker died").isEqualTo(first.id());

        deliveries.retry(second, later, later.plusSeconds(30), "no answer");
        assertThat(taken(deliveries, caseId, later)).isEmpty();
        Lease again = only(deliveries, caseId, later.plusSeconds(30));
        assertThat(again.attempts()).isEqualTo(1);
        deliveries.park(again, "y".repeat(500));
        assertThat(only(deliveries, caseId, later.plusSeconds(31)).eventNumber())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void who_lost_its_lease_settles_nothing_and_who_holds_it_does(TestDatabase db) {
        Deliveries deliveries = new Deliveries(db.tx());
        long caseId = caseId(db);
        db.tx().run(() -> deliveries.add(caseId, 1, "channel:x", NOW));
        Lease lost = only(deliveries, caseId, NOW);
        Instant later = NOW.plusSeconds(60);
        Lease held = only(deliveries, caseId, later);
        assertThat(deliveries.done(lost)).isFalse();
        assertThat(deliveries.retry(lost, later, later, "late")).isFalse();
        assertThat(deliveries.postpone(lost, later)).isFalse();
        assertThat(deliveries.park(lost, "late")).isFalse();
        assertThat(taken(deliveries, caseId, later)).as("still leased").isEmpty();

        assertThat(deliveries.retry(held, later, later.plusSeconds(10), "no answer"))
                .isTrue();
        assertThat(deliveries.done(held)).as("settled once").isFalse();
        assertThat(deliveries.done(lost)).isFalse();
        Lease last = only(deliveries, caseId, later.plusSeconds(10));
        assertThat(last.attempts()).as("the late ones counted nothing").isEqualTo(1);
        assertThat(deliveries.done(last)).isTrue();
        assertThat(taken(deliveries, caseId, later.plusSeconds(600))).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_lease_that_ran_out_is_still_its_holders_until_another_takes_the_delivery(TestDatabase db) {
        Deliveries deliveries = new Deliveries(db.tx());
        long caseId = caseId(db);
        db.tx().run(() -> deliveries.add(caseId, 1, "channel:x", NOW));
        Lease late = only(deliveries, caseId, NOW);
        assertThat(deliveries.done(late)).isTrue();
        assertThat(taken(deliveries, caseId, NOW.plusSeconds(600))).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void leases_of_nodes_with_the_same_or_a_slower_clock_are_told_apart(TestDatabase db) {
        Deliveries deliveries = new Deliveries(db.tx());
        long caseId = caseId(db);
        db.tx().run(() -> deliveries.add(caseId, 1, "channel:x", NOW.minusSeconds(100)));
        Lease one = only(deliveries, caseId, NOW);
        assertThat(deliveries.postpone(one, NOW.minusSeconds(50))).isTrue();
        Lease same = only(deliveries, caseId, NOW);
        assertThat(deliveries.done(one)).as("the same reading").isFalse();
        assertThat(deliveries.postpone(same, NOW.minusSeconds(50))).isTrue();
        Lease slower = only(deliveries, caseId, NOW.minusSeconds(40));
        assertThat(deliveries.done(one)).isFalse();
        assertThat(deliveries.done(same)).isFalse();
        assertThat(deliveries.done(slower)).isTrue();
    }

    private static Lease only(Deliveries deliveries, long caseId, Instant now) {
        List<Lease> leases = taken(deliveries, caseId, now);
        assertThat(leases).hasSize(1);
        return leases.get(0);
    }

    private static List<Lease> taken(Deliveries deliveries, long caseId, Instant now) {
        return deliveries.lease(now, now.plusSeconds(60), 10_000).stream() // other tests share the database
                .filter(lease -> lease.caseId() == caseId)
                .toList();
    }

    private static long caseId(TestDatabase db) {
        StoreFixture store = new StoreFixture(db);
        CaseNumber number = store.file(Sample.at("2026-03-02T01:00:00Z"));
        return store.cases.find(number).orElseThrow().id();
    }
}
