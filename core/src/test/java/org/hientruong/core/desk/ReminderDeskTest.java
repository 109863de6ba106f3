// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.Page;
import org.hientruong.core.desk.reminder.ReminderDesk.DigestView;
import org.hientruong.core.desk.reminder.ReminderDesk.Query;
import org.hientruong.core.desk.reminder.ReminderView;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.reminder.Urge;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.regulation.Covers;
import org.hientruong.core.store.OwnDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two nodes remind each agency once a day, also after a time in which neither ran, and everybody reads their own. */
class ReminderDeskTest {
    private static final String FILED = "2023-06-05T08:00";
    private static final int OPENED = 3;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(OwnDatabase.Kind.class)
    @Covers(Clause.D22_5)
    void each_agency_is_reminded_once_a_day_on_any_number_of_nodes(OwnDatabase.Kind kind) throws Exception {
        OwnDatabase.Place place = kind.create();
        try (OwnDatabase one = OwnDatabase.at(place);
                OwnDatabase other = OwnDatabase.at(place);
                DeskFixture first = new DeskFixture(one.database(), folder, FILED);
                DeskFixture second = new DeskFixture(other.database(), folder, FILED)) {
            CaseNumber unopened = dispatched(first);
            for (int i = 0; i < OPENED; i++) {
                first.move(first.handler, dispatched(first), new Acknowledge());
            }
            onceADay(first, second);
            whoReads(first);
            byHand(first, unopened);
        }
    }

    private static void onceADay(DeskFixture first, DeskFixture second) throws Exception {
        at("2023-06-09T06:59", first, second);
        assertThat(first.daily.sweep()).as("before the opening").isZero();
        at("2023-06-09T07:00", first, second);
        assertThat(atOnce(List.of(first.daily::sweep, second.daily::sweep)).stream()
                        .mapToInt(made -> made)
                        .sum())
                .isEqualTo(1);
        assertThat(first.daily.sweep() + second.daily.sweep()).as("again").isZero();
        assertThat(digests(first, first.handler)).hasSize(1);
        DigestView friday = digests(first, first.handler).get(0);
        assertThat(List.of(friday.unopened(), friday.ahead(), friday.due(), friday.late()))
                .as("K07 ends on Tuesday, K05 on Monday")
                .containsExactly(1, 2 * (OPENED + 1), 0, 0);
        at("2023-06-10T09:00", first, second);
        assertThat(second.daily.sweep()).as("a Saturday").isZero();

        at("2023-06-19T08:00", first, second); // nobody swept for a week
        assertThat(second.daily.sweep()).isEqualTo(1);
        DigestView monday = digests(second, second.handler).get(0);
        assertThat(List.of(monday.unopened(), monday.ahead(), monday.due(), monday.late()))
                .as("what was missed is one reminder, not many; K05 is not repeated")
                .containsExactly(0, 0, 0, OPENED + 1);
        assertThat(monday.day()).isEqualTo(LocalDate.parse("2023-06-19"));
    }

    private static void whoReads(DeskFixture desks) {
        List<ReminderView> all = all(desks, desks.handler, null);
        assertThat(all).hasSize(1 + 3 * (OPENED + 1)).doesNotHaveDuplicates();
        assertThat(all.get(0).kindName()).isEqualTo("Đã quá hạn");
        assertThat(all.toString()).doesNotContain("chợ", "Bưởi", "0912");
        assertThat(all(desks, desks.oversight, null)).isEqualTo(all);
        assertThat(all(desks, desks.stranger, null)).isEmpty();
        assertThat(refused(desks, desks.stranger, DeskFixture.TRANSPORT).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(refused(desks, desks.administrator, null).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
        Query friday = new Query(null, LocalDate.parse("2023-06-09"), null, 100);
        assertThat(desks.reminders
                        .page(desks.supervisor, friday, DeskFixture.VI)
                        .items())
                .as("what stands behind a digest")
                .hasSize(1 + 2 * (OPENED + 1))
                .allMatch(one -> one.day().equals(friday.day()));
    }

    private static void byHand(DeskFixture desks, CaseNumber number) {
        desks.move(desks.supervisor, number, new Urge(null, "Đề nghị xử lý trước thứ Sáu"));
        Query whole = new Query(null, null, null, 50);
        List<ReminderView> ofCase = desks.reminders
                .ofCase(desks.handler, number, whole, DeskFixture.VI)
                .items();
        assertThat(ofCase)
                .extracting(ReminderView::kind)
                .containsExactlyInAnyOrder("urged", "late", "unopened", "ahead", "ahead");
        assertThat(ofCase.toString()).as("no words").doesNotContain("thứ Sáu");
        assertThat(desks.history.events(desks.handler, number, DeskFixture.VI))
                .filteredOn(event -> event.type().equals("agency.urged"))
                .singleElement()
                .satisfies(event -> assertThat(event.words()).containsEntry("note", "Đề nghị xử lý trước thứ Sáu"));
    }

    private static List<ReminderView> all(DeskFixture desks, Caller caller, @Nullable AgencyCode agency) {
        List<ReminderView> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<ReminderView> page = desks.reminders.page(caller, new Query(agency, null, cursor, 4), DeskFixture.VI);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(4);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private static Problem refused(DeskFixture desks, Caller caller, @Nullable AgencyCode agency) {
        return catchThrowableOfType(Problem.class, () -> all(desks, caller, agency));
    }

    private static List<DigestView> digests(DeskFixture desks, Caller caller) {
        return desks.reminders.digests(caller, new Query(null, null, null, 50)).items();
    }

    private static void at(String local, DeskFixture... nodes) {
        for (DeskFixture node : nodes) {
            node.at(local);
        }
    }

    private static CaseNumber dispatched(DeskFixture node) {
        CaseNumber number = node.file("Ổ gà trước chợ").caseNumber();
        node.move(node.officer, number, DeskFixture.accept());
        node.move(node.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        node.move(node.officer, number, new Normalise("Ổ gà trước chợ."));
        node.move(node.officer, number, Dispatch.to(DeskFixture.TRANSPORT, null));
        return number;
    }

    private static List<Integer> atOnce(List<Callable<Integer>> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (Callable<Integer> work : works) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<Integer> done = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                done.add(answer.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }
}
