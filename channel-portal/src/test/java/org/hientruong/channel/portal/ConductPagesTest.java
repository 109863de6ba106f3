// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.hientruong.api.Problem;
import org.hientruong.api.intake.TrackedCase;
import org.junit.jupiter.api.Test;

/** Violations on a reporter's own page: why, what holds, and how to object without a script. */
class ConductPagesTest {
    private static final Instant NOW = Instant.parse("2023-06-09T09:40:00Z");
    private static final String ARTICLE = "gạch đầu dòng 1 khoản 1 Điều 17";
    private final TestDesk desk = new TestDesk();
    private final PortalResource portal = new PortalResource(desk, Clock.fixed(NOW, ZoneOffset.UTC));
    private final Browser browser = new Browser();

    @Test
    void aViolationStandsThereWithItsArticleItsReasonAndAFormToObject() {
        desk.conduct = new TrackedCase.Conduct("Bị khóa", List.of(violation(null, null, true)));
        verified();
        assertThat(PortalTest.page(browser.get(portal::track)))
                .contains(ARTICLE, "Câu <b>2</b>".replace("<", "&lt;").replace(">", "&gt;"), "Bị khóa")
                .contains("action=\"/tra-cuu/khong-dong-y\"", "name=\"violation\" value=\"1\"");
        Response sent = browser.post(portal::object, Map.of("violation", "1", "reason", "Tôi chỉ bức xúc"));
        assertThat(sent.getHeaderString("Location")).isEqualTo("/tra-cuu#vi-pham");
        browser.post(portal::object, Map.of("violation", "x", "reason", "?"));
        assertThat(browser.post(portal::object, Map.of("csrf", "x", "violation", "1", "reason", "?"))
                        .getStatus())
                .as("not by another site's form")
                .isEqualTo(403);
        assertThat(desk.asked).containsExactly("objection 1 Tôi chỉ bức xúc");
    }

    @Test
    void anObjectionStandsThereWithItsAnswerAndWithoutAnotherForm() {
        desk.conduct = new TrackedCase.Conduct(null, List.of(violation("Không chấp nhận", "Câu 2 là thóa mạ", false)));
        verified();
        assertThat(PortalTest.page(browser.get(portal::track)))
                .contains("Không chấp nhận", "Câu 2 là thóa mạ")
                .doesNotContain("khong-dong-y");
    }

    @Test
    void whoIsLockedOutReadsTheArticleAndKeepsWhatTheyWrote() {
        desk.refusal = Problem.of(Problem.Kind.RULE_VIOLATED, "test.locked").under(ARTICLE);
        browser.get(portal::report);
        Response refused = browser.post(portal::send, Map.of("text", "Ổ gà lớn"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(PortalTest.page(refused)).contains("(" + ARTICLE + ")", "Ổ gà lớn");
    }

    private static TrackedCase.Violation violation(String objection, String answer, boolean may) {
        return new TrackedCase.Violation(
                1, "Câu từ không chuẩn mực", ARTICLE, NOW, "Câu <b>2</b>", objection, answer, may);
    }

    private void verified() {
        browser.get(portal::track);
        browser.cookies.put("ht_track", "open-sesame");
        browser.post(portal::verify, Map.of("phone", TestDesk.PHONE));
    }
}
