// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.core.desk.verification.VerificationView;
import org.hientruong.core.desk.view.CaseSummary;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.domain.intake.Accept;
import org.hientruong.core.domain.intake.verification.ContactMethod;
import org.hientruong.core.domain.intake.verification.Reopen;
import org.hientruong.core.domain.intake.verification.RequestSupplement;
import org.hientruong.core.domain.intake.verification.Supplement;
import org.hientruong.core.files.TestFiles;
import org.hientruong.core.files.media.Photos;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Who reports for the first time, who reports the same again, and who supports another's report (điểm b khoản 5 Điều 10). */
class SenderTest {
    private static final String TEXT = "Nắp cống trước số 15 đường Lê Hồng Phong bị vỡ, xe máy dễ sụp hố vào ban đêm";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void whose_identity_was_verified_once_is_not_verified_again_but_their_neighbour_is(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            String citizen = DeskFixture.citizenId();
            CaseNumber first = file(desks, citizen, TEXT);
            assertThat(identityAsked(desks, first)).isTrue();
            assertThat(identityAsked(desks, file(desks, citizen, TEXT)))
                    .as("not verified yet")
                    .isTrue();
            Accept without = new Accept(DeskFixture.accept().items().stream()
                    .filter(item -> !item.id().equals("identity"))
                    .toList());
            Problem open = catchThrowableOfType(Problem.class, () -> desks.move(desks.officer, first, without));
            assertThat(open.article()).contains("gạch đầu dòng 5 điểm b khoản 5 Điều 10");
            desks.move(desks.officer, first, DeskFixture.accept());

            CaseNumber second = file(desks, citizen, TEXT);
            assertThat(identityAsked(desks, second)).isFalse();
            desks.move(desks.officer, second, without);
            assertThat(identityAsked(desks, file(desks, DeskFixture.citizenId(), TEXT)))
                    .as("another identity with the same telephone")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void the_same_words_and_picture_are_a_duplicate_of_the_same_sender_only(TestDatabase db) throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            String citizen = DeskFixture.citizenId();
            byte[] shot = Photos.jpeg(1200, 900);
            CaseNumber earlier = file(desks, citizen, TEXT, TestFiles.upload("1.jpg", shot));
            CaseNumber support = file(desks, DeskFixture.citizenId(), TEXT, TestFiles.upload("2.jpg", shot));
            desks.at("2023-06-05T08:10");
            // saved anew and smaller: other bytes, the same picture
            byte[] again = Photos.jpeg(800, 600);
            CaseNumber repeated =
                    file(desks, citizen, TEXT.replace("bị vỡ,", "BỊ VỠ;") + "!", TestFiles.upload("3.jpg", again));
            CaseNumber otherPicture = file(desks, citizen, TEXT, TestFiles.upload("4.jpg", other()));
            CaseNumber otherMatter = file(
                    desks, citizen, "Đèn đường hẻm 20 không sáng nhiều đêm liền", TestFiles.upload("5.jpg", again));
            for (CaseNumber number : List.of(earlier, support, repeated, otherPicture, otherMatter)) {
                awaitReady(desks, number);
            }

            List<VerificationView.Alike> found = alike(desks, repeated);
            assertThat(found.get(0).number()).isEqualTo(earlier.value());
            assertThat(found.get(0).kind()).isEqualTo("duplicate");
            assertThat(found.get(0).percent()).isGreaterThanOrEqualTo(90);
            assertThat(kind(desks, repeated, support)).isEqualTo("related");
            assertThat(kind(desks, repeated, otherPicture)).isEqualTo("same-sender");
            assertThat(kind(desks, otherPicture, earlier)).as("another picture").isEqualTo("same-sender");
            assertThat(kind(desks, support, earlier)).as("another sender").isEqualTo("related");
            assertThat(kind(desks, earlier, repeated))
                    .as("the earlier one repeats nothing")
                    .isEqualTo("same-sender");
            assertThat(alike(desks, otherMatter)).isEmpty();

            desks.move(desks.officer, repeated, DeskFixture.accept());
            assertThat(alike(desks, repeated)).as("verified").isEmpty();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void late_replies_wait_in_a_queue_of_their_own_until_somebody_opens_the_case_again(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = file(desks, DeskFixture.citizenId(), TEXT);
            long before = late(desks);
            desks.move(desks.officer, number, new RequestSupplement(ContactMethod.SMS, "Xin cho biết số nhà", false));
            desks.at("2023-06-07T08:00");
            desks.missed.sweep();
            assertThat(late(desks)).as("silent, but no reply").isEqualTo(before);
            desks.move(desks.officer, number, new Supplement("Số 12"));
            assertThat(late(desks)).isEqualTo(before + 1);
            CaseQuery query = new CaseQuery(
                    "late-replies", null, null, null, null, number.value(), false, null, null, null, 20, null, false);
            assertThat(desks.queues.page(desks.officer, query, DeskFixture.VI).items())
                    .as("others' late replies wait there as well")
                    .extracting(CaseSummary::number)
                    .containsExactly(number.value());
            desks.move(desks.officer, number, new Reopen());
            assertThat(late(desks)).isEqualTo(before);
        }
    }

    private static long late(DeskFixture desks) {
        return desks.queues.queues(desks.officer, DeskFixture.VI).stream()
                .filter(queue -> queue.id().equals("late-replies"))
                .mapToLong(ListDesk.QueueCount::count)
                .sum();
    }

    private static List<VerificationView.Alike> alike(DeskFixture desks, CaseNumber number) {
        return desks.desk
                .view(desks.officer, number, DeskFixture.VI)
                .verification()
                .alike();
    }

    private static String kind(DeskFixture desks, CaseNumber of, CaseNumber other) {
        return alike(desks, of).stream()
                .filter(one -> one.number().equals(other.value()))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    private static boolean identityAsked(DeskFixture desks, CaseNumber number) {
        CaseView view = desks.desk.view(desks.officer, number, DeskFixture.VI);
        assertThat(view.checklist().stream().anyMatch(item -> item.id().equals("identity")))
                .isEqualTo(view.verification().firstTime());
        return view.verification().firstTime();
    }

    private static void awaitReady(DeskFixture desks, CaseNumber number) throws InterruptedException {
        for (int i = 0; i < 600 && !ready(desks, number); i++) {
            Thread.sleep(50);
        }
        assertThat(ready(desks, number)).isTrue();
    }

    private static boolean ready(DeskFixture desks, CaseNumber number) {
        return desks.desk
                .view(desks.officer, number, DeskFixture.VI)
                .attachments()
                .get(0)
                .state()
                .equals("ready");
    }

    private static CaseNumber file(DeskFixture desks, String citizenId, String text, Upload... uploads) {
        ReportDraft draft = desks.draftOf(citizenId, text, uploads);
        return desks.portal.file(draft, DeskFixture.key()).caseNumber();
    }

    private static byte[] other() {
        BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int i = 0; i < 12; i++) {
            pen.setColor(i % 2 == 0 ? Color.BLACK : Color.WHITE);
            pen.fillRect(i * 100, (i * 7 % 5) * 180, 100, 900);
        }
        pen.dispose();
        return Photos.encoded(image, "jpg");
    }
}
