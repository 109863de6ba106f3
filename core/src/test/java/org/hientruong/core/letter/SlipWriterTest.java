// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.desk.TestSpeech;
import org.hientruong.core.desk.course.SlipSheet;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.dispatch.TransferSlip;
import org.hientruong.core.domain.procedure.Procedure.IssuedBy;
import org.hientruong.core.province.TestProvince;
import org.hientruong.core.regulation.Covers;
import org.hientruong.core.regulation.Sample;
import org.hientruong.core.store.cases.CaseLog;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class SlipWriterTest {
    private static final CaseNumber NUMBER = new CaseNumber("ST-2023-0000001");
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final IssuedBy DRAFT = new IssuedBy("Quy chế Quản lý", null, null);

    @Test
    @Covers({Clause.D13_1B, Clause.D13_2})
    void the_slip_quotes_the_clause_names_the_case_and_bears_its_hash() {
        String slip = written(sheet(Clause.D13_2, 1, DRAFT, new CaseLog.Seal(HASH, true)));
        assertThat(slip)
                .contains("TRUNG TÂM GSĐH TỈNH SÓC TRĂNG")
                .contains("PHIẾU CHUYỂN PHẢN ÁNH HIỆN TRƯỜNG")
                .contains("Số hồ sơ: ST-2023-0000001")
                .contains("Sóc Trăng, ngày 05 tháng 6 năm 2023")
                .contains("Kính gửi: Sở Giao thông vận tải")
                .contains("“được xem là ý kiến chỉ đạo” (khoản 2 Điều 13)")
                .contains("chủ trì xử lý theo thẩm quyền")
                .contains("hết ngày 13/06/2023")
                .contains("được công nhận tính pháp lý thực hiện (khoản 1 Điều 13, câu 2)")
                .contains("01234567 89abcdef 01234567")
                .contains("- Sở Xây dựng;");
    }

    @Test
    void while_the_decision_is_blank_it_is_a_draft_and_then_its_number_and_date_are_cited() {
        assertThat(written(sheet(Clause.D13_2, 1, DRAFT, new CaseLog.Seal(HASH, true))))
                .contains("Căn cứ Dự thảo Quy chế Quản lý:");
        IssuedBy signed = new IssuedBy("Quy chế Quản lý", "15/2023/QĐ-UBND", LocalDate.of(2023, 7, 1));
        assertThat(written(sheet(Clause.D13_2, 1, signed, new CaseLog.Seal(HASH, true))))
                .contains("Căn cứ Quy chế ban hành kèm theo Quyết định số 15/2023/QĐ-UBND ngày 01/07/2023:")
                .doesNotContain("Dự thảo");
    }

    @Test
    @Covers(Clause.D13_1B)
    void a_slip_out_of_a_history_that_was_touched_bears_no_hash() {
        assertThat(written(sheet(Clause.D13_2, 1, DRAFT, new CaseLog.Seal(HASH, false))))
                .contains("không còn nguyên vẹn")
                .doesNotContain("01234567");
    }

    @Test
    @Covers({Clause.D21_1, Clause.D21_2})
    void a_referral_asks_to_follow_and_a_suggestion_to_review() {
        assertThat(written(sheet(Clause.D21_1, null, DRAFT, new CaseLog.Seal(HASH, true))))
                .contains("tiếp tục điều tra, xử lý hoặc theo dõi")
                .doesNotContain("Thời hạn xử lý");
        assertThat(written(sheet(Clause.D21_2, null, DRAFT, new CaseLog.Seal(HASH, true))))
                .contains("rà soát, điều chỉnh theo thẩm quyền");
    }

    private static SlipSheet sheet(Clause quoted, Integer share, IssuedBy issued, CaseLog.Seal seal) {
        return new SlipSheet(
                new TransferSlip(
                        7, Sample.at("2023-06-05T13:59"), quoted, share, new AgencyCode("SGTVT"), List.of(), List.of()),
                issued,
                "Trung tâm GSĐH tỉnh Sóc Trăng",
                "Sở Giao thông vận tải",
                Sample.at("2023-06-05T08:00"),
                "Ổ gà",
                "Phường 1",
                "Ổ gà <b>trước</b> chợ & trường",
                share == null ? null : "hết ngày 06/06/2023",
                share == null ? null : "hết ngày 13/06/2023",
                List.of("Sở Y tế"),
                List.of("Sở Xây dựng"),
                "Kính chuyển",
                "được xem là ý kiến chỉ đạo",
                "khoản 2 Điều 13",
                "khoản 1 Điều 13, câu 2",
                seal,
                false);
    }

    /** The text of the slip; parsing shows that it is well-formed and that what was written stays text. */
    private static String written(SlipSheet sheet) {
        try {
            String template = Files.readString(
                    Path.of("src/main/resources/HIENTRUONG-INF/templates/vi/transfer-slip.mustache"),
                    StandardCharsets.UTF_8);
            String xhtml = new SlipWriter(TestProvince.soctrang(), new TestSpeech().texts(Locale.forLanguageTag("vi")))
                    .xhtml(sheet, NUMBER, template);
            String text = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xhtml)))
                    .getDocumentElement()
                    .getTextContent();
            assertThat(text).contains("Ổ gà <b>trước</b> chợ & trường");
            return text;
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError(e);
        }
    }
}
