// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hientruong.core.desk.DeskFixture.VI;
import static org.hientruong.core.regulation.Sample.endOf;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.core.clock.ChangedCalendar;
import org.hientruong.core.desk.calendar.CalendarDesk;
import org.hientruong.core.desk.calendar.CalendarPreviews;
import org.hientruong.core.desk.calendar.PreviewPage;
import org.hientruong.core.desk.explanation.Explanation;
import org.hientruong.core.desk.explanation.Explanations;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.calendar.CalendarEdit;
import org.hientruong.core.domain.calendar.DayEdit;
import org.hientruong.core.domain.calendar.SourceDocument;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.DayKind;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.calendar.StoredChange;
import org.hientruong.core.store.calendar.StoredChange.State;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** An administrator changes the calendar, and the limits follow: once, on any number of nodes, and back again. */
class CalendarDeskTest {
    private static final SourceDocument DECISION =
            new SourceDocument("1234/QĐ-UBND", LocalDate.of(2023, 6, 5), "UBND tỉnh");
    private static final String TEXT = "1234/QĐ-UBND, 05/06/2023, UBND tỉnh";
    private static final CalendarPreviews.Part ALL = new CalendarPreviews.Part(0, 100);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.Empty.class)
    void what_a_preview_promises_comes_true_and_can_be_taken_back(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = dispatched(desks);
            CalendarEdit edit = off("2023-06-08");
            PreviewPage preview = desks.calendar.preview(desks.administrator, edit, ALL, VI);
            assertThat(preview.inReach()).isEqualTo(1);
            assertThat(preview.next()).isNull();
            assertThat(preview.items())
                    .extracting(one -> one.caseNumber() + ' ' + one.clock() + ' '
                            + one.agency().code() + ' ' + one.before().lastMoment() + " > "
                            + one.after().lastMoment())
                    .containsExactly(
                            number + " K05 SGTVT hết ngày 12/06/2023 > hết ngày 13/06/2023",
                            number + " K07 SGTVT hết ngày 13/06/2023 > hết ngày 14/06/2023");
            assertThat(preview.items().get(1).lines())
                    .anyMatch(line -> line.date().equals(LocalDate.of(2023, 6, 8)) && TEXT.equals(line.document()));
            List<String> before = limits(desks, number);
            assertThat(limits(desks, number)).as("a preview writes nothing").isEqualTo(before);

            StoredChange change = desks.calendar.change(request(desks, preview.version()), edit);
            assertThat(desks.recomputing.get().follow()).isEqualTo(2);
            assertThat(due(desks, number, ClockId.K07)).isEqualTo(endOf("2023-06-14"));
            assertThat(progress(desks, change).moved()).isEqualTo(2);
            assertThat(progress(desks, change).examined()).isEqualTo(1);
            assertThat(desks.log.verifyChain(number)).isTrue();
            explained(desks, number);

            PreviewPage back = desks.calendar.previewUndo(desks.administrator, change.version(), ALL, VI);
            assertThat(back.items()).hasSize(2);
            settle(db);
            desks.recomputing.get().follow();
            assertThat(progress(desks, change).state()).isEqualTo(State.DONE);
            desks.calendar.undo(request(desks, change.version()), change.version());
            desks.recomputing.get().follow();
            assertThat(due(desks, number, ClockId.K07)).isEqualTo(endOf("2023-06-13"));
            assertThat(recomputed(desks, number)).hasSize(2);
            assertThat(desks.calendar.inForce().calendar().works(LocalDate.of(2023, 6, 8)))
                    .isTrue();
            assertThatThrownBy(() -> desks.calendar.undo(request(desks, change.version() + 1), change.version()))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("core.problem.calendar-undone.detail");
        }
    }

    private static void explained(DeskFixture desks, CaseNumber number) {
        Explanation why = desks.history.explain(desks.officer, number, new Explanations.Which("K07", null), VI);
        assertThat(why.lastMoment()).isEqualTo("hết ngày 14/06/2023");
        assertThat(why.changes()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo("calendar");
            assertThat(one.what()).isEqualTo("Lịch làm việc thay đổi theo " + TEXT);
            assertThat(one.before().lastMoment()).isEqualTo("hết ngày 13/06/2023");
            assertThat(one.after().lastMoment()).isEqualTo("hết ngày 14/06/2023");
        });
        assertThat(desks.history.events(desks.officer, number, VI))
                .anyMatch(event -> event.type().equals("time-limit.recomputed")
                        && String.valueOf(event.detail()).contains(TEXT));
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.Empty.class)
    void two_nodes_at_once_move_each_limit_once(TestDatabase db) throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00");
                DeskFixture other = new DeskFixture(db, folder.resolve("other"), "2023-06-05T08:00")) {
            List<CaseNumber> all = filed(desks, 130);
            StoredChange change = desks.calendar.change(request(desks, 1), off("2023-06-05"));
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                Callable<Integer> one = desks.recomputing.get()::follow;
                Callable<Integer> two = other.recomputing.get()::follow;
                int moved = 0;
                for (Future<Integer> done : threads.invokeAll(List.of(one, two))) {
                    moved += done.get();
                }
                assertThat(moved).isEqualTo(130);
            } finally {
                threads.shutdown();
            }
            assertThat(progress(desks, change).moved()).isEqualTo(130);
            assertThat(progress(desks, change).examined()).isEqualTo(130);
            for (CaseNumber number : all) {
                assertThat(recomputed(desks, number)).hasSize(1);
                assertThat(desks.log.verifyChain(number)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.Empty.class)
    void a_node_that_dies_between_pages_is_followed_by_another(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            List<CaseNumber> all = filed(desks, 120);
            StoredChange change = desks.calendar.change(request(desks, 1), off("2023-06-05"));
            assertThat(desks.recomputing.get().follow(1)).isEqualTo(50);
            assertThat(progress(desks, change)).satisfies(half -> {
                assertThat(half.state()).isEqualTo(State.RECOMPUTING);
                assertThat(half.examined()).isEqualTo(50);
                assertThat(half.inReach()).isEqualTo(120);
            });
            assertThatThrownBy(() -> desks.calendar.change(request(desks, 2), off("2023-06-06")))
                    .hasMessageContaining("core.problem.calendar-busy.detail");
            ChangedCalendar fresh = desks.recomputing.get();
            assertThat(fresh.follow()).isEqualTo(70);
            assertThat(progress(desks, change).state()).isEqualTo(State.SETTLING);
            assertThat(all)
                    .allSatisfy(number -> assertThat(recomputed(desks, number)).hasSize(1));
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.Empty.class)
    void what_a_node_moved_by_the_former_calendar_meanwhile_follows_before_the_change_is_done(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00");
                DeskFixture behind = new DeskFixture(db, folder.resolve("other"), "2023-06-05T08:00")) {
            behind.calendar.inForce(); // it has looked just now
            StoredChange change = desks.calendar.change(request(desks, 1), off("2023-06-05"));
            CaseNumber number = behind.file("Đèn đường hỏng đã lâu").caseNumber();
            assertThat(limit(desks, number, ClockId.K01).calendar()).isEqualTo("1");
            desks.recomputing.get().follow(1); // nothing was in reach, or it is already
            desks.recomputing.get().follow();
            settle(db);
            desks.recomputing.get().follow();
            assertThat(progress(desks, change).state()).isEqualTo(State.DONE);
            assertThat(limit(desks, number, ClockId.K01).calendar()).isEqualTo("2");
            assertThat(recomputed(desks, number)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.Empty.class)
    void a_move_in_between_finds_the_limits_of_the_new_calendar(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = dispatched(desks);
            desks.calendar.change(request(desks, 1), off("2023-06-13"));
            desks.at("2023-06-14T09:00"); // by the former calendar it is overdue
            assertThat(desks.desk.view(desks.officer, number, VI).limits())
                    .filteredOn(one -> one.clock().equals("K07"))
                    .allMatch(one -> !one.overdue());
            desks.missed.sweep();
            assertThat(events(desks, number, EventType.TIME_LIMIT_MISSED))
                    .noneMatch(event -> event.payload().get("clock").equals("K07"));
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.Empty.class)
    void who_may_not_or_says_nothing_or_comes_late_is_told(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            refused(Problem.Kind.FORBIDDEN, () -> desks.calendar.preview(desks.officer, off("2023-06-08"), ALL, VI));
            refused(
                    Problem.Kind.FORBIDDEN,
                    () -> desks.calendar.change(new CalendarDesk.Request(desks.officer, 1, null), off("2023-06-08")));
            refused(
                    Problem.Kind.INVALID_INPUT,
                    () -> desks.calendar.change(request(desks, 1), new CalendarEdit(DECISION, List.of(), null)));
            refused(Problem.Kind.INVALID_INPUT, () -> desks.calendar.change(request(desks, 1), ordinary("2023-06-08")));
            refused(Problem.Kind.INVALID_INPUT, () -> desks.calendar.change(request(desks, 1), makeUp("2023-06-08")));
            refused(Problem.Kind.INVALID_INPUT, () -> desks.calendar.change(request(desks, 1), off("2300-01-01")));
            desks.calendar.change(request(desks, 1), off("2023-06-08"));
            refused(Problem.Kind.STALE, () -> desks.calendar.change(request(desks, 1), off("2023-06-09")));
            refused(Problem.Kind.NOT_FOUND, () -> desks.calendar.change(desks.administrator, 77));
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.Empty.class)
    void one_key_is_one_change_and_later_changes_are_taken_back_first(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            RequestKeys.Key key = new RequestKeys.Key(new IdempotencyKey("only-once"), "off");
            CalendarDesk.Request request = new CalendarDesk.Request(desks.administrator, 1, key);
            StoredChange first = desks.calendar.change(request, off("2023-06-08"));
            assertThat(desks.calendar.change(request, off("2023-06-08"))).isEqualTo(first);
            finished(desks, db);
            StoredChange second = desks.calendar.change(request(desks, 2), ordinary("2023-06-08"));
            finished(desks, db);
            refused(Problem.Kind.CONFLICT, () -> desks.calendar.undo(request(desks, 3), first.version()));
            desks.calendar.undo(request(desks, 3), second.version());
            finished(desks, db);
            assertThat(desks.calendar.inForce().calendar().works(LocalDate.of(2023, 6, 8)))
                    .isFalse();
            assertThat(desks.calendar.changes(desks.administrator, Integer.MAX_VALUE, 10))
                    .extracting(StoredChange::version)
                    .containsExactly(4, 3, 2);
        }
    }

    private static void finished(DeskFixture desks, TestDatabase db) {
        desks.recomputing.get().follow();
        settle(db);
        desks.recomputing.get().follow();
    }

    /** As if all nodes had learnt of the change by now. */
    private static void settle(TestDatabase db) {
        db.tx()
                .run(() -> db.tx()
                        .em()
                        .createNativeQuery("UPDATE calendar_change SET settled_at = decided_at")
                        .executeUpdate());
    }

    private static void refused(Problem.Kind kind, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    private static CalendarDesk.Request request(DeskFixture desks, int seen) {
        return new CalendarDesk.Request(desks.administrator, seen, null);
    }

    private static StoredChange.Progress progress(DeskFixture desks, StoredChange change) {
        return desks.calendarChanges.find(change.version()).orElseThrow().progress();
    }

    private static CalendarEdit off(String date) {
        return edit(new DayEdit(LocalDate.parse(date), DayKind.HOLIDAY, "Nghỉ theo quyết định"));
    }

    private static CalendarEdit ordinary(String date) {
        return edit(new DayEdit(LocalDate.parse(date), null, null));
    }

    private static CalendarEdit makeUp(String date) {
        return edit(new DayEdit(LocalDate.parse(date), DayKind.MAKEUP_WORKDAY, "Làm bù"));
    }

    private static CalendarEdit edit(DayEdit day) {
        return new CalendarEdit(DECISION, List.of(day), null);
    }

    private static CaseNumber dispatched(DeskFixture desks) {
        CaseNumber number = desks.file("Ổ gà lớn trước chợ").caseNumber();
        desks.move(desks.officer, number, DeskFixture.accept());
        desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        desks.move(desks.officer, number, new Normalise("Ổ gà lớn trước chợ."));
        desks.move(desks.officer, number, Dispatch.to(DeskFixture.TRANSPORT, null));
        return number;
    }

    private static List<CaseNumber> filed(DeskFixture desks, int count) {
        List<CaseNumber> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ReportDraft draft = desks.draftOf(DeskFixture.citizenId(), "Ổ gà số " + i + " trước chợ");
            all.add(desks.portal
                    .file(from("10.0.0." + i, draft), DeskFixture.key())
                    .caseNumber());
        }
        return all;
    }

    /** Each from an address of its own: many from one are held back. */
    private static ReportDraft from(String address, ReportDraft draft) {
        return new ReportDraft(
                draft.reporter(),
                draft.text(),
                draft.category(),
                draft.occurredAt(),
                draft.place(),
                draft.files(),
                draft.attestation(),
                draft.language(),
                address);
    }

    private static CaseFile file(DeskFixture desks, CaseNumber number) {
        return CaseFile.replay(desks.cases.find(number).orElseThrow().events());
    }

    private static TimeLimit limit(DeskFixture desks, CaseNumber number, ClockId clock) {
        return file(desks, number).limits().last(clock).orElseThrow();
    }

    private static Instant due(DeskFixture desks, CaseNumber number, ClockId clock) {
        return limit(desks, number, clock).dueAt();
    }

    private static List<String> limits(DeskFixture desks, CaseNumber number) {
        return file(desks, number).limits().all().stream()
                .map(TimeLimit::toString)
                .toList();
    }

    private static List<CaseEvent> recomputed(DeskFixture desks, CaseNumber number) {
        return events(desks, number, EventType.TIME_LIMIT_RECOMPUTED);
    }

    private static List<CaseEvent> events(DeskFixture desks, CaseNumber number, EventType type) {
        return desks.cases.find(number).orElseThrow().events().stream()
                .filter(event -> event.type() == type)
                .toList();
    }
}
