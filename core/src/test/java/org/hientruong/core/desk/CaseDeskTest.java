// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.desk.view.CaseSummary;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.desk.view.Colleagues.Colleague;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.intake.Accept;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.files.TestFiles;
import org.hientruong.core.files.Variant;
import org.hientruong.core.files.media.Photos;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

class CaseDeskTest {
    private static final String TEXT = "Đèn đường không sáng nhiều đêm";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void of_two_officers_who_claim_at_once_one_wins_and_the_other_is_told_who_has_it(TestDatabase db) throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = desks.file(TEXT).caseNumber();
            CyclicBarrier start = new CyclicBarrier(2);
            List<Problem> refused = Collections.synchronizedList(new ArrayList<>());
            List<CaseView> won = Collections.synchronizedList(new ArrayList<>());
            List<Thread> both = new ArrayList<>();
            for (Caller officer : List.of(desks.officer, desks.colleague)) {
                Thread thread = new Thread(() -> {
                    try {
                        start.await();
                        won.add(desks.desk.move(officer, number, new Claim(), 1));
                    } catch (Problem problem) {
                        refused.add(problem);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
                both.add(thread);
                thread.start();
            }
            for (Thread thread : both) {
                thread.join();
            }
            assertThat(won).hasSize(1);
            assertThat(refused).hasSize(1);
            Problem problem = refused.get(0);
            assertThat(problem.kind()).isEqualTo(Problem.Kind.ALREADY_CLAIMED);
            Colleague holder = won.get(0).summary().holder();
            assertThat(problem.members()).containsEntry("holder", holder);
            assertThat(problem.article()).contains("Điều 12");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void who_may_not_is_refused_and_written_down_and_who_may_not_see_finds_nothing(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = dispatched(desks);
            assertThat(problem(desks, desks.handler, number, new Approve(null)).kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(problem(desks, desks.handler, number, Publish.whole("a", null, "b", List.of()))
                            .kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(problem(desks, desks.administrator, number, new Claim()).kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(problem(desks, desks.stranger, number, new Acknowledge()).kind())
                    .isEqualTo(Problem.Kind.NOT_FOUND);
            List<AuditLog.Entry> entries = desks.audited(number);
            assertThat(entries)
                    .extracting(AuditLog.Entry::actor)
                    .containsExactlyInAnyOrder(desks.handler.id(), desks.handler.id(), desks.administrator.id());
            assertThat(entries).extracting(entry -> entry.facts().get("what")).contains("approve", "publish");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void an_illegal_move_names_its_article_and_the_moves_that_are_allowed(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = dispatched(desks);
            Problem wrong = problem(desks, desks.handler, number, new SubmitResolution("x", null, null, null));
            assertThat(wrong.kind()).isEqualTo(Problem.Kind.WRONG_MOVE);
            assertThat(wrong.article()).contains("Điều 14");
            assertThat(((List<?>) wrong.members().get("moves")).stream().map(move -> ((CaseView.Move) move).name()))
                    .containsExactly("acknowledge", "return-wrong-authority", "forward", "ask-consent");

            CaseNumber fresh = desks.file(TEXT).caseNumber();
            Problem open = problem(desks, desks.officer, fresh, new Accept(List.of()));
            assertThat(open.kind()).isEqualTo(Problem.Kind.RULE_VIOLATED);
            assertThat(open.article()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_case_that_changed_meanwhile_is_stale_and_unknown_codes_have_a_pointer(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = desks.file(TEXT).caseNumber();
            desks.move(desks.officer, number, new Claim());
            assertThat(caught(() -> desks.desk.move(desks.officer, number, DeskFixture.accept(), 1))
                            .kind())
                    .isEqualTo(Problem.Kind.STALE);
            assertThat(problem(desks, desks.officer, number, new Classify(new CategoryCode("NONE")))
                            .faults()
                            .get(0)
                            .pointer())
                    .isEqualTo("/category");
            desks.move(desks.officer, number, DeskFixture.accept());
            assertThat(problem(desks, desks.officer, number, Dispatch.to(new AgencyCode("NONE"), null))
                            .faults()
                            .get(0)
                            .pointer())
                    .isEqualTo("/lead");
            assertThat(desks.cases.find(number).orElseThrow().version()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void personal_data_are_shown_for_a_purpose_that_is_written_down_first(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = dispatched(desks);
            assertThat(caught(() -> desks.desk.reveal(desks.officer, number, " "))
                            .kind())
                    .isEqualTo(Problem.Kind.INVALID_INPUT);
            assertThat(caught(() -> desks.desk.reveal(desks.handler, number, "gọi xác minh"))
                            .kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(desks.desk.reveal(desks.officer, number, "gọi xác minh").phone())
                    .isEqualTo("0912 345 678");
            assertThat(desks.audited(number))
                    .filteredOn(entry -> entry.action().equals("personal-data-revealed"))
                    .extracting(AuditLog.Entry::facts)
                    .containsExactly(Map.of("purpose", "gọi xác minh"));
            assertThat(desks.desk.view(desks.officer, number, DeskFixture.VI).toString())
                    .doesNotContain("Bưởi", "0912 345 678", "094185001234", "buoi@");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void an_original_is_opened_only_by_who_may_reveal_and_that_is_written_down(TestDatabase db) throws IOException {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            Upload photo = TestFiles.upload("nha-ba-buoi.jpg", Photos.phone(1200, 900, 6));
            CaseNumber number = dispatched(desks, photo);
            CaseView.Attachment shown = desks.desk
                    .view(desks.handler, number, DeskFixture.VI)
                    .attachments()
                    .get(0);
            assertThat(shown.name()).isEmpty();
            assertThat(shown.original()).isNull();
            assertThat(shown.hints()).isEmpty();
            assertThat(caught(() -> desks.history.open(desks.handler, number, shown.id(), Variant.ORIGINAL))
                            .kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);

            CaseView.Attachment known = desks.desk
                    .view(desks.officer, number, DeskFixture.VI)
                    .attachments()
                    .get(0);
            assertThat(known.name()).isEqualTo("nha-ba-buoi.jpg");
            assertThat(known.hints()).isNotEmpty();
            desks.history
                    .open(desks.officer, number, known.id(), Variant.ORIGINAL)
                    .orElseThrow()
                    .close();
            assertThat(desks.audited(number))
                    .filteredOn(entry -> entry.action().equals("original-opened"))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.actor()).isEqualTo(desks.officer.id());
                        assertThat(entry.facts()).isEqualTo(Map.of("attachment", known.id()));
                    });
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void queues_hold_what_is_each_ones_work(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber waiting = desks.file(TEXT).caseNumber();
            CaseNumber handled = dispatched(desks);
            assertThat(numbers(desks, desks.officer, "to-accept"))
                    .contains(waiting)
                    .doesNotContain(handled);
            assertThat(numbers(desks, desks.handler, "received")).contains(handled);
            assertThat(numbers(desks, desks.handler, "all")).contains(handled).doesNotContain(waiting);
            assertThat(numbers(desks, desks.stranger, "all")).doesNotContain(handled, waiting);
            desks.move(desks.officer, waiting, new Claim());
            assertThat(numbers(desks, desks.officer, "mine")).contains(waiting);
            assertThat(numbers(desks, desks.colleague, "mine")).doesNotContain(waiting);
            desks.at("2023-06-13T23:59");
            assertThat(numbers(desks, desks.handler, "overdue")).doesNotContain(handled);
            desks.at("2023-06-14T00:00");
            assertThat(numbers(desks, desks.handler, "overdue"))
                    .as("no sweep ran")
                    .contains(handled);
            assertThat(desks.queues.queues(desks.handler, DeskFixture.VI))
                    .extracting(ListDesk.QueueCount::id)
                    .containsExactly(
                            "received",
                            "handling",
                            "to-approve",
                            "to-clarify",
                            "watched",
                            "referred",
                            "overdue",
                            "all");
            assertThat(desks.queues.queues(desks.officer, DeskFixture.VI))
                    .extracting(ListDesk.QueueCount::id)
                    .containsExactly(
                            "to-accept",
                            "mine",
                            "awaiting-supplement",
                            "late-replies",
                            "untold",
                            "to-dispatch",
                            "awaiting-direction",
                            "to-publish",
                            "extensions-to-record",
                            "to-moderate",
                            "to-clarify",
                            "overdue",
                            "all");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_missed_limit_is_written_down_once_as_of_its_instant(TestDatabase db) throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = dispatched(desks);
            desks.at("2023-06-20T09:00");
            List<Thread> nodes = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Thread node = new Thread(() -> desks.missed.sweep());
                nodes.add(node);
                node.start();
            }
            for (Thread node : nodes) {
                node.join();
            }
            desks.missed.sweep();
            assertThat(desks.cases.find(number).orElseThrow().events())
                    .filteredOn(event -> event.type() == EventType.TIME_LIMIT_MISSED)
                    .extracting(event -> event.payload().get("clock") + " " + event.occurredAt())
                    .containsExactlyInAnyOrder(
                            "K05 " + desks.local("2023-06-13T00:00"), "K07 " + desks.local("2023-06-14T00:00"));
            assertThat(desks.log.verifyChain(number)).isTrue();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void an_auditor_checks_all_histories_and_nobody_else_does(TestDatabase db) throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = desks.file(TEXT).caseNumber();
            assertThat(desks.history.check(desks.auditor).broken()).doesNotContain(number.value());
            long caseId = desks.cases.find(number).orElseThrow().id();
            try (var connection = db.source().getConnection();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE case_event SET hat = 'NOBODY' WHERE case_id = " + caseId);
            }
            HistoryDesk.Check check = desks.history.check(desks.auditor);
            assertThat(check.whole()).isFalse();
            assertThat(check.broken()).contains(number.value());
            assertThat(caught(() -> desks.history.check(desks.officer)).kind()).isEqualTo(Problem.Kind.FORBIDDEN);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void nobody_finds_a_case_by_its_reporters_name_not_even_in_the_centres_wording(TestDatabase db) throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number =
                    desks.file(TEXT + " Tôi là Trần Thị Bưởi, zaqwsx.").caseNumber();
            desks.move(desks.officer, number, new Claim());
            desks.move(desks.officer, number, DeskFixture.accept());
            desks.move(desks.officer, number, new Normalise(TEXT + " Bà Trần Thị Bưởi phản ánh, edcrfv."));
            assertThat(found(desks, "zaqwsx")).contains(number);
            assertThat(found(desks, "edcrfv")).contains(number);
            assertThat(found(desks, "edcrfv bưởi")).isEmpty();
        }
    }

    private static List<CaseNumber> found(DeskFixture desks, String words) {
        CaseQuery query =
                new CaseQuery("all", null, null, null, null, words, false, null, null, null, 100, null, false);
        return desks.queues.page(desks.officer, query, DeskFixture.VI).items().stream()
                .map(CaseSummary::number)
                .map(CaseNumber::new)
                .toList();
    }

    private static CaseNumber dispatched(DeskFixture desks, Upload... files) {
        CaseNumber number = desks.file(TEXT, files).caseNumber();
        desks.move(desks.officer, number, new Claim());
        desks.move(desks.officer, number, DeskFixture.accept());
        desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        desks.move(desks.officer, number, new Normalise(TEXT));
        desks.move(desks.officer, number, Dispatch.to(DeskFixture.TRANSPORT, null));
        return number;
    }

    private static List<CaseNumber> numbers(DeskFixture desks, Caller caller, String queue) {
        CaseQuery query = new CaseQuery(queue, null, null, null, null, null, false, null, null, null, 100, null, false);
        return desks.queues.page(caller, query, DeskFixture.VI).items().stream()
                .map(CaseSummary::number)
                .map(CaseNumber::new)
                .toList();
    }

    private static Problem problem(DeskFixture desks, Caller who, CaseNumber number, CaseMove move) {
        return caught(() -> desks.move(who, number, move));
    }

    private static Problem caught(Runnable call) {
        try {
            call.run();
        } catch (Problem problem) {
            return problem;
        }
        throw new AssertionError("nothing was refused");
    }
}
