// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.intake.Conversation;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReporterToken;
import org.hientruong.api.intake.TrackedCase;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.domain.intake.verification.AttemptContact;
import org.hientruong.core.domain.intake.verification.ContactMethod;
import org.hientruong.core.domain.intake.verification.Decline;
import org.hientruong.core.domain.intake.verification.Reopen;
import org.hientruong.core.domain.intake.verification.RequestSupplement;
import org.hientruong.core.files.TestFiles;
import org.hientruong.core.files.media.Photos;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** The Centre asks, the reporter answers in time or late, the Centre declines: as both see it (Điều 10, 11). */
class VerificationDeskTest {
    private static final RequestSupplement ASK =
            new RequestSupplement(ContactMethod.PHONE, "Xin cho biết số nhà gần nhất.", false);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_reply_in_time_comes_back_with_its_files_and_is_one_reply_however_often_sent(TestDatabase db)
            throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-09T16:40")) {
            Receipt receipt = desks.file("Ổ gà lớn trước chợ");
            CaseNumber number = receipt.caseNumber();
            desks.move(desks.officer, number, new AttemptContact(ContactMethod.PHONE, false, "Không nghe máy"));
            CaseView asked = desks.move(desks.officer, number, ASK);
            assertThat(asked.verification().request().lastMoment()).isEqualTo("16:40 ngày 11/06/2023");
            assertThat(asked.verification().contacts())
                    .extracting(one -> one.methodName() + one.reached() + one.by() + one.note())
                    .containsExactly(
                            "Điện thoạifalseCán bộ tiepnhan1Không nghe máy",
                            "Điện thoạitrueCán bộ tiepnhan1Xin cho biết số nhà gần nhất.");

            TrackedCase tracked = verified(desks, receipt).view(DeskFixture.VI);
            assertThat(tracked.request().text()).isEqualTo("Xin cho biết số nhà gần nhất.");
            assertThat(tracked.maySupplement()).isTrue();
            desks.at("2023-06-11T16:39:59.999");
            Conversation conversation = verified(desks, receipt);
            IdempotencyKey key = DeskFixture.key();
            byte[] photo = Photos.phone(1200, 900, 6);
            conversation.supplement("Số 12", List.of(TestFiles.upload("nha.jpg", photo)), key);
            conversation.supplement("Số 12", List.of(TestFiles.upload("nha.jpg", photo)), key);
            assertThat(refused(() -> conversation.supplement("Số 13", List.of(), key))
                            .faults()
                            .get(0)
                            .pointer())
                    .isEqualTo("/key");

