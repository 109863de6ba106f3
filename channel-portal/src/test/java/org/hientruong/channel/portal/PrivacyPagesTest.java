// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.intake.ConsentPurpose;
import org.hientruong.api.intake.TrackedCase;
import org.junit.jupiter.api.Test;

/** What a reporter keeps from others, on the portal: at filing, on their own page, and in what browsers keep. */
class PrivacyPagesTest {
    private static final Instant NOW = Instant.parse("2023-06-09T09:40:00Z");
    private static final AgencyCode ROADS = new AgencyCode("SGTVT");
    private final TestDesk desk = new TestDesk();
    private final PortalResource portal = new PortalResource(desk, Clock.fixed(NOW, ZoneOffset.UTC));
    private final Browser browser = new Browser();

    @Test
    void confidentialityIsAskedForWithTheReport() {
        browser.get(portal::report);
        browser.post(portal::send, Map.of("text", "Ổ gà lớn"));
        browser.get(portal::report);
        browser.post(portal::send, Map.of("text", "Ổ gà lớn", "confidential", "yes"));
        assertThat(desk.filed).extracting(draft -> draft.confidential()).containsExactly(false, true);
    }

    @Test
    void itIsAskedForLaterByOneButtonOfTheirOwnPage() {
        desk.privacy = new TrackedCase.Privacy(false, true, null, List.of());
        verified();
        assertThat(page(browser.get(portal::track))).contains("action=\"/tra-cuu/giu-bi-mat\"");
        Response asked = browser.post(portal::keepConfidential, Map.of());
        assertThat(asked.getHeaderString("Location")).isEqualTo("/tra-cuu#rieng-tu");
        assertThat(desk.asked).containsExactly("confidentiality");
        assertThat(browser.post(portal::keepConfidential, Map.of("csrf", "x")).getStatus())
                .as("not by another site's form")
                .isEqualTo(403);
        assertThat(desk.asked).hasSize(1);
    }

    @Test
    void theAnswerForThemAloneStandsOnTheirOwnPage() {
        desk.privacy = new TrackedCase.Privacy(
                true, false, new TrackedCase.PrivateAnswer("Đã <b>vá</b> mặt đường.", NOW), List.of());
        verified();
        assertThat(page(browser.get(portal::track)))
                .contains("Đã &lt;b&gt;vá&lt;/b&gt; mặt đường.", "điểm b khoản 3 Điều 15")
                .doesNotContain("giu-bi-mat");
    }

    @Test
    void aConsentIsGivenAndTakenBackForOneAgencyAndOnePurpose() {
        TrackedCase.Consent asked =
                new TrackedCase.Consent(ConsentPurpose.HANDLING, ROADS, "Sở Giao thông vận tải", "asked", NOW);
        desk.privacy = new TrackedCase.Privacy(false, false, null, List.of(asked));
        verified();
        assertThat(page(browser.get(portal::track))).contains("Sở Giao thông vận tải", "câu 2 khoản 5 Điều 4");
        browser.post(portal::consent, Map.of());
        browser.post(portal::consent, Map.of("given", "no"));
        browser.post(portal::consent, Map.of("purpose", "EVERYTHING"));
        browser.post(portal::consent, Map.of("purpose", "PUBLISH_NAME", "agency", ""));
        assertThat(desk.asked).containsExactly("HANDLING SGTVT true", "HANDLING SGTVT false", "PUBLISH_NAME null true");
    }

    @Test
    void whatBrowsersKeepOfAPhotoTheyAskForBeforeEachUse() {
        browser.path("id", "a1");
        Response first = photo(null);
        assertThat(first.getHeaderString("Cache-Control")).isEqualTo("no-cache");
        String tag = '"' + first.getEntityTag().getValue() + '"';
        assertThat(photo(tag).getStatus()).isEqualTo(304);
        browser.path("id", "withdrawn");
        assertThat(photo(tag).getStatus()).isEqualTo(404);
    }

    private Response photo(String known) {
        browser.path("number", TestDesk.NUMBER.value()).path("size", "preview");
        return browser.header("If-None-Match", known).get(portal::photo);
    }

    private void verified() {
        browser.get(portal::track);
        browser.cookies.put("ht_track", "open-sesame");
        browser.post(portal::verify, Map.of("phone", TestDesk.PHONE));
    }

    private static String page(Response response) {
        return PortalTest.page(response);
    }
}
