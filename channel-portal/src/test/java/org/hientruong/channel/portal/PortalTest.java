// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.ws.rs.core.Response;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.api.intake.ReporterToken;
import org.hientruong.api.intake.SatisfactionRating;
import org.junit.jupiter.api.Test;

class PortalTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>";

    private final TestDesk desk = new TestDesk();
    private final Clock clock = Clock.fixed(Instant.parse("2023-06-09T09:30:00Z"), ZoneOffset.UTC);
    private final PortalResource portal = new PortalResource(desk, clock);
    private final Browser browser = new Browser();

    @Test
    void theFormStartsWithTheProvincesDateAndTime() {
        assertThat(page(browser.get(portal::report))).contains("value=\"09/06/2023\"", "value=\"16:30\"");
    }

    @Test
    void aFiledReportLeadsToItsReceiptWithoutAnythingInTheAddress() {
        Response sent = send(report());

        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getHeaderString("Location")).isEqualTo("/bien-nhan");
        String receipt = page(browser.get(portal::receipt));
        assertThat(receipt)
                .contains("STG-2023-0000001", TestDesk.RECEIPT.grouped(), "trước 10:30 ngày 12/06/2023")
                .contains("hết ngày 21/06/2023");
    }

    @Test
    void theDraftHoldsWhatWasEntered() {
        send(report());

        ReportDraft draft = desk.filed.get(0);
        assertThat(draft.text()).isEqualTo("Ổ gà lớn trước cổng chợ");
        assertThat(draft.occurredAt()).isEqualTo(Instant.parse("2023-06-09T01:05:00Z"));
        assertThat(draft.category().value()).isEqualTo("HTGT.MD");
        assertThat(draft.place().commune().value()).isEqualTo("31498");
        assertThat(draft.place().point().source()).isEqualTo("device");
        assertThat(draft.reporter().citizenId()).isEqualTo("094190012345");
        assertThat(draft.attestation().textVersion()).isEqualTo("1");
        assertThat(draft.clientAddress()).isEqualTo("127.0.0.1");
    }

    @Test
    void pressingTwiceFilesOnce() {
        browser.get(portal::report);
        browser.post(portal::send, report());
        browser.post(portal::send, report());

        assertThat(desk.filed).hasSize(1);
    }

    @Test
    void anotherSitesFormFilesNothingAndLosesNothing() {
        browser.get(portal::report);
        Map<String, String> forged = report();
        forged.put("csrf", "AAAAAAAAAAAAAAAAAAAAAA");
        Response answer = browser.post(portal::send, forged);

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(desk.filed).isEmpty();
        assertThat(page(answer)).contains("Ổ gà lớn trước cổng chợ");
    }

    @Test
    void faultsLeadToTheirFieldsAndKeepWhatWasEntered() {
        Map<String, String> fields = report();
        fields.put("text", " ");
        Response answer = send(fields);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page(answer))
                .contains("<a href=\"#text\">test.fault.text</a>", "<a href=\"#phone\">test.fault.phone</a>")
                .contains("id=\"text-fault\"", "id=\"phone-fault\"", "<title>Có lỗi:")
                .contains("value=\"Nguyễn Văn An\"")
                .contains("value=\"HTGT.MD\" selected");
    }

    @Test
    void faultsStandInTheOrderOfThePageAndNameTheirFile() {
        desk.refusal = Problem.invalid(List.of(
                Fault.at("/reporter/phone", "third"), Fault.at("/place", "second"), Fault.at("/files/1", "first")));
        browser.files(List.of(named("a.jpg"), named("b<.jpg")));

        String page = page(send(report()));
        assertThat(page).containsSubsequence("b&lt;.jpg: first", "second", "third");
        assertThat(page).contains("id=\"files-lost\"");
    }

    @Test
    void aTimeThatIsNoTimeIsSaidAtItsField() {
        Map<String, String> fields = report();
        fields.put("date", "31/02/2023");

        assertThat(page(send(fields))).contains("<a href=\"#date\">");
        assertThat(desk.filed).isEmpty();
    }

    @Test
    void aKeyUsedForAnotherReportStaysSoThatPressingAgainFilesNothing() {
        desk.refusal = Problem.invalid(List.of(Fault.at("/key", "test.fault.key")));
        String before = key(page(browser.get(portal::report)));
        String again = page(browser.post(portal::send, report()));

        assertThat(key(again)).isEqualTo(before);
        assertThat(again).contains("test.fault.key").doesNotContain("href=\"#key\"");
    }

    @Test
    void aFormWithoutItsKeyGetsAnother() {
        Map<String, String> fields = report();
        fields.put("key", "x y");
        Response answer = send(fields);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(key(page(answer))).hasSize(36);
        assertThat(desk.filed).isEmpty();
    }

    @Test
    void aMistakeOfOursGivesTheFormBackWithTheSameKey() {
        desk.refusal = new IllegalStateException("secret inside");
        String before = key(page(browser.get(portal::report)));
        Response answer = browser.post(portal::send, report());

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(page(answer)).doesNotContain("secret inside").contains("Ổ gà lớn trước cổng chợ");
        assertThat(key(page(answer))).isEqualTo(before);
    }

    @Test
    void wordsOfPeopleAreNeverMarkup() {
        desk.publicText = HOSTILE;
        Map<String, String> fields = report();
        fields.replaceAll((name, value) -> name.matches("phone|text") ? value : HOSTILE);
        desk.refusal = Problem.invalid("/text", HOSTILE);
        browser.path("number", TestDesk.NUMBER.value()).query("q", HOSTILE);

        for (Response answer : List.of(send(fields), browser.get(portal::one), browser.get(portal::list))) {
            assertThat(page(answer)).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img src=x");
        }
        browser.cookies.put("ht_track", "open-sesame");
        desk.verify(new ReporterToken("open-sesame"), TestDesk.PHONE, null);
        assertThat(page(browser.get(portal::track))).contains("Lời của &lt;b&gt;tôi&lt;/b&gt;");
    }

    @Test
    void beforePublicationThePublicSeesNeitherTextNorPlaceNorPhoto() {
        desk.published = false;
        browser.path("number", TestDesk.NUMBER.value());
        String page = page(browser.get(portal::one)) + page(browser.get(portal::list));

        assertThat(page).contains("Mặt đường hư hỏng, ổ gà", "Phường 5", "Đang trễ hạn");
        assertThat(page).doesNotContain("Ổ gà lớn", "Đường Lê Lợi", "/anh/a1");
    }

    @Test
    void theFiltersStayInTheAddressOfTheNextPage() {
        browser.query("q", "ổ gà & cống").query("stage", "published").query("category", "<bad>");

        assertThat(page(browser.get(portal::list)))
                .contains(
                        "/phan-anh?q&#x3D;%E1%BB%95+g%C3%A0+%26+c%E1%BB%91ng&amp;stage&#x3D;published&amp;cursor&#x3D;next-1");
    }

    @Test
    void receiptThenPhoneThenRating() {
        browser.get(portal::track);
        Response opened = browser.post(portal::open, Map.of("receipt", TestDesk.RECEIPT.grouped()));
        assertThat(opened.getHeaderString("Location")).isEqualTo("/tra-cuu");
        assertThat(page(browser.get(portal::track)))
                .contains("name=\"phone\"")
                .doesNotContain("name=\"rating\"", "Lời của");

        assertThat(page(browser.post(portal::verify, Map.of("phone", "0900000000"))))
                .contains("test.fault.phone", "value=\"0900000000\"");
        browser.post(portal::verify, Map.of("phone", TestDesk.PHONE));
        assertThat(page(browser.get(portal::track))).contains("name=\"rating\"", "Lời của");
        assertThat(browser.post(portal::rate, Map.of()).getStatus()).isEqualTo(422);
        browser.post(portal::rate, Map.of("rating", "DISSATISFIED"));

        assertThat(desk.rating).isEqualTo(SatisfactionRating.DISSATISFIED);
        assertThat(page(browser.get(portal::track))).contains("value=\"DISSATISFIED\" checked");
    }

    @Test
    void beforeTheAnswerTooTheOwnWordsAreShownToWhoKnowsThePhoneNumber() {
        desk.published = false;
        browser.get(portal::track);
        browser.post(portal::open, Map.of("receipt", TestDesk.RECEIPT.grouped()));
        assertThat(page(browser.get(portal::track))).contains("name=\"phone\"").doesNotContain("Lời của");
        browser.post(portal::verify, Map.of("phone", TestDesk.PHONE));
        assertThat(page(browser.get(portal::track)))
                .contains("Lời của")
                .doesNotContain("name=\"phone\"", "name=\"rating\"");
    }

    @Test
    void cookiesStayOnTlsWhenTheVisitorCameOverTls() {
        assertThat(browser.get(portal::track).getHeaders().get("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.toString()).doesNotContain("Secure"));
        Browser overTls = new Browser().header("X-Forwarded-Proto", "https");
        assertThat(overTls.get(portal::track).getHeaders().get("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.toString()).contains("; Secure"));
    }

    @Test
    void aMistypedAndAnUnknownReceiptAreSaidAtTheField() {
        browser.get(portal::track);
        for (String typed : List.of("123", "", "1234 5678 9016", "000000000000")) {
            Response answer = browser.post(portal::open, Map.of("receipt", typed));
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(page(answer)).contains("id=\"receipt-fault\"");
        }
        assertThat(browser.cookies).doesNotContainKey("ht_track");
    }

    @Test
    void anExpiredTokenAsksForTheReceiptAgain() {
        browser.cookies.put("ht_track", "expired");

        assertThat(page(browser.get(portal::track))).contains("name=\"receipt\"");
        assertThat(browser.cookies).doesNotContainKey("ht_track");
    }

    @Test
    void refusalsArePages() {
        browser.path("number", "STG-2023-9999999");
        Response absent = browser.get(portal::one);
        assertThat(absent.getStatus()).isEqualTo(404);
        assertThat(page(absent)).contains("0299.1022", "1022");

        desk.refusal = Problem.retry(Problem.Kind.TOO_MANY_REQUESTS, "test.slow-down", Duration.ofMinutes(1));
        assertThat(send(report()).getStatus()).isEqualTo(429);
    }

    @Test
    void everyPageIsLockedDownAndSaysBothNumbers() {
        browser.path("number", TestDesk.NUMBER.value());
        for (Browser.Get get : List.<Browser.Get>of(
                portal::home, portal::report, portal::track, portal::list, portal::one, portal::absent)) {
            Response answer = browser.get(get);
            assertThat(answer.getHeaderString("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(page(answer))
                    .contains("Gọi 0299.1022 (di động) hoặc 1022 (điện thoại bàn)", "href=\"tel:02991022\"")
                    .doesNotContain(" style=", " onclick=");
        }
    }

    @Test
    void aPageNamesItsAssetsByTheirContentAndTheyStayWithTheBrowser() {
        String page = page(browser.get(portal::home));
        List<String> names = Pattern.compile("/assets/([^\"]+)")
                .matcher(page)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(names).hasSize(3);
        int size = page.length();
        for (String name : names) {
            Response asset = browser.path("name", name).get(portal::asset);
            assertThat(asset.getStatus()).isEqualTo(200);
            assertThat(asset.getHeaderString("Cache-Control")).contains("immutable");
            size += ((String) asset.getEntity()).length();
            browser.header("If-None-Match", '"' + asset.getEntityTag().getValue() + '"');
            assertThat(browser.get(portal::asset).getStatus()).isEqualTo(304);
            browser.header("If-None-Match", null);
        }
        assertThat(size).isLessThan(100_000);
        assertThat(browser.path("name", "portal.css").get(portal::asset).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aLanguageIsChosenOnlyWhenItsPackIsThereAndLeadsBackIntoTheSite() {
        Response answer = browser.post(portal::language, Map.of("language", "en", "back", "/phan-anh"));
        assertThat(browser.cookies).doesNotContainKey("ht_lang");
        assertThat(answer.getHeaderString("Location")).isEqualTo("/phan-anh");

        browser.post(portal::language, Map.of("language", "vi", "back", "/"));
        assertThat(browser.cookies).containsEntry("ht_lang", "vi");
        for (String elsewhere : List.of("//evil.example", "https://evil.example", "/\\evil.example", "")) {
            assertThat(browser.post(portal::language, Map.of("language", "vi", "back", elsewhere))
                            .getHeaderString("Location"))
                    .isEqualTo("/");
        }
    }

    private Response send(Map<String, String> fields) {
        browser.get(portal::report);
        return browser.post(portal::send, fields);
    }

    private static Map<String, String> report() {
        Map<String, String> fields = new HashMap<>();
        fields.put("kind", "PERSON");
        fields.put("fullName", "Nguyễn Văn An");
        fields.put("address", "12 Lê Lợi");
        fields.put("citizenId", "094190012345");
        fields.put("phone", TestDesk.PHONE);
        fields.put("text", "Ổ gà lớn trước cổng chợ");
        fields.put("category", "HTGT.MD");
        fields.put("commune", "31498");
        fields.put("detail", "Trước cổng chợ");
        fields.put("date", "9-6-2023");
        fields.put("time", "8h05");
        fields.put("latitude", "9.602610");
        fields.put("longitude", "105.973900");
        fields.put("accuracy", "12");
        fields.put("attestation", "yes");
        return fields;
    }

    private static Upload named(String name) {
        return new Upload() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String declaredType() {
                return "image/jpeg";
            }

            @Override
            public long size() {
                return 0;
            }

            @Override
            public InputStream open() {
                return InputStream.nullInputStream();
            }
        };
    }

    private static String key(String page) {
        int at = page.indexOf("name=\"key\" value=\"") + 18;
        return page.substring(at, page.indexOf('"', at));
    }

    static String page(Response response) {
        return (String) response.getEntity();
    }
}
