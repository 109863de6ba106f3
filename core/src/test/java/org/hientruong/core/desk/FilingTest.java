// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.core.files.TestFiles;
import org.hientruong.core.files.media.Photos;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

class FilingTest {
    private static final String TEXT = "Nắp cống bị mất, rất nguy hiểm";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void of_32_simultaneous_filings_under_one_key_one_case_comes_and_32_equal_receipts(TestDatabase db)
            throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-09T16:30")) {
            IdempotencyKey key = DeskFixture.key();
            ReportDraft draft = desks.draft(TEXT, TestFiles.upload("a.jpg", Photos.jpeg(64, 48)));
            long before = count(db, "case_file");
            List<Receipt> receipts = Collections.synchronizedList(new ArrayList<>());
            List<Thread> senders = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                Thread sender = new Thread(() -> receipts.add(desks.portal.file(draft, key)));
                senders.add(sender);
                sender.start();
            }
            for (Thread sender : senders) {
                sender.join();
            }
            assertThat(receipts).hasSize(32);
            assertThat(Set.copyOf(receipts)).hasSize(1);
            assertThat(count(db, "case_file")).isEqualTo(before + 1);
            assertThat(receipts.get(0).dispatchDueAt()).isEqualTo(desks.local("2023-06-12T10:30"));
            assertThat(receipts.get(0).answerDueAt()).isEqualTo(desks.local("2023-06-22T00:00"));
            assertThat(desks.portal.file(draft, key)).as("much later").isEqualTo(receipts.get(0));
            assertThat(desks.portal.reporters().open(receipts.get(0).receiptNumber(), null))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_key_that_was_used_for_another_report_is_refused(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-09T16:30")) {
            IdempotencyKey key = DeskFixture.key();
            Upload photo = TestFiles.upload("a.jpg", Photos.jpeg(64, 48));
            desks.portal.file(desks.draft(TEXT, photo), key);
            assertThat(pointers(desks, desks.draft(TEXT + "!", photo), key)).containsExactly("/key");
            assertThat(pointers(desks, desks.draft(TEXT), key)).containsExactly("/key");
            assertThat(pointers(desks, desks.draft(TEXT, TestFiles.upload("a.jpg", Photos.jpeg(65, 48))), key))
                    .containsExactly("/key");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void what_is_refused_stores_nothing_and_says_where_the_fault_is(TestDatabase db) throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-09T16:30")) {
            List<Long> before = counts(db);
            ReportDraft empty = new ReportDraft(
                    null,
                    "ngắn",
                    null,
                    desks.clock.instant().plusSeconds(60),
                    null,
                    List.of(),
                    null,
                    DeskFixture.VI,
                    null);
            assertThat(pointers(desks, empty, DeskFixture.key()))
                    .containsExactlyInAnyOrder("/reporter", "/text", "/occurredAt", "/place", "/attestation");
            Upload program = TestFiles.upload("anh.jpg", "MZ this is no picture at all".getBytes("US-ASCII"));
            Upload photo = TestFiles.upload("a.jpg", Photos.jpeg(64, 48));
            assertThatThrownBy(() -> desks.portal.file(desks.draft(TEXT, photo, program), DeskFixture.key()))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.kind()).isEqualTo(Problem.Kind.UNSUPPORTED_TYPE);
                        assertThat(problem.faults()).extracting(Fault::pointer).containsExactly("/files/1");
                    });
            assertThatThrownBy(() -> desks.portal.file(desks.draft("x".repeat(10_001)), DeskFixture.key()))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem ->
                                    assertThat(problem.faults().get(0).facts()).containsKey("article"));
            assertThat(counts(db)).isEqualTo(before);
            try (Stream<Path> files = Files.walk(folder)) {
                assertThat(files.filter(Files::isRegularFile)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void characters_that_nobody_sees_are_not_kept(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-09T16:30")) {
            Receipt receipt = desks.file("Nắp\u0000 cống\u001b[2J bị mất,\r\n\trất nguy\ud800 hiểm");
            long caseId = desks.cases.find(receipt.caseNumber()).orElseThrow().id();
            assertThat(desks.reports.get(caseId).text()).isEqualTo("Nắp cống[2J bị mất,\r\n\trất nguy hiểm");
            assertThat(pointers(desks, desks.draft("\u0000\u0007".repeat(20)), DeskFixture.key()))
                    .as("nothing is left of it")
                    .containsExactly("/text");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_time_that_no_database_keeps_is_refused_at_its_field(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-09T16:30")) {
            ReportDraft draft = desks.draft(TEXT);
            for (Instant never : List.of(Instant.MIN, Instant.parse("-5000-01-01T00:00:00Z"), Instant.MAX)) {
                assertThat(pointers(desks, withTime(draft, never), DeskFixture.key()))
                        .containsExactly("/occurredAt");
            }
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void one_address_files_so_many_in_an_hour(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-09T16:30")) {
            ReportDraft draft = withAddress(desks.draft(TEXT), "198.51.100." + System.nanoTime() % 1_000_000);
            for (int i = 0; i < 60; i++) {
                desks.portal.file(draft, DeskFixture.key());
            }
            assertThatThrownBy(() -> desks.portal.file(draft, DeskFixture.key()))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_MANY_REQUESTS);
                        assertThat(problem.retryAfter()).isPositive();
                    });
        }
    }

    private static ReportDraft withAddress(ReportDraft draft, String address) {
        return with(draft, draft.occurredAt(), address);
    }

    private static ReportDraft withTime(ReportDraft draft, Instant occurredAt) {
        return with(draft, occurredAt, draft.clientAddress());
    }

    private static ReportDraft with(ReportDraft draft, Instant occurredAt, String address) {
        return new ReportDraft(
                draft.reporter(),
                draft.text(),
                draft.category(),
                occurredAt,
                draft.place(),
                draft.files(),
                draft.attestation(),
                draft.language(),
                address);
    }

    private static List<String> pointers(DeskFixture desks, ReportDraft draft, IdempotencyKey key) {
        try {
            desks.portal.file(draft, key);
            return List.of();
        } catch (Problem problem) {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID_INPUT);
            return problem.faults().stream().map(Fault::pointer).toList();
        }
    }

    private static List<Long> counts(TestDatabase db) throws SQLException {
        List<Long> counts = new ArrayList<>();
        for (String table :
                List.of("case_file", "field_report", "case_event", "case_word", "person", "delivery", "idempotency")) {
            counts.add(count(db, table));
        }
        return counts;
    }

    private static long count(TestDatabase db, String table) throws SQLException {
        try (Connection connection = db.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
