// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.hientruong.api.intake.PublicCase;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.api.intake.TrackedCase;
import org.junit.jupiter.api.Test;

/** What is said after the answer, on the reporter's page and on the public one. */
class ExchangePagesTest {
    private static final Instant NOW = Instant.parse("2023-06-15T02:00:00Z");
    private final TestDesk desk = new TestDesk();
    private final PortalResource portal = new PortalResource(desk, Clock.fixed(NOW, ZoneOffset.UTC));
    private final Browser browser = new Browser();

    @Test
    void aReplyIsSentOnceHoweverOftenPressedAndGivenBackWhenItIsEmpty() {
        desk.exchange = new TrackedCase.Exchange(true, List.of());
        verified();
        String asked = page(browser.get(portal::track));
        assertThat(asked).contains("name=\"reply\"", "khoản 1 Điều 16");
        String key = asked.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
        Response empty = browser.post(portal::reply, Map.of("key", key));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(page(empty)).contains("href=\"#reply\"", "id=\"reply-fault\"", "value=\"" + key + '"');
        for (int press = 0; press < 2; press++) {
            Response sent = browser.post(portal::reply, Map.of("key", key, "reply", "Vá đoạn nào?"));
            assertThat(sent.getHeaderString("Location")).isEqualTo("/tra-cuu#trao-doi");
        }
        assertThat(desk.replies).hasSize(1).containsValue("Vá đoạn nào?");
    }

    @Test
    void theReporterReadsWhatBecameOfEachReply() {
        desk.exchange = new TrackedCase.Exchange(
                false,
                List.of(
                        interaction(
                                "Lời <b>thô</b>",
                                "core.interaction.set-aside",
                                new TrackedCase.SetAside("Không hỏi", "khoản 1 Điều 16", "Xin hỏi rõ"),
                                null),
                        interaction(
                                "Vá đoạn nào?",
                                "core.interaction.answered",
                                null,
                                new TrackedCase.Answer("Trước <i>chợ</i>", "Sở GTVT", NOW))));
        browser.cookies.put("ht_track", "open-sesame");
        assertThat(page(browser.get(portal::track)))
                .as("the receipt alone shows no words")
                .doesNotContain("Vá đoạn nào?");
        verified();
        assertThat(page(browser.get(portal::track)))
                .containsSubsequence(
                        "Lời &lt;b&gt;thô&lt;/b&gt;",
                        "Không hỏi",
                        "(khoản 1 Điều 16)",
                        "Xin hỏi rõ",
                        "Vá đoạn nào?",
                        "Trước &lt;i&gt;chợ&lt;/i&gt;",
                        "Sở GTVT")
                .doesNotContain("name=\"reply\"");
    }

    @Test
    void whoIsNotSatisfiedIsOfferedAReplyOrANewReportThatNamesTheCase() {
        desk.exchange = new TrackedCase.Exchange(true, List.of());
        desk.rating = SatisfactionRating.DISSATISFIED;
        verified();
        String link = "/gui-phan-anh?phan-anh-truoc&#x3D;" + TestDesk.NUMBER.value();
        assertThat(page(browser.get(portal::track))).contains("chưa hài lòng", "href=\"" + link + '"');
        browser.query("phan-anh-truoc", TestDesk.NUMBER.value());
        assertThat(page(browser.get(portal::report))).contains("Phản ánh lại hồ sơ " + TestDesk.NUMBER.value() + ":");
        browser.query("phan-anh-truoc", "</textarea><script>");
        assertThat(page(browser.get(portal::report))).doesNotContain("Phản ánh lại hồ sơ", "</textarea><script>");
    }

    @Test
    void thePublicPageShowsTheExchangeInOrderAndTheCommentThatTheCentreShows() {
        desk.exchanges = List.of(
                new PublicCase.Exchange("Vá <b>đoạn</b> nào?", NOW, "Trước chợ.", "Sở GTVT", NOW),
                new PublicCase.Exchange("Bao giờ?", NOW, "Ngày 12.", "Sở GTVT", NOW));
        desk.review = new PublicCase.Review(SatisfactionRating.SATISFIED, "Cảm ơn", NOW);
        browser.path("number", TestDesk.NUMBER.value());
        assertThat(page(browser.get(portal::one)))
                .containsSubsequence(
                        "Vá &lt;b&gt;đoạn&lt;/b&gt; nào?", "Trước chợ.", "Bao giờ?", "Ngày 12.", "Hài lòng", "Cảm ơn");
        desk.exchanges = List.of();
        desk.review = null;
        assertThat(page(browser.get(portal::one))).doesNotContain("Trao đổi về kết quả xử lý");
    }

    private static TrackedCase.Interaction interaction(
            String text, String state, TrackedCase.SetAside aside, TrackedCase.Answer answer) {
        return new TrackedCase.Interaction(text, NOW, state, aside, answer, null, false);
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
