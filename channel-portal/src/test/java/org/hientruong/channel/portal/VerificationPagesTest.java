// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.hientruong.api.intake.TrackedCase;
import org.junit.jupiter.api.Test;

/** What the Centre asks, the reply, and why a report is not accepted, on the reporter's page. */
class VerificationPagesTest {
    private static final Instant NOW = Instant.parse("2023-06-09T09:40:00Z");
    private final TestDesk desk = new TestDesk();
    private final PortalResource portal = new PortalResource(desk, Clock.fixed(NOW, ZoneOffset.UTC));
    private final Browser browser = new Browser();

    @Test
    void aReplyIsSentOnceHoweverOftenPressedAndGivenBackWhenItIsEmpty() {
        desk.published = false;
        desk.request = new TrackedCase.SupplementRequest(
                "Số <b>nhà</b>?", NOW, NOW, "16:40 ngày 11/06/2023", "điểm b khoản 5 Điều 10");
        verified();
        String asked = page(browser.get(portal::track));
        assertThat(asked)
                .contains("Số &lt;b&gt;nhà&lt;/b&gt;?", "16:40 ngày 11/06/2023", "name=\"supplement\"")
                .doesNotContain("Trả lời muộn");
        String key = asked.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");

        Response empty = browser.post(portal::supplement, Map.of("key", key));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(page(empty))
                .contains("href=\"#supplement\"", "id=\"supplement-fault\"", "ít nhất một tệp", "value=\"" + key + '"');
        for (int press = 0; press < 2; press++) {
            Response sent = browser.post(portal::supplement, Map.of("key", key, "supplement", "Số 12"));
            assertThat(sent.getHeaderString("Location")).isEqualTo("/tra-cuu#bo-sung");
        }
        assertThat(desk.replies).hasSize(1).containsValue("Số 12[]");
    }

    @Test
    void aDeclinationTellsEveryGroundWithItsArticleHowToGoOnAndWhereToReportAnew() {
        desk.published = false;
        desk.declination = new TrackedCase.Declination(
                NOW,
                List.of(
                        new TrackedCase.Ground("R4", "Chỉnh sửa", "Điều 10 R4", "Xin gửi ảnh gốc", "Tệp 1: <ghep>.jpg"),
                        new TrackedCase.Ground("R6", "Trùng", "Điều 10 R6", "Xin theo dõi", null)),
                false,
                false,
                new TrackedCase.Words(null, "Xin gọi lại", TestDesk.NUMBER));
        verified();
        assertThat(page(browser.get(portal::track)))
                .contains("Chỉnh sửa", "(Điều 10 R4)", "Xin gửi ảnh gốc", "Tệp 1: &lt;ghep&gt;.jpg")
                .contains("Trùng", "(Điều 10 R6)", "Xin theo dõi", "Xin gọi lại", TestDesk.NUMBER.value())
                .contains("href=\"/gui-phan-anh\">Gửi phản ánh mới")
                .doesNotContain("name=\"supplement\"", "Văn bản pháp luật");
    }

    @Test
    void afterSilenceALateReplyIsAskedForInOtherWords() {
        desk.published = false;
        desk.declination = new TrackedCase.Declination(
                NOW,
                List.of(new TrackedCase.Ground("R5", "Im lặng", "Điều 10", "Xin trả lời", null)),
                true,
                true,
                null);
        browser.cookies.put("ht_track", "open-sesame");
        assertThat(page(browser.get(portal::track)))
                .contains("Im lặng", "Trung tâm đã nhận trả lời muộn")
                .doesNotContain("name=\"supplement\"");
        verified();
        assertThat(page(browser.get(portal::track))).contains("Trả lời muộn", "name=\"supplement\"");
    }

    private void verified() {
        browser.get(portal::track);
        browser.cookies.put("ht_track", "open-sesame");
        browser.post(portal::verify, Map.of("phone", TestDesk.PHONE));
    }

    private static String page(Response answer) {
        return PortalTest.page(answer);
    }
}