            CaseView replied = desks.desk.view(desks.officer, number, DeskFixture.VI);
            assertThat(replied.summary().stage()).isEqualTo("filed");
            assertThat(replied.verification().request()).isNull();
            assertThat(replied.verification().supplements()).hasSize(1);
            assertThat(replied.verification().supplements().get(0).text()).isEqualTo("Số 12");
            assertThat(replied.verification().supplements().get(0).by()).isNull();
            assertThat(replied.verification().supplements().get(0).files())
                    .containsExactly(replied.attachments().get(0).id());
            assertThat(desks.cases
                            .find(number)
                            .orElseThrow()
                            .events()
                            .get(3)
                            .payload()
                            .get("files")
                            .toString())
                    .contains("salt")
                    .doesNotContain("nha.jpg");
            assertThat(refused(() -> conversation.supplement("Thêm", List.of(), DeskFixture.key()))
                            .kind())
                    .isEqualTo(Problem.Kind.WRONG_MOVE);
            assertThat(desks.log.verifyChain(number)).isTrue();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void silence_declines_at_its_instant_before_any_sweep_and_a_late_reply_is_kept_for_an_officer(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-09T16:40")) {
            Receipt receipt = desks.file("Ổ gà lớn trước chợ");
            CaseNumber number = receipt.caseNumber();
            desks.move(desks.officer, number, ASK);
            desks.at("2023-06-11T16:40");
            Conversation conversation = verified(desks, receipt);
            TrackedCase silent = conversation.view(DeskFixture.VI);
            assertThat(silent.published().stage()).isEqualTo("declined");
            assertThat(silent.request().text())
                    .as("who answers late reads what was asked")
                    .isEqualTo("Xin cho biết số nhà gần nhất.");
            assertThat(silent.declination().lapsed()).isTrue();
            assertThat(silent.declination().declinedAt()).isEqualTo(desks.local("2023-06-11T16:40"));
            assertThat(silent.declination().grounds().get(0).text()).contains("sau 48 giờ vẫn không phản hồi");
            assertThat(silent.maySupplement()).as("late").isTrue();

            conversation.supplement("Số 12", List.of(), DeskFixture.key());
            assertThat(conversation.view(DeskFixture.VI).declination().lateReply())
                    .isTrue();
            CaseView late = desks.desk.view(desks.officer, number, DeskFixture.VI);
            assertThat(late.verification().supplements().get(0).late()).isTrue();
            assertThat(late.verification().declination().lateReply()).isTrue();
            assertThat(late.verification().request())
                    .as("nothing is waited for")
                    .isNull();
            assertThat(desks.portal.published().find(number, DeskFixture.VI)).isEmpty();

            desks.at("2023-06-12T08:00");
            desks.move(desks.officer, number, new Reopen());
            assertThat(desks.move(desks.officer, number, DeskFixture.accept())
                            .summary()
                            .stage())
                    .isEqualTo("accepted");
            assertThat(verified(desks, receipt).view(DeskFixture.VI).declination())
                    .isNull();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void every_ground_is_told_with_its_article_and_how_to_go_on_and_officers_words_only_to_the_reporter(TestDatabase db)
            throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber earlier = desks.file("Ổ gà lớn trước chợ").caseNumber();
            Receipt receipt =
                    desks.file("Ổ gà lớn trước chợ", TestFiles.upload("ghep.jpg", Photos.phone(1200, 900, 6)));
            CaseNumber number = receipt.caseNumber();
            CaseView filed = desks.desk.view(desks.officer, number, DeskFixture.VI);
            assertThat(filed.verification().grounds())
                    .extracting(ground -> ground.code())
                    .containsExactly("R1", "R2", "R3", "R4", "R6", "R7", "SCOPE_COMPLAINT", "SCOPE_PLACE");
            String photo = filed.attachments().get(0).id();
            Decline decline = new Decline(
                    List.of(new Decline.Reason("R4", photo), new Decline.Reason("R6", null)),
                    null,
                    "Xin gửi ảnh chụp bằng điện thoại.",
                    earlier);
            desks.move(desks.officer, number, decline);

            ReporterToken receiptOnly = desks.portal.reporters().open(receipt.receiptNumber(), null);
            TrackedCase.Declination alone =
                    desks.portal.conversation(receiptOnly).view(DeskFixture.VI).declination();
            assertThat(alone.grounds()).hasSize(2);
            assertThat(alone.words()).isNull();
            TrackedCase.Declination told =
                    verified(desks, receipt).view(DeskFixture.VI).declination();
            assertThat(told.grounds())
                    .extracting(TrackedCase.Ground::article)
                    .allMatch(article -> article.contains("điểm b khoản 5 Điều 10"));
            assertThat(told.grounds()).allMatch(ground -> ground.guidance().startsWith("Xin quý ông/bà"));
            assertThat(told.grounds().get(0).file()).isEqualTo("Tệp 1: ghep.jpg");
            assertThat(told.words().duplicateOf()).isEqualTo(earlier);
            assertThat(told.words().guidance()).isEqualTo("Xin gửi ảnh chụp bằng điện thoại.");
            assertThat(verified(desks, receipt).view(DeskFixture.VI).maySupplement())
                    .isFalse();
            assertThat(desks.portal.published().find(number, DeskFixture.VI)).isEmpty();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_declination_names_a_file_of_the_case_and_an_earlier_report_of_the_same_sender(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = desks.file("Ổ gà lớn trước chợ").caseNumber();
            desks.at("2023-06-05T08:05");
            CaseNumber later = desks.file("Ổ gà lớn trước chợ").caseNumber();
            CaseNumber another = desks.portal
                    .file(desks.draftOfAnother("Ổ gà lớn trước chợ"), DeskFixture.key())
                    .caseNumber();
            desks.at("2023-06-05T08:10");
            CaseNumber last = desks.file("Ổ gà lớn trước chợ").caseNumber();
            assertThat(pointer(desks, number, new Decline(List.of(new Decline.Reason("R4", "x")), null, null, null)))
                    .isEqualTo("/grounds/0/file core.fault.unknown-file");
            assertThat(pointer(desks, number, duplicateOf(later)))
                    .isEqualTo("/duplicateOf core.fault.no-earlier-report");
            assertThat(pointer(desks, number, duplicateOf(number)))
                    .isEqualTo("/duplicateOf core.fault.no-earlier-report");
            assertThat(pointer(desks, last, duplicateOf(another)))
                    .isEqualTo("/duplicateOf core.fault.report-of-another");
            assertThat(desks.move(desks.officer, last, duplicateOf(number))
                            .summary()
                            .stage())
                    .isEqualTo("declined");
        }
    }

    private static Decline duplicateOf(CaseNumber earlier) {
        return new Decline(List.of(new Decline.Reason("R6", null)), null, null, earlier);
    }

    private static String pointer(DeskFixture desks, CaseNumber number, Decline move) {
        Problem problem = refused(() -> desks.move(desks.officer, number, move));
        return problem.faults().get(0).pointer() + " " + problem.faults().get(0).key();
    }

    private static Conversation verified(DeskFixture desks, Receipt receipt) {
        ReporterToken token = desks.portal.reporters().open(receipt.receiptNumber(), null);
        assertThat(refused(() -> desks.portal.conversation(token).supplement("Số 12", List.of(), DeskFixture.key()))
                        .kind())
                .as("without the second factor")
                .isEqualTo(Problem.Kind.FORBIDDEN);
        TrackedCase.SupplementRequest request =
                desks.portal.conversation(token).view(DeskFixture.VI).request();
        assertThat(request == null ? null : request.text())
                .as("the receipt alone shows no words")
                .isNull();
        desks.portal.reporters().verify(token, "0912345678", null);
        return desks.portal.conversation(token);
    }

    private static Problem refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }
}
