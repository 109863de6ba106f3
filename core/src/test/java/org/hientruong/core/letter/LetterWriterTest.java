// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hientruong.api.intake.ReporterDetails.Kind;
import org.hientruong.core.province.TestProvince;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class LetterWriterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final LetterWriter writer = new LetterWriter(TestProvince.soctrang().letters(), template());

    /** The lines of the form, in the order of the page: issuing body left, national header right. */
    @Test
    void an_empty_letter_is_the_form_of_phu_luc_1_line_by_line() {
        ResultNotice empty = new ResultNotice(
                "Tên cơ quan xử lý", null, null, Kind.PERSON, "[Nội dung trả lời kết quả xử lý]", List.of(), null);
        assertThat(lines(writer.xhtml(empty, TODAY)))
                .containsExactly(
                        "TÊN CƠ QUAN XỬ LÝ",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập – Tự do – Hạnh phúc",
                        "Số:        /",
                        "Sóc Trăng, ngày     tháng     năm 202...",
                        "Kính gửi: Quý cá nhân",
                        "Tên cơ quan xử lý xin thông báo kết quả xử lý phản ánh của quý cá nhân như sau:",
                        "[Nội dung trả lời kết quả xử lý]",
                        "Chúng tôi cảm ơn cá nhân/tổ chức và mong tiếp tục nhận được phản ánh.",
                        "Trân trọng./.",
                        "Nơi nhận:",
                        "- Như trên;",
                        "- Lưu: VT.",
                        "THỦ TRƯỞNG ĐƠN VỊ");
    }

    @Test
    void a_filled_letter_has_its_fields_and_no_other_words() {
        ResultNotice notice = new ResultNotice(
                "Sở Giao thông vận tải",
                "1452/SGTVT-QLKCHT",
                LocalDate.of(2023, 2, 5),
                Kind.ORGANISATION,
                "Đã vá ổ gà.\n\n  Hoàn thành ngày 04/02/2023.\r\n",
                List.of("Trung tâm GSĐH tỉnh"),
                "Nguyễn Văn Bình");
        assertThat(lines(writer.xhtml(notice, TODAY)))
                .containsExactly(
                        "SỞ GIAO THÔNG VẬN TẢI",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập – Tự do – Hạnh phúc",
                        "Số: 1452/SGTVT-QLKCHT",
                        "Sóc Trăng, ngày 05 tháng 02 năm 2023",
                        "Kính gửi: Quý tổ chức",
                        "Sở Giao thông vận tải xin thông báo kết quả xử lý phản ánh của quý tổ chức như sau:",
                        "Đã vá ổ gà.",
                        "Hoàn thành ngày 04/02/2023.",
                        "Chúng tôi cảm ơn cá nhân/tổ chức và mong tiếp tục nhận được phản ánh.",
                        "Trân trọng./.",
                        "Nơi nhận:",
                        "- Như trên;",
                        "- Trung tâm GSĐH tỉnh;",
                        "- Lưu: VT.",
                        "THỦ TRƯỞNG ĐƠN VỊ",
                        "Nguyễn Văn Bình");
    }

    @Test
    void march_and_the_tenth_stand_without_a_nought() {
        ResultNotice notice =
                new ResultNotice("Sở", null, LocalDate.of(2026, 3, 10), Kind.PERSON, "x", List.of(), null);
        assertThat(lines(writer.xhtml(notice, TODAY))).contains("Sóc Trăng, ngày 10 tháng 3 năm 2026");
    }

    @Test
    void what_is_written_into_a_field_stays_text() {
        String tricky = "a < b & \"c\" <script>alert(1)</script> {{agency}} {place} \u0000\u0008";
        ResultNotice notice = new ResultNotice("Sở", tricky, null, Kind.PERSON, tricky, List.of(), tricky);
        String xhtml = writer.xhtml(notice, TODAY);
        assertThat(xhtml).doesNotContain("<script");
        String seen = "a < b & \"c\" <script>alert(1)</script> {{agency}} {place}";
        assertThat(lines(xhtml)).contains(seen, "Số: " + seen);
    }

    /** The text of each line of the letter; parsing shows that it is well-formed. */
    private static List<String> lines(String xhtml) {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xhtml)));
            NodeList paragraphs = document.getElementsByTagName("p");
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < paragraphs.getLength(); i++) {
                String line = paragraphs.item(i).getTextContent();
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
            return lines;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    static String template() {
        try {
            return Files.readString(
                    Path.of("src/main/resources/HIENTRUONG-INF/templates/vi/result-notice.mustache"),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
