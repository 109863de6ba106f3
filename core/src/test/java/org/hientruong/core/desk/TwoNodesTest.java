// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.store.OwnDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes over one PostgreSQL: what time has decided is written down once, whoever comes first (khoản 5 Điều 14). */
class TwoNodesTest {
    private static final int CASES = 40;
    private static final String FILED = "2023-06-05T08:00";

    @TempDir
    Path folder;

    @Test
    void both_sweep_at_once_while_people_work_and_each_missed_limit_is_written_once() throws Exception {
        OwnDatabase.Place place = OwnDatabase.Kind.POSTGRESQL.create();
        try (OwnDatabase one = OwnDatabase.at(place);
                OwnDatabase other = OwnDatabase.at(place);
                DeskFixture first = new DeskFixture(one.database(), folder, FILED);
                DeskFixture second = new DeskFixture(other.database(), folder, FILED)) {
            List<CaseNumber> numbers = new ArrayList<>();
            for (int i = 0; i < CASES; i++) {
                numbers.add(dispatched(i % 2 == 0 ? first : second));
            }
            for (DeskFixture node : List.of(first, second)) {
                node.at("2023-06-13T23:59:59.999");
                assertThat(overdueInLists(node)).as("in its last millisecond").isZero();
                node.at("2023-06-14T00:00");
                assertThat(overdueInLists(node))
                        .as("right away, before any sweep")
                        .isEqualTo(CASES);
                node.clock.forward(Duration.ofMillis(7));
            }

            List<Integer> written = atOnce(List.of(
                    first.missed::sweep,
                    second.missed::sweep,
                    () -> acknowledged(first, numbers.subList(0, CASES / 4)),
                    () -> acknowledged(second, numbers.subList(CASES / 4, CASES / 2))));
            // what somebody moved just then was written down with that, or is left to the next sweep
            int moved = written.get(2) + written.get(3);
            int swept = written.get(0) + written.get(1) + first.missed.sweep() + second.missed.sweep();
            assertThat(swept).isBetween(CASES - moved, CASES);
            assertThat(first.missed.sweep() + second.missed.sweep())
                    .as("nothing is left")
                    .isZero();
            for (CaseNumber number : numbers) {
                writtenOnce(first, number);
            }
            assertThat(overdueInLists(second)).isEqualTo(CASES);
        }
    }

    private static CaseNumber dispatched(DeskFixture node) {
        CaseNumber number = node.file("Đèn đường hỏng").caseNumber();
        node.move(node.officer, number, DeskFixture.accept());
        node.move(node.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        node.move(node.officer, number, new Normalise("Đèn đường hỏng."));
        node.move(node.officer, number, Dispatch.to(DeskFixture.TRANSPORT, null));
        return number;
    }

    private static void writtenOnce(DeskFixture node, CaseNumber number) {
        List<CaseEvent> events = node.cases.find(number).orElseThrow().events();
        assertThat(events)
                .filteredOn(event -> event.type() == EventType.TIME_LIMIT_MISSED)
                .allSatisfy(event -> assertThat(event.recordedAt()).isAfter(event.occurredAt()))
                .extracting(event -> event.payload().get("clock") + " " + event.occurredAt())
                .as("each as of the instant at which it ran out")
                .containsExactly("K05 " + node.local("2023-06-13T00:00"), "K07 " + node.local("2023-06-14T00:00"));
        assertThat(CaseFile.replay(events).overdue(node.local("2023-06-14T00:00")))
                .isTrue();
        assertThat(node.log.verifyChain(number)).isTrue();
    }

    /** Acknowledges what it can; a case that the other node has just changed is stale for this one. */
    private static int acknowledged(DeskFixture node, List<CaseNumber> numbers) {
        int done = 0;
        for (CaseNumber number : numbers) {
            try {
                node.move(node.handler, number, new Acknowledge());
                done++;
            } catch (Problem stale) {
                assertThat(stale.kind()).isEqualTo(Problem.Kind.STALE);
            }
        }
        return done;
    }

    private static int overdueInLists(DeskFixture node) {
        CaseQuery overdue =
                new CaseQuery("overdue", null, null, null, null, null, false, null, null, null, 100, null, false);
        return node.queues.page(node.officer, overdue, DeskFixture.VI).items().size();
    }

    static List<Integer> atOnce(List<Callable<Integer>> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (Callable<Integer> work : works) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
