// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.PublicCase;
import org.hientruong.api.intake.PublicCase.Step;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.core.domain.agency.OfficialDocument;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.dispatch.RequestDirection;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.handling.SendBack;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.handling.extension.Extend;
import org.hientruong.core.domain.handling.extension.NotifyExtension;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.intake.verification.ContactMethod;
import org.hientruong.core.domain.intake.verification.RequestSupplement;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Every step of Phụ lục II with agency, time and limit, done, running or still to come (khoản 2 Điều 6). */
class PublicTimelineTest {
    private static final AgencyCode HEALTH = new AgencyCode("SYT");
    private static final AgencyCode BUILDING = new AgencyCode("SXD");
    private static final SubmitResolution RESOLUTION = new SubmitResolution("Đã vá ổ gà.", null, null, null);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void what_is_to_come_is_told_by_a_date_only_where_its_clock_runs(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            Receipt receipt = desks.file("Ổ gà lớn trước nhà tôi");
            assertThat(toCome(tracked(desks, receipt)))
                    .containsExactly(
                            "report-accepted | Trung tâm GSĐH tỉnh Sóc Trăng | Không có hạn riêng: tính trong 04 giờ hành"
                                    + " chính của cả bước xác minh, tiếp nhận và phân phối.",
                            "case-dispatched | 1.1 | Trung tâm GSĐH tỉnh Sóc Trăng | 14:00 ngày 05/06/2023",
                            "handled | 1.2 | Hạn: 05 ngày làm việc sau khi cơ quan xử lý nhận phản ánh.",
                            "resolution-approved | 1.3 | Xử lý và phê duyệt: tổng cộng 06 ngày làm việc sau khi cơ quan"
                                    + " xử lý nhận phản ánh.",
                            "case-published | 1.4 | Trung tâm GSĐH tỉnh Sóc Trăng | Hạn: 01 ngày làm việc sau khi lãnh đạo"
                                    + " cơ quan xử lý phê duyệt kết quả.");

            CaseNumber number = receipt.caseNumber();
            dispatched(desks, number, Dispatch.to(DeskFixture.TRANSPORT, null));
            assertThat(toCome(seen(desks, number)))
                    .containsExactly(
                            "handled | 1.2 | Sở Giao thông vận tải | hết ngày 12/06/2023",
                            "resolution-approved | 1.3 | Sở Giao thông vận tải | hết ngày 13/06/2023 | trễ hạn | Riêng bước"
                                    + " phê duyệt: 01 ngày làm việc sau khi nhân sự xử lý trình kết quả.",
                            "case-published | 1.4 | Trung tâm GSĐH tỉnh Sóc Trăng | Hạn: 01 ngày làm việc sau khi lãnh đạo"
                                    + " cơ quan xử lý phê duyệt kết quả.");

            desks.at("2023-06-08T09:00");
            desks.move(desks.handler, number, new Acknowledge());
            desks.move(desks.handler, number, RESOLUTION);
            assertThat(toCome(seen(desks, number)).get(0))
                    .isEqualTo(
                            "resolution-approved | 1.3 | Sở Giao thông vận tải | hết ngày 13/06/2023 | trễ hạn | Riêng"
                                    + " bước phê duyệt: hết ngày 09/06/2023.");

            desks.move(desks.approver, number, new Approve(null));
            assertThat(toCome(seen(desks, number)))
                    .containsExactly("case-published | 1.4 | Trung tâm GSĐH tỉnh Sóc Trăng | hết ngày 09/06/2023");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void what_is_done_keeps_its_limit_and_only_the_agencys_total_makes_it_overdue(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = desks.file("Ổ gà lớn trước nhà tôi").caseNumber();
            dispatched(desks, number, Dispatch.to(DeskFixture.TRANSPORT, null));
            desks.move(desks.handler, number, new Acknowledge());
            desks.at("2023-06-13T08:00");
            assertThat(toCome(seen(desks, number)).get(0)).endsWith("hết ngày 12/06/2023 | chậm");
            desks.move(desks.handler, number, RESOLUTION);
            desks.at("2023-06-14T08:00");
            assertThat(toCome(seen(desks, number)).get(0)).contains("hết ngày 13/06/2023 | trễ hạn | chậm");
            desks.move(desks.approver, number, new Approve(null));
            desks.at("2023-06-16T08:00");
            desks.move(desks.officer, number, Publish.whole("Ổ gà", null, "Đã vá.", List.of()));
            assertThat(done(seen(desks, number)))
                    .containsExactly(
                            "report-filed | Người phản ánh",
                            "report-accepted | Trung tâm GSĐH tỉnh Sóc Trăng | Không có hạn riêng: tính trong 04 giờ hành"
                                    + " chính của cả bước xác minh, tiếp nhận và phân phối.",
                            "case-dispatched | 1.1 | Trung tâm GSĐH tỉnh Sóc Trăng | 14:00 ngày 05/06/2023",
                            "assignment-acknowledged | Sở Giao thông vận tải",
                            "handled | 1.2 | Sở Giao thông vận tải | hết ngày 12/06/2023 | chậm",
                            "resolution-approved | 1.3 | Sở Giao thông vận tải | hết ngày 13/06/2023 | trễ hạn | chậm | Riêng"
                                    + " bước phê duyệt: hết ngày 14/06/2023.",
                            "case-published | 1.4 | Trung tâm GSĐH tỉnh Sóc Trăng | hết ngày 15/06/2023 | chậm");
            assertThat(toCome(seen(desks, number))).isEmpty();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_resolution_that_was_sent_back_is_still_to_come(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = desks.file("Ổ gà lớn trước nhà tôi").caseNumber();
            dispatched(desks, number, Dispatch.to(DeskFixture.TRANSPORT, null));
            desks.move(desks.handler, number, new Acknowledge());
            desks.move(desks.handler, number, RESOLUTION);
            desks.move(desks.approver, number, new SendBack("Nêu rõ khối lượng"));
            assertThat(done(seen(desks, number))).noneMatch(step -> step.startsWith("handled"));
            assertThat(toCome(seen(desks, number)).get(0))
                    .isEqualTo(
                            "handled | 1.2 | Sở Giao thông vận tải | Không có hạn riêng: tính trong thời hạn chung của"
                                    + " cơ quan.");
            desks.move(desks.handler, number, RESOLUTION);
            assertThat(done(seen(desks, number)))
                    .filteredOn(step -> step.startsWith("handled"))
                    .hasSize(1);
            assertThat(seen(desks, number).toString()).doesNotContain("khối lượng");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_clock_that_stands_still_has_no_date(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            Receipt receipt = desks.file("Ổ gà lớn trước nhà tôi");
            CaseNumber number = receipt.caseNumber();
            desks.move(desks.officer, number, new RequestSupplement(ContactMethod.SMS, "Xin cho biết số nhà.", false));
            assertThat(toCome(tracked(desks, receipt)))
                    .startsWith(
                            "supplement-received | Người phản ánh | 08:00 ngày 07/06/2023",
                            "report-accepted | Trung tâm GSĐH tỉnh Sóc Trăng | Không có hạn riêng: tính trong 04 giờ hành"
                                    + " chính của cả bước xác minh, tiếp nhận và phân phối.",
                            "case-dispatched | 1.1 | Trung tâm GSĐH tỉnh Sóc Trăng | Thời hạn tạm dừng trong khi chờ người"
                                    + " phản ánh bổ sung, và tính tiếp khi nhận được nội dung bổ sung.");

            CaseNumber asked = desks.file("Rác thải ven sông").caseNumber();
            desks.move(desks.officer, asked, DeskFixture.accept());
            desks.move(desks.officer, asked, new RequestDirection("Chưa xác định được cơ quan"));
            assertThat(toCome(seen(desks, asked)))
                    .startsWith(
                            "agency-designated | Quy chế không ấn định thời hạn cho việc này.",
                            "case-dispatched | 1.1 | Trung tâm GSĐH tỉnh Sóc Trăng | Hạn: 04 giờ hành chính sau khi UBND"
                                    + " tỉnh chỉ định cơ quan chủ trì.");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void several_agencies_pass_the_seven_steps_of_case_2(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = desks.file("Ổ gà và nước đọng trước chợ").caseNumber();
            dispatched(desks, number, new Dispatch(DeskFixture.TRANSPORT, List.of(HEALTH), List.of(), null));
            assertThat(toCome(seen(desks, number)))
                    .containsExactly(
                            "coordination-ordered | 2.2 | Sở Giao thông vận tải | hết ngày 06/06/2023",
                            "handled | 2.3 | Xử lý và phê duyệt: tổng cộng 03 ngày làm việc sau khi cơ quan phối hợp nhận"
                                    + " phản ánh.",
                            "resolution-approved | 2.4 | Xử lý và phê duyệt: tổng cộng 03 ngày làm việc sau khi cơ quan"
                                    + " phối hợp nhận phản ánh.",
                            "compiled | 2.5 | Sở Giao thông vận tải | Tổng hợp và phê duyệt: 02 ngày làm việc sau khi nhận"
                                    + " kết quả của cơ quan phối hợp cuối cùng.",
                            "resolution-approved | 2.6 | Sở Giao thông vận tải | hết ngày 13/06/2023 | trễ hạn | Riêng bước"
                                    + " phê duyệt: 01 ngày làm việc sau khi nhân sự xử lý trình kết quả.",
                            "case-published | 2.7 | Trung tâm GSĐH tỉnh Sóc Trăng | Hạn: 01 ngày làm việc sau khi lãnh đạo"
                                    + " cơ quan xử lý phê duyệt kết quả.");

            desks.at("2023-06-06T16:00");
            desks.move(desks.handler, number, new Forward(List.of(HEALTH), "Kính đề nghị kiểm tra"));
            desks.move(desks.health, number, new Acknowledge());
            assertThat(toCome(seen(desks, number)))
                    .startsWith(
                            "handled | 2.3 | Sở Y tế | Không có hạn riêng: tính trong thời hạn chung của cơ quan.",
                            "resolution-approved | 2.4 | Sở Y tế | hết ngày 09/06/2023 | Riêng bước phê duyệt: 01 ngày làm"
                                    + " việc sau khi nhân sự xử lý trình kết quả.");
            desks.at("2023-06-09T10:00");
            desks.move(desks.health, number, RESOLUTION);
            desks.move(desks.healthLeader, number, new Approve(null));
            assertThat(toCome(seen(desks, number)).get(0))
                    .isEqualTo("compiled | 2.5 | Sở Giao thông vận tải | Tổng hợp và phê duyệt: hết ngày 13/06/2023.");
            assertThat(done(seen(desks, number)))
                    .contains(
                            "case-dispatched | 2.1 | Trung tâm GSĐH tỉnh Sóc Trăng | 14:00 ngày 05/06/2023",
                            "coordination-ordered | 2.2 | Sở Giao thông vận tải | hết ngày 06/06/2023",
                            "resolution-approved | 2.4 | Sở Y tế | hết ngày 09/06/2023 | Riêng bước phê duyệt: hết ngày"
                                    + " 12/06/2023.");
            assertThat(seen(desks, number).timeline()).noneMatch(Step::late);
            desks.at("2023-06-10T10:00");
            assertThat(seen(desks, number).timeline())
                    .as("what was sent in time stays so")
                    .noneMatch(Step::late);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void an_extension_is_neither_in_time_nor_late_and_says_when_the_centre_recorded_it(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = desks.file("Ổ gà lớn trước nhà tôi").caseNumber();
            dispatched(desks, number, Dispatch.to(DeskFixture.TRANSPORT, null));
            desks.move(desks.handler, number, new Acknowledge());
            desks.at("2023-06-13T16:00");
            desks.move(
                    desks.handler,
                    number,
                    new NotifyExtension(
                            new OfficialDocument("45/SGTVT-QLHT", LocalDate.of(2023, 6, 13), "Giám đốc"),
                            LocalDate.of(2023, 6, 20),
                            NotifyExtension.Reason.NEEDS_CHECKING,
                            "Cần khảo sát lại"));
            desks.at("2023-06-14T09:00");
            desks.move(desks.officer, number, new Extend(1, LocalDate.of(2023, 6, 20)));
            PublicCase seen = seen(desks, number);
            assertThat(done(seen))
                    .contains(
                            "extension-notified | Sở Giao thông vận tải | Khi thông báo, thời hạn xử lý là hết ngày"
                                    + " 13/06/2023.",
                            "extension-recorded | Trung tâm GSĐH tỉnh Sóc Trăng | Thời hạn mới: hết ngày 20/06/2023, có"
                                    + " hiệu lực từ khi cơ quan gửi thông báo.");
            Step recorded = seen.timeline().stream()
                    .filter(step -> step.key().endsWith("extension-recorded"))
                    .findFirst()
                    .orElseThrow();
            assertThat(recorded.at()).isEqualTo(desks.local("2023-06-14T09:00"));
            assertThat(recorded.dueAt()).isNull();
            assertThat(toCome(seen))
                    .startsWith(
                            "handled | 1.2 | Sở Giao thông vận tải | Không có hạn riêng: tính trong thời hạn chung của cơ"
                                    + " quan.",
                            "resolution-approved | 1.3 | Sở Giao thông vận tải | hết ngày 20/06/2023 | trễ hạn | Riêng bước"
                                    + " phê duyệt: 01 ngày làm việc sau khi nhân sự xử lý trình kết quả.");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void before_it_is_classified_a_case_shows_the_reporters_choice_or_none(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber chosen = desks.file("Ổ gà lớn trước nhà tôi").caseNumber();
            desks.move(desks.officer, chosen, DeskFixture.accept());
            assertThat(seen(desks, chosen).categoryCode()).isEqualTo("HTGT.MD");

            ReportDraft draft = desks.draft("Nước chảy tràn ra đường");
            ReportDraft unsure = new ReportDraft(
                    draft.reporter(),
                    draft.text(),
                    null,
                    draft.occurredAt(),
                    draft.place(),
                    draft.files(),
                    draft.attestation(),
                    draft.language(),
                    draft.clientAddress());
            CaseNumber number = desks.portal.file(unsure, DeskFixture.key()).caseNumber();
            desks.move(desks.officer, number, DeskFixture.accept());
            assertThat(seen(desks, number).category()).isEmpty();
            desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
            assertThat(seen(desks, number).category()).isNotEmpty();
        }
    }

    private static void dispatched(DeskFixture desks, CaseNumber number, Dispatch dispatch) {
        desks.move(desks.officer, number, DeskFixture.accept());
        desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        desks.move(desks.officer, number, new Normalise("Ổ gà trên đường Lê Hồng Phong."));
        desks.at("2023-06-05T13:59");
        desks.move(desks.officer, number, dispatch);
    }

    private static PublicCase seen(DeskFixture desks, CaseNumber number) {
        return desks.portal.published().find(number, DeskFixture.VI).orElseThrow();
    }

    private static PublicCase tracked(DeskFixture desks, Receipt receipt) {
        return desks.portal
                .conversation(desks.portal.reporters().open(receipt.receiptNumber(), null))
                .view(DeskFixture.VI)
                .published();
    }

    private static List<String> done(PublicCase seen) {
        return seen.timeline().stream()
                .filter(step -> step.at() != null)
                .map(PublicTimelineTest::line)
                .toList();
    }

    private static List<String> toCome(PublicCase seen) {
        return seen.timeline().stream()
                .filter(step -> step.at() == null)
                .map(PublicTimelineTest::line)
                .toList();
    }

    /** Name, step of the appendix, agency, limit, whether it is the legal one and late, note; what is missing left out. */
    private static String line(Step step) {
        String article = step.article();
        return String.join(
                " | ",
                Stream.of(
                                step.key().replaceFirst("core[.](event|timeline)[.]", ""),
                                article == null
                                        ? null
                                        : article.replaceFirst("Phụ lục II, trường hợp (.), Bước (.)", "$1.$2"),
                                step.agency(),
                                step.lastMoment(),
                                step.legal() ? "trễ hạn" : null,
                                step.late() ? "chậm" : null,
                                step.note())
                        .filter(part -> part != null)
                        .toList());
    }
}
