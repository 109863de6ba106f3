// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Citizen.Slip;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.SentFile;
import org.hientruong.itest.support.Staff;
import org.hientruong.itest.support.Surfaces;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.WebForm;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.Test;

/**
 * Personal data that cannot be mistaken for anything else are planted in every field and in a file, the case goes its whole
 * way, and at each stage everything that a stranger, an agency or an office can read is searched for them. Then the reporter
 * asks for confidentiality, and the public is searched for the case itself.
 */
class CanaryIT {
    private static final Installation INSTALLATION = Installations.shared(Database.DERBY);
    private static final Team TEAM = Team.of(INSTALLATION);
    private static final String PHONE = "0987001177";
    private static final Map<String, String> CANARIES = Map.of(
            "fullName", "Chu Thị Kimcanary",
            "address", "Số 991 đường Canaryduong, Khóm 7",
            "citizenId", "094185990017",
            "phone", PHONE,
            "email", "kimcanary.991@thu-canary.vn");
    private static final List<String> NOWHERE = List.of(
            "kimcanary",
            "canaryduong",
            "094185990017",
            "9418599",
            PHONE,
            "987001177",
            "thu-canary",
            "chu-may-anh-7391");

    private final Http stranger = INSTALLATION.http().with("Accept-Language", "vi");
    private int read;

    @Test
    void noPersonalDataAndNothingConfidentialIsToBeReadAnywhere() {
        SentFile photo = Pictures.photo(System.nanoTime(), 1200, 900);
        Map<String, String> answers = new LinkedHashMap<>(Words.report());
        answers.putAll(CANARIES);
        Citizen citizen = new Citizen(INSTALLATION);
        Slip slip = citizen.file(
                answers, List.of(new SentFile("kimcanary-" + PHONE + ".jpg", photo.type(), photo.content())));
        String number = slip.caseNumber();
        Passage passage = new Passage(TEAM, number);

        search(number);
        passage.accepted().dispatched();
        search(number);
        passage.submitted(Words.of("resolution.text")).approved();
        search(number);
        drawn(number);
        passage.published();
        search(number);
        assertThat(shown(number)).isTrue();

        Map<String, List<String>> blanks = blanks(number);
        String image = "/phan-anh/" + number + "/anh/" + blanks.get("id").get(0) + "/thumbnail";
        Reply before = stranger.get(image).expect(200);
        Reply page = stranger.get("/phan-anh/" + number).expect(200);
        askForConfidentiality(citizen, slip);
        for (Http cache : List.of(
                stranger,
                stranger.with("If-None-Match", before.header("ETag")),
                stranger.with("If-None-Match", page.header("ETag")))) {
            assertThat(cache.get(image).status()).as("not even from a cache").isEqualTo(404);
            assertThat(cache.get("/phan-anh/" + number).status()).isEqualTo(404);
        }
        assertThat(before.header("Cache-Control") + page.header("Cache-Control"))
                .doesNotContain("max-age", "public");
        assertThat(shown(number)).isFalse();
        search(number);
        assertThat(read).as("answers that were searched").isGreaterThan(1000);
        assertThat(INSTALLATION.logLines()).noneMatch(line -> telling(line) != null);
    }

    /** Everything that can be read, by everybody who might read too much. */
    private void search(String number) {
        Map<String, List<String>> blanks = blanks(number);
        for (String template : Surfaces.staff(stranger)) {
            if (template.endsWith("/stream")) {
                continue; // it does not end; its hints are numbers and versions
            }
            for (String address : Surfaces.filled(template, blanks)) {
                look(stranger, address);
                readers().forEach(reader -> look(reader, address));
            }
        }
        List<String> declared = Surfaces.channel("channel-portal");
        assertThat(declared).contains("/phan-anh", "/phan-anh/{number}", "/tra-cuu", "/robots.txt");
        for (String template : declared) {
            Surfaces.filled(template, blanks).forEach(address -> look(stranger, address));
        }
        for (String canary : List.of("kimcanary", PHONE)) {
            readers()
                    .forEach(reader -> assertThat(
                                    reader.get("/api/v1/cases?q=" + canary).text())
                            .doesNotContain(number));
        }
    }

    private static List<Http> readers() {
        return List.of(
                TEAM.handler().http(),
                TEAM.approver().http(),
                TEAM.strangeHandler().http(),
                TEAM.with("OVERSIGHT_OFFICE", "STTTT").http(),
                TEAM.with("COMMITTEE_LEADER", "UBND").http(),
                TEAM.administrator().http(),
                TEAM.auditor().http());
    }

    private void look(Http reader, String address) {
        Reply answer = reader.get(address);
        assertThat(answer.status()).as(address).isLessThan(500);
        String told = telling(answer.headers().map() + new String(answer.body(), UTF_8));
        assertThat(told).as("%s, %d", address, answer.status()).isNull();
        read++;
    }

    /** The canary that a text holds, without marks and case and however numbers are spaced, or null. */
    private static String telling(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?<=[0-9])[ .-](?=[0-9])", "");
        return NOWHERE.stream().filter(plain::contains).findFirst().orElse(null);
    }

    private static Map<String, List<String>> blanks(String number) {
        JsonNode file = TEAM.officer().read(number);
        List<String> events = IntStream.rangeClosed(1, file.path("version").asInt())
                .mapToObj(Integer::toString)
                .toList();
        Map<String, List<String>> blanks = new LinkedHashMap<>();
        blanks.put("number", List.of(number));
        blanks.put("id", List.of(file.at("/attachments/0/id").asText()));
        blanks.put("variant", List.of("thumbnail", "preview", "original"));
        blanks.put("size", List.of("thumbnail", "preview", "original"));
        blanks.put("clock", List.of("K01", "K07"));
        blanks.put("event", events);
        blanks.put("lang", List.of("vi"));
        blanks.put("name", List.of("portal"));
        blanks.put("account", List.of("xuly"));
        blanks.put("change", List.of("1"));
        blanks.put("version", List.of("1"));
        return blanks;
    }

    private boolean shown(String number) {
        List<String> pages = new ArrayList<>();
        for (String address : List.of("/", "/phan-anh", "/phan-anh?q=" + number)) {
            pages.add(stranger.get(address)
                    .page()
                    .select("main a[href]")
                    .eachAttr("href")
                    .toString());
        }
        return pages.stream().anyMatch(links -> links.contains("/phan-anh/" + number));
    }

    private static void drawn(String number) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !TEAM.officer()
                        .read(number)
                        .at("/attachments/0/preview")
                        .isNull());
    }

    private static void askForConfidentiality(Citizen citizen, Slip slip) {
        Reply opened = citizen.track(slip.receiptNumber());
        Reply verified = WebForm.with("phone", opened).set("phone", PHONE).submit(citizen.http());
        Reply asked = WebForm.to("/tra-cuu/giu-bi-mat", verified).submit(citizen.http());
        assertThat(asked.expect(200).text()).contains(Words.of("public.answer"), "điểm b khoản 3 Điều 15");
        assertThat(TEAM.officer().read(slip.caseNumber()).path("stage").asText())
                .isEqualTo("answered-privately");
        Staff officer = TEAM.officer();
        JsonNode seen =
                TEAM.auditor().http().get("/api/v1/audit?limit=100").expect(200).json();
        assertThat(seen.toString())
                .contains(
                        "confidential-case-viewed",
                        officer.read(slip.caseNumber()).path("number").asText());
    }
}
