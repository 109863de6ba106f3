// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.Staff;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The officer sees the page as the public will, drawn by the channel that shows it. */
class PublicPreviewIT {
    private final Installation installation = Installations.shared(Database.DERBY);
    private final Team team = Team.of(installation);

    @Test
    void whatIsPublishedIsWhatWasPreviewed() {
        String number = new Citizen(installation)
                .file(Words.report(), List.of(Pictures.photo(System.nanoTime(), 1600, 1200)))
                .caseNumber();
        new Passage(team, number)
                .accepted()
                .dispatched()
                .submitted(Words.of("resolution.text"))
                .approved();
        String photo = photo(number);
        Map<String, Object> words = Map.of(
                "text", Words.of("public.text"),
                "place", Words.of("public.place"),
                "answer", Words.of("public.answer"),
                "photos", List.of(photo));

        Reply preview = preview(team.officer().http(), number, words).expect(200);
        assertThat(preview.header("Content-Type")).startsWith("text/html");
        assertThat(preview.header("Cache-Control")).isEqualTo("no-store");
        assertThat(preview.page().select("script")).isEmpty();
        assertThat(preview.text())
                .doesNotContain(Words.of("report.fullName"), Words.of("report.phone"), Words.of("report.citizenId"));
        assertThat(installation.http().get("/phan-anh/" + number).expect(200).text())
                .as("nothing is public yet")
                .doesNotContain(Words.of("public.answer"));
        assertThat(installation
                        .http()
                        .get("/phan-anh/" + number + "/anh/" + photo + "/thumbnail")
                        .status())
                .isEqualTo(404);

        Map<String, Object> checked = new HashMap<>(words);
        team.officer()
                .attempt(number, team.officer().read(number).path("version").asInt(), "publish", checked)
                .expect(422);
        checked.put("checked", List.of("text", "place", "answer", "photos"));
        team.officer().move(number, "publish", checked);
        Reply page = installation.http().get("/phan-anh/" + number).expect(200);
        assertThat(page.text()).contains(Words.of("public.answer"));
        assertThat(main(preview)).isEqualTo(main(page));
        byte[] shown = java.util.Base64.getDecoder()
                .decode(preview.page()
                        .selectFirst("main img")
                        .attr("src")
                        .replaceFirst("^data:image/jpeg;base64,", ""));
        Reply published = installation.http().get("/phan-anh/" + number + "/anh/" + photo + "/thumbnail");
        assertThat(shown).isEqualTo(published.expect(200).body());
        assertThat(Pictures.carriesMetadata(shown)).isFalse();
    }

    @Test
    void onlyWhoMayPublishTheCaseSeesItsPreview() {
        String number =
                new Citizen(installation).file(Words.report(), List.of()).caseNumber();
        Map<String, Object> words = Map.of("text", "Ổ gà", "answer", "Đã vá", "photos", List.of());
        Reply early = preview(team.officer().http(), number, words).expect(409);
        assertThat(early.header("Content-Type")).startsWith("application/problem+json");
        assertThat(early.json().path("article").asText()).contains("Điều 15");

        new Passage(team, number)
                .accepted()
                .dispatched()
                .submitted(Words.of("resolution.text"))
                .approved();
        preview(team.officer().http(), number, words).expect(200);
        preview(installation.http().asScript(), number, words).expect(401);
        preview(team.handler().http(), number, words).expect(403);
        preview(team.approver().http(), number, words).expect(403);
        preview(team.strangeHandler().http(), number, words).expect(404);
        preview(team.officer().http(), "ST-2023-9999999", words).expect(404);
        preview(team.officer().http().with("X-Requested-With", "somebody"), number, words)
                .expect(403);
        Map<String, Object> foreign = Map.of("text", "Ổ gà", "answer", "Đã vá", "photos", List.of("a1"));
        Reply faulty = preview(team.officer().http(), number, foreign).expect(422);
        assertThat(faulty.json().path("faults").path(0).path("pointer").asText())
                .isEqualTo("/photos/0");
    }

    @Test
    void theConsoleIsToldWhoDrawsThePage() {
        Http officer = team.officer().http();
        JsonNode pages = officer.get("/api/v1/draft-pages").expect(200).json().path("items");
        assertThat(pages.toString()).isEqualTo("[{\"channel\":\"portal\",\"address\":\"/plugins/portal/xem-truoc\"}]");
        installation.http().get("/api/v1/draft-pages").expect(401);
        assertThat(Built.source("console/web/src"))
                .as("the console names no channel")
                .satisfies(folder -> {
                    try (var files = java.nio.file.Files.walk(folder)) {
                        assertThat(files.filter(java.nio.file.Files::isRegularFile))
                                .noneMatch(file -> text(file).contains("plugins/portal")
                                        || text(file).contains("xem-truoc"));
                    }
                });
    }

    private static String text(java.nio.file.Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Reply preview(Http who, String number, Map<String, Object> words) {
        Map<String, Object> draft = new HashMap<>(words);
        draft.put("number", number);
        return who.post("/plugins/portal/xem-truoc", draft);
    }

    private String photo(String number) {
        Staff officer = team.officer();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !attachment(officer, number).path("preview").isNull());
        return attachment(officer, number).path("id").asText();
    }

    private static JsonNode attachment(Staff officer, String number) {
        return officer.read(number).path("attachments").path(0);
    }

    /** The main part, without the moment of publication and without where a photo comes from. */
    private static String main(Reply reply) {
        Element main = reply.page().selectFirst("main");
        main.select(".answer time, .timeline li:last-child time").remove();
        main.select("img").removeAttr("src");
        main.select(".photos a").removeAttr("href");
        main.select("a[href]")
                .forEach(link -> link.attr("href", link.attr("href").replace("/plugins/portal", "")));
        return main.outerHtml();
    }
}
