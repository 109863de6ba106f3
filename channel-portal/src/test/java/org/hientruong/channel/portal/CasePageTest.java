// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import javax.ws.rs.core.Response;
import org.hientruong.api.Problem;
import org.hientruong.api.intake.PublicDraft;
import org.junit.jupiter.api.Test;

/** What the page of a case says, public or drafted. */
class CasePageTest {
    private final TestDesk desk = new TestDesk();
    private final PortalResource portal = new PortalResource(desk, Clock.systemUTC());
    private final Browser browser = new Browser();

    @Test
    void whatIsNotKnownYetIsSaidAndNoPlaceStaysEmpty() {
        desk.classified = false;
        desk.published = false;
        browser.path("number", TestDesk.NUMBER.value());
        for (Response answer : List.of(browser.get(portal::one), browser.get(portal::list))) {
            assertThat(page(answer))
                    .contains("Chưa phân loại lĩnh vực", "Chưa xác định địa bàn")
                    .doesNotContainPattern("<dd>\\s*</dd>")
                    .doesNotContainPattern("<p>\\s*·")
                    .doesNotContain("STG-2023-0000001: –");
        }
        assertThat(page(browser.get(portal::one)))
                .contains("<title>Phản ánh STG-2023-0000001: Chưa phân loại lĩnh vực");
    }

    @Test
    void aStepSaysItsArticleItsLimitAndWhatElseHoldsForItsTime() {
        desk.published = false;
        browser.path("number", TestDesk.NUMBER.value());
        assertThat(page(browser.get(portal::one)))
                .containsSubsequence(
                        "test.step.accept",
                        "Hạn: 10:30",
                        "Đúng hạn",
                        "test.step.handle",
                        "Phụ lục II, trường hợp 1, Bước 3",
                        "Sở GTVT",
                        "Chưa thực hiện",
                        "Hạn: hết ngày 12/06",
                        "Đang trễ hạn",
                        "Riêng bước phê duyệt: 01 ngày làm việc.");
        desk.legal = false;
        assertThat(page(browser.get(portal::one)) + page(browser.get(portal::list)))
                .contains("Đang chậm hơn hạn của bước")
                .as("only the case's own limit makes it overdue (A-10)")
                .doesNotContain("Đang trễ hạn");
    }

    @Test
    void aDraftIsDrawnAsThePageWillBeButNothingRunsInItAndNothingLeadsAway() {
        desk.published = false;
        PublicDraft draft = new PublicDraft(TestDesk.NUMBER, "Ổ gà sâu", null, "Đã vá.", List.of("a1"));
        Response answer = browser.draft(new DraftResource(desk), draft, () -> "officer");
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
        String drafted = page(answer);
        assertThat(drafted)
                .contains("Ổ gà sâu", "<base target=\"_blank\">", "src=\"data:image/jpeg;base64,AQID\"")
                .doesNotContain("<script", "og:title", "/anh/a1");
        desk.published = true;
        browser.path("number", TestDesk.NUMBER.value());
        assertThat(main(drafted).replaceAll("(src|href)=\"(data|#)[^\"]*\"", ""))
                .isEqualTo(main(page(browser.get(portal::one)))
                        .replaceAll("(src|href)=\"/phan-anh/[^\"]*\"", "")
                        .replace("&#x3D;", "="));
        assertThatThrownBy(() -> browser.draft(new DraftResource(desk), draft, null))
                .isInstanceOf(Problem.class);
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private static String page(Response response) {
        return PortalTest.page(response);
    }
}
