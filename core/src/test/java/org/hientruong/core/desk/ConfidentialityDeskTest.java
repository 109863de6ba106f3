// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.ConsentPurpose;
import org.hientruong.api.intake.Conversation;
import org.hientruong.api.intake.PublicQuery;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.api.intake.ReporterToken;
import org.hientruong.api.intake.TrackedCase;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.person.AskConsent;
import org.hientruong.core.domain.person.StatedBy;
import org.hientruong.core.domain.publication.AnswerPrivately;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.domain.publication.RequestConfidentiality;
import org.hientruong.core.files.TestFiles;
import org.hientruong.core.files.Variant;
import org.hientruong.core.files.media.Photos;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.regulation.Covers;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.cases.StoredCase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** What is kept from the public, from agencies and from offices that oversee, and what the reporter alone is told. */
class ConfidentialityDeskTest {
    private static final Locale VI = DeskFixture.VI;
    private static final String WORDS = "Zanzibari sụt lún trước chợ";
    private static final RequestConfidentiality BY_PHONE = new RequestConfidentiality(StatedBy.PHONE, "Gọi lúc 9 giờ");
    private static final AgencyCode BUILDING = new AgencyCode("SXD");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.D15_3B, Clause.D6_2})
    void a_published_case_leaves_every_public_place_and_stays_the_reporters(TestDatabase db) throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            Receipt receipt = desks.portal.file(
                    desks.draft(WORDS, TestFiles.upload("a.jpg", Photos.phone(400, 300, 6))), DeskFixture.key());
            CaseNumber number = receipt.caseNumber();
            toApproved(desks, number);
            String photo = photo(desks, number);
            desks.move(desks.officer, number, Publish.whole("Zanzibari sụt lún.", null, "Đã gia cố.", List.of(photo)));
            assertThat(found(desks, number, "zanzibari")).isTrue();
            assertThat(shown(desks, number, photo)).isTrue();

            Conversation conversation = verified(desks, receipt);
            assertThat(conversation.view(VI).privacy().mayRequest()).isTrue();
            conversation.requestConfidentiality();

            assertThat(desks.portal.published().find(number, VI)).isEmpty();
            assertThat(found(desks, number, "zanzibari")).isFalse();
            assertThat(found(desks, number, number.value())).isFalse();
            assertThat(found(desks, number, null)).isFalse();
            assertThat(shown(desks, number, photo)).isFalse();
            TrackedCase own = conversation.view(VI);
            assertThat(own.published().stage()).isEqualTo("answered-privately");
            assertThat(own.published().publication()).isNull();
            assertThat(own.privacy().confidential()).isTrue();
            assertThat(own.privacy().mayRequest()).isFalse();
            assertThat(own.privacy().answer().text()).isEqualTo("Đã gia cố.");
            assertThat(own.ownText()).isEqualTo(WORDS);
            TrackedCase byReceiptAlone = desks.portal
                    .conversation(desks.portal.reporters().open(receipt.receiptNumber(), null))
                    .view(VI);
            assertThat(byReceiptAlone.privacy().answer()).isNull();
            assertThat(byReceiptAlone.published().publication()).isNull();
            assertThat(desks.log.verifyChain(number)).isTrue();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.D15_3B, Clause.D15_3A})
    void who_asked_with_the_report_is_answered_alone_and_told_so_by_the_channel(TestDatabase db) throws SQLException {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            Receipt receipt = desks.portal.file(confidential(desks.draft(WORDS)), DeskFixture.key());
            CaseNumber number = receipt.caseNumber();
            desks.move(desks.officer, number, DeskFixture.accept());
            assertThat(found(desks, number, number.value())).isFalse();
            dispatch(desks, number);
            toApproved(desks, number, desks.handler);
            refusedUnder(
                    desks,
                    "điểm b khoản 3 Điều 15",
                    () -> desks.move(desks.officer, number, Publish.whole("Sụt lún.", null, "Đã gia cố.", List.of())));
            desks.move(desks.officer, number, new AnswerPrivately("Đã gia cố."));
            TrackedCase own = verified(desks, receipt).view(VI);
            assertThat(own.privacy().answer().text()).isEqualTo("Đã gia cố.");
            assertThat(own.mayRate()).isTrue();
            assertThat(toldOf(db, desks.cases.find(number).orElseThrow()))
                    .as("a notice waits for the channel")
                    .contains("case.answered-privately");
            assertThat(found(desks, number, null)).isFalse();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.D26_7, Clause.D15_3B})
    void of_what_is_confidential_those_alone_know_who_work_on_it_and_each_look_is_written_down(TestDatabase db)
            throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            Caller below = desks.caller("staff:31", "x31", "HANDLER", "TTPVHCC");
            Caller superior = desks.caller("staff:32", "x32", "HANDLER", "VPUB");
            CaseNumber number = desks.portal
                    .file(desks.draft(WORDS, TestFiles.upload("a.jpg", Photos.phone(400, 300, 6))), DeskFixture.key())
                    .caseNumber();
            desks.move(desks.officer, number, DeskFixture.accept());
            desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
            desks.move(desks.officer, number, new Normalise("Sụt lún trước chợ."));
            desks.move(
                    desks.officer,
                    number,
                    new Dispatch(new AgencyCode("TTPVHCC"), List.of(), List.of(BUILDING), "Theo phân công"));
            String photo = photo(desks, number);
            for (Caller one : List.of(below, superior, desks.builder)) {
                assertThat(listed(desks, one, number)).isTrue();
            }
            assertThat(desks.audited(number)).noneMatch(entry -> entry.action().startsWith("confidential"));

            desks.move(desks.officer, number, BY_PHONE);
            for (Caller none : List.of(superior, desks.builder)) {
                assertThat(listed(desks, none, number)).isFalse();
                notThere(() -> desks.desk.view(none, number, VI));
            }
            assertThat(listed(desks, below, number)).isTrue();
            assertThat(desks.desk.view(below, number, VI).normalised()).isEqualTo("Sụt lún trước chợ.");
            assertThat(desks.audited(number))
                    .filteredOn(entry -> entry.action().equals("confidential-case-viewed"))
                    .anySatisfy(entry -> {
                        assertThat(entry.actor()).isEqualTo("staff:31");
                        assertThat(entry.facts()).containsEntry("clause", "D26.7");
                    });
            CaseView overseen = desks.desk.view(desks.oversight, number, VI);
            assertThat(overseen.normalised()).isNull();
            assertThat(overseen.summary().excerpt()).isEmpty();
            assertThat(overseen.attachments()).isEmpty();
            assertThat(desks.history.open(desks.oversight, number, photo, Variant.PREVIEW))
                    .isEmpty();
            assertThat(desks.history.events(desks.oversight, number, VI))
                    .allMatch(event -> event.words().isEmpty());
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.D4_5B, Clause.D4_5A})
    void an_agency_sees_who_reported_as_long_as_the_reporter_consents(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            Receipt receipt = desks.portal.file(desks.draft(WORDS), DeskFixture.key());
            CaseNumber number = receipt.caseNumber();
            desks.move(desks.officer, number, DeskFixture.accept());
            dispatch(desks, number);
            refusedUnder(desks, "khoản 5 Điều 4, câu 2", () -> desks.desk.reveal(desks.handler, number, "Hẹn gặp"));
            desks.move(desks.handler, number, new AskConsent("Cần gặp tại hiện trường"));
            Conversation conversation = verified(desks, receipt);
            assertThat(conversation.view(VI).privacy().consents())
                    .anySatisfy(one -> assertThat(one.state()).isEqualTo("asked"));
            assertThat(desks.desk.view(desks.handler, number, VI).privacy().reveals())
                    .isFalse();

            conversation.consent(ConsentPurpose.HANDLING, DeskFixture.TRANSPORT, true);
            CaseView view = desks.desk.view(desks.handler, number, VI);
            assertThat(view.privacy().reveals()).isTrue();
            assertThat(view.reporter().name())
                    .as("masked until it is asked for")
                    .doesNotContain("Bưởi");
            assertThat(desks.desk.reveal(desks.handler, number, "Hẹn gặp").fullName())
                    .isEqualTo("Trần Thị Bưởi");
            assertThat(desks.audited(number))
                    .anyMatch(entry -> entry.action().equals("personal-data-revealed")
                            && entry.actor().equals(desks.handler.id()));

            conversation.consent(ConsentPurpose.HANDLING, DeskFixture.TRANSPORT, false);
            refusedUnder(desks, "khoản 5 Điều 4, câu 2", () -> desks.desk.reveal(desks.handler, number, "Hẹn gặp"));
            assertThat(desks.desk.reveal(desks.officer, number, "Xác minh").fullName())
                    .as("the Centre verifies")
                    .isEqualTo("Trần Thị Bưởi");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.P1_2, Clause.D4_5A, Clause.D4_5B, Clause.R_REDACT})
    void a_public_version_with_the_reporters_data_is_refused_at_its_place(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            Receipt receipt = desks.portal.file(desks.draft(WORDS), DeskFixture.key());
            CaseNumber number = receipt.caseNumber();
            toApproved(desks, number);
            Publish telling = Publish.whole(
                    "Bà Trần Thị Bưởi báo sụt lún.", "12 Hai Bà Trưng, Phường 1", "Gọi 0912.345.678.", List.of());
            assertThatThrownBy(() -> desks.move(desks.officer, number, telling))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.faults())
                                    .extracting(fault -> fault.pointer() + " "
                                            + fault.facts().get("what"))
                                    .containsExactly("/text name", "/place address", "/answer phone"));
            Conversation conversation = verified(desks, receipt);
            conversation.consent(ConsentPurpose.PUBLISH_NAME, null, true);
            desks.move(
                    desks.officer,
                    number,
                    Publish.whole("Bà Trần Thị Bưởi báo sụt lún.", null, "Đã gia cố.", List.of()));
            assertThat(published(desks, number)).startsWith("Bà Trần Thị Bưởi");
            assertThat(found(desks, number, "trần thị bưởi")).as("by no name").isFalse();
            conversation.consent(ConsentPurpose.PUBLISH_NAME, null, false);
            assertThat(published(desks, number)).isEqualTo("Bà T*** T*** B*** báo sụt lún.");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.D15_3B, Clause.D4_5B})
    void only_who_has_shown_that_the_case_is_theirs_says_so(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            Receipt receipt = desks.portal.file(desks.draft(WORDS), DeskFixture.key());
            Conversation stranger =
                    desks.portal.conversation(desks.portal.reporters().open(receipt.receiptNumber(), null));
            for (ThrowingCallable one : List.<ThrowingCallable>of(
                    stranger::requestConfidentiality,
                    () -> stranger.consent(ConsentPurpose.PUBLISH_NAME, null, true))) {
                assertThatThrownBy(one)
                        .isInstanceOfSatisfying(
                                Problem.class,
                                problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
            }
            assertThat(stranger.view(VI).privacy().mayRequest()).isFalse();
            assertThat(stranger.view(VI).privacy().consents()).isEmpty();
            assertThat(desks.cases.find(receipt.caseNumber()).orElseThrow().version())
                    .isEqualTo(1);
        }
    }

    private static ReportDraft confidential(ReportDraft draft) {
        return new ReportDraft(
                draft.reporter(),
                draft.text(),
                draft.category(),
                draft.occurredAt(),
                draft.place(),
                draft.files(),
                draft.attestation(),
                draft.language(),
                true,
                draft.clientAddress());
    }

    private static void toApproved(DeskFixture desks, CaseNumber number) {
        desks.move(desks.officer, number, DeskFixture.accept());
        dispatch(desks, number);
        toApproved(desks, number, desks.handler);
    }

    private static void toApproved(DeskFixture desks, CaseNumber number, Caller handler) {
        desks.move(handler, number, new Acknowledge());
        desks.move(handler, number, new SubmitResolution("Đã gia cố.", null, null, null));
        desks.move(desks.approver, number, new Approve(null));
    }

    private static void dispatch(DeskFixture desks, CaseNumber number) {
        desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        desks.move(desks.officer, number, new Normalise("Sụt lún trước chợ."));
        desks.move(desks.officer, number, Dispatch.to(DeskFixture.TRANSPORT, null));
    }

    private static Conversation verified(DeskFixture desks, Receipt receipt) {
        ReporterToken token = desks.portal.reporters().open(receipt.receiptNumber(), null);
        desks.portal.reporters().verify(token, "0912345678", null);
        return desks.portal.conversation(token);
    }

    private static String published(DeskFixture desks, CaseNumber number) {
        return desks.portal
                .published()
                .find(number, VI)
                .orElseThrow()
                .publication()
                .text();
    }

    private static boolean found(DeskFixture desks, CaseNumber number, String words) {
        PublicQuery query = new PublicQuery(words, null, null, null, null, 100);
        return desks.portal.published().page(query, VI).items().stream()
                .anyMatch(one -> one.number().equals(number));
    }

    private static boolean shown(DeskFixture desks, CaseNumber number, String photo) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return desks.portal.published().photo(number, photo, "preview", out).isPresent();
    }

    private static String photo(DeskFixture desks, CaseNumber number) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            CaseView.Attachment first =
                    desks.desk.view(desks.officer, number, VI).attachments().get(0);
            if (first.preview() != null) {
                return first.id();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the photo's copies are not made");
    }

    private static boolean listed(DeskFixture desks, Caller who, CaseNumber number) {
        CaseQuery query =
                new CaseQuery("all", null, null, null, null, number.value(), false, null, null, null, 100, null, false);
        return desks.queues.page(who, query, VI).items().stream()
                .anyMatch(one -> one.number().equals(number.value()));
    }

    private static List<String> toldOf(TestDatabase db, StoredCase stored) throws SQLException {
        List<String> told = new ArrayList<>();
        try (Connection connection = db.source().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT event_number FROM delivery WHERE case_id = ?")) {
            statement.setLong(1, stored.id());
            ResultSet found = statement.executeQuery();
            while (found.next()) {
                told.add(stored.events().get(found.getInt(1) - 1).type().id());
            }
        }
        return told;
    }

    private static void notThere(ThrowingCallable look) {
        assertThatThrownBy(look)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }

    private static void refusedUnder(DeskFixture desks, String article, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.article()).isEqualTo(article));
    }
}
