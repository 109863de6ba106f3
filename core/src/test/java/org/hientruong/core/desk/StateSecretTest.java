// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.Conversation;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReporterToken;
import org.hientruong.api.intake.TrackedCase;
import org.hientruong.core.clock.Shredder;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.agency.OfficialDocument;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.domain.publication.WithholdStateSecret;
import org.hientruong.core.files.TestFiles;
import org.hientruong.core.files.media.Photos;
import org.hientruong.core.regulation.Covers;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Content that is protected as a state secret goes from this house, and what is left shows that and how it went. */
class StateSecretTest {
    private static final String SECRET = "Quibbleton dưới hầm bê tông";
    private static final WithholdStateSecret WITHHOLD =
            new WithholdStateSecret(new OfficialDocument("9/UBND", LocalDate.of(2023, 6, 8), null));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.D15_3C, Clause.D1_1A2})
    void words_files_copies_and_traces_go_and_the_history_stays_whole(TestDatabase db) throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            byte[] own = Photos.phone(400, 300, 6);
            Receipt receipt = desks.portal.file(
                    desks.draft(
                            SECRET,
                            TestFiles.upload("ham.jpg", own),
                            TestFiles.upload("b.jpg", Photos.phone(300, 200, 1))),
                    DeskFixture.key());
            CaseNumber number = receipt.caseNumber();
            Receipt other = desks.portal.file(
                    desks.draftOfAnother("Ảnh này cũng ở đây", TestFiles.upload("c.jpg", own)), DeskFixture.key());
            published(desks, number);
            long id = desks.cases.find(number).orElseThrow().id();
            drawn(desks, other.caseNumber());
            List<String> before = contents(db, id);
            List<String> others = contents(
                    db, desks.cases.find(other.caseNumber()).orElseThrow().id());
            assertThat(before)
                    .as("of one picture the other case has original and copies too")
                    .containsAll(others);
            assertThat(before).hasSizeGreaterThan(others.size());
            aged(before);

            desks.move(desks.officer, number, WITHHOLD);

            assertThat(texts(db, "SELECT body FROM case_word WHERE case_id = ?", id))
                    .isEmpty();
            assertThat(texts(db, "SELECT original_text FROM field_report WHERE case_id = ?", id))
                    .containsExactly("");
            assertThat(texts(db, "SELECT place_detail FROM field_report WHERE case_id = ?", id))
                    .containsOnlyNulls();
            assertThat(texts(db, "SELECT excerpt FROM case_file WHERE id = ?", id))
                    .containsExactly("");
            assertThat(texts(db, "SELECT staff_words FROM case_search WHERE case_id = ?", id)
                            .get(0))
                    .doesNotContain("quibbleton");
            assertThat(texts(db, "SELECT public_words FROM case_search WHERE case_id = ?", id))
                    .containsExactly("");
            assertThat(contents(db, id)).isEmpty();
            assertThat(desks.portal.published().find(number, DeskFixture.VI)).isEmpty();
            CaseView stub = desks.desk.view(desks.officer, number, DeskFixture.VI);
            assertThat(stub.toString()).doesNotContain("Quibbleton", "ham.jpg");
            assertThat(stub.privacy().withheld().document()).isEqualTo("9/UBND");
            assertThat(desks.log.verifyChain(number))
                    .as("nothing of the history was rewritten")
                    .isTrue();
            recorded(desks, number);

            assertThat(new Shredder(desks.files.attachments, desks.files.contents).sweep())
                    .as("what no other case has")
                    .isEqualTo(before.size() - others.size());
            for (String sha256 : before) {
                assertThat(Files.exists(file(sha256))).isEqualTo(others.contains(sha256));
            }
            assertThat(desks.files.attachments.doomed()).doesNotContainAnyElementsOf(before);
        }
    }

    /** Who, when, by which article, and the hash of each thing that was destroyed. */
    private static void recorded(DeskFixture desks, CaseNumber number) {
        List<CaseEvent> events = desks.cases.find(number).orElseThrow().events();
        CaseEvent last = events.get(events.size() - 1);
        assertThat(last.actor()).isEqualTo(desks.officer.id());
        assertThat(last.recordedAt()).isEqualTo(desks.clock.instant());
        assertThat(last.payload()).containsEntry("clause", "D15.3c");
        List<Payload> destroyed = new Payload(last.payload()).payloads("destroyed");
        List<String> hashes = destroyed.stream().map(one -> one.text("hash")).toList();
        assertThat(hashes).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        Map<?, ?> filed = (Map<?, ?>) events.get(0).payload().get("words");
        assertThat(hashes).contains((String) filed.get("original"));
        assertThat(destroyed.stream().filter(one -> one.textOrNull("file") != null))
                .hasSize(2);
        assertThat(destroyed.stream().map(one -> one.textOrNull("word")))
                .contains("original", "normalised", "resolution", "public-text", "answer");
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.D15_3C, Clause.D1_1A2})
    void the_reporter_is_told_the_ground_and_how_to_go_on_and_sends_nothing_more(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            Receipt receipt = desks.portal.file(desks.draft(SECRET), DeskFixture.key());
            desks.move(desks.officer, receipt.caseNumber(), WITHHOLD);
            ReporterToken token = desks.portal.reporters().open(receipt.receiptNumber(), null);
            desks.portal.reporters().verify(token, "0912345678", null);
            Conversation conversation = desks.portal.conversation(token);
            TrackedCase own = conversation.view(DeskFixture.VI);
            assertThat(own.ownText()).isEmpty();
            assertThat(own.declination().grounds())
                    .extracting(ground -> ground.article())
                    .containsExactly("điểm a khoản 1 Điều 1, câu cuối");
            assertThat(own.maySupplement()).isFalse();
            byte[] more = Photos.phone(400, 300, 6);
            assertThatThrownBy(() -> conversation.supplement(
                            "Thêm", List.of(TestFiles.upload("d.jpg", more)), DeskFixture.key()))
                    .isInstanceOf(Problem.class);
            assertThatThrownBy(conversation::requestConfidentiality)
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.article()).isEqualTo("điểm c khoản 3 Điều 15"));
        }
    }

    private static void published(DeskFixture desks, CaseNumber number) throws InterruptedException {
        desks.move(desks.officer, number, DeskFixture.accept());
        desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        desks.move(desks.officer, number, new Normalise("Quibbleton dưới hầm."));
        desks.move(desks.officer, number, Dispatch.to(DeskFixture.TRANSPORT, null));
        desks.move(desks.handler, number, new Acknowledge());
        desks.move(desks.handler, number, new SubmitResolution("Đã xem Quibbleton.", null, null, null));
        desks.move(desks.approver, number, new Approve(null));
        drawn(desks, number);
        desks.move(desks.officer, number, Publish.whole("Quibbleton.", null, "Đã xem.", List.of()));
    }

    private static void drawn(DeskFixture desks, CaseNumber number) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            List<CaseView.Attachment> files =
                    desks.desk.view(desks.officer, number, DeskFixture.VI).attachments();
            if (files.stream().allMatch(file -> file.preview() != null)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the copies are not made");
    }

    /** As if they had been filed an hour ago. */
    private void aged(List<String> contents) throws IOException {
        for (String sha256 : contents) {
            Files.setLastModifiedTime(file(sha256), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        }
    }

    private Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static List<String> contents(TestDatabase db, long caseId) throws SQLException {
        List<String> all = new ArrayList<>(texts(db, "SELECT sha256 FROM attachment WHERE case_id = ?", caseId));
        all.addAll(texts(
                db,
                "SELECT d.sha256 FROM derivative d, attachment a WHERE a.id = d.attachment_id AND a.case_id = ?",
                caseId));
        return all.stream().distinct().toList();
    }

    private static List<String> texts(TestDatabase db, String select, long caseId) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = db.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setLong(1, caseId);
            ResultSet found = statement.executeQuery();
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }
}
