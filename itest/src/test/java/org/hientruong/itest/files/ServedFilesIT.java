// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.SentFile;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.Test;

/** What staff get of a case's files and letters, and nobody else. */
class ServedFilesIT {
    private final Installation installation = Installations.shared(Database.DERBY);
    private final Team team = Team.of(installation);
    private final Citizen citizen = new Citizen(installation);

    @Test
    void anOriginalIsADownloadAndOnlyRepaintedCopiesAreShown() {
        SentFile photo = Pictures.photo(System.nanoTime(), 1200, 900);
        String number = citizen.file(Words.report(), List.of(photo)).caseNumber();
        JsonNode file = ready(number);
        Http officer = team.officer().http();

        Reply original = officer.get(file.path("original").asText()).expect(200);
        assertThat(original.sha256()).isEqualTo(photo.sha256());
        assertThat(original.header("Content-Disposition")).startsWith("attachment;");
        assertThat(file.path("hints").toString()).contains("core.hint.position");
        for (String copy : List.of("preview", "thumbnail")) {
            Reply shown = officer.get(file.path(copy).asText()).expect(200);
            assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
            assertThat(shown.header("Content-Disposition")).startsWith("inline;");
            assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(shown.header("Content-Security-Policy")).contains("sandbox");
            assertThat(Pictures.carriesMetadata(shown.body())).isFalse();
            assertThat(new String(shown.body(), ISO_8859_1)).doesNotContain(Pictures.CANARY);
            officer.with("If-None-Match", shown.header("ETag"))
                    .get(file.path(copy).asText())
                    .expect(304);
        }
        String path = file.path("preview").asText();
        installation.http().get(path).expect(401);
        new Passage(team, number).accepted().dispatched();
        Http handler = team.handler().http();
        handler.get(path).expect(200);
        handler.get(file.path("original").asText()).expect(403);
        team.strangeHandler().http().get(path).expect(404);
        officer.get(path.replace("/preview", "/etc")).expect(404);
        officer.get(path.replaceFirst("/attachments/[^/]+", "/attachments/AAAAAAAAAAAAAAAAAAAAAA"))
                .expect(404);
    }

    /** The one decoder that the JDK does not have works inside the container too. */
    @Test
    void aWebpIsShown() throws IOException {
        byte[] red =
                HexFormat.of().parseHex("524946461e000000574542505650384c120000002f8fc14a00a84791cbd3ff02000000000000");
        SentFile photo = new SentFile("anh.webp", "image/webp", red); // 400 x 300 of one colour, written by hand
        String number = citizen.file(Words.report(), List.of(photo)).caseNumber();
        JsonNode file = ready(number);
        assertThat(file.path("type").asText()).isEqualTo("image/webp");
        byte[] shown = team.officer()
                .http()
                .get(file.path("thumbnail").asText())
                .expect(200)
                .body();
        assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getWidth()).isEqualTo(320);
    }

    @Test
    void aRecordingIsPlayedByRanges() {
        byte[] content = Arrays.copyOf("\0\0\0\u0018ftypisom\0\0\0\0isomavc1".getBytes(ISO_8859_1), 300_000);
        content[250_000] = 42;
        SentFile video = new SentFile("hiện trường.mp4", "video/mp4", content);
        String number = citizen.file(Words.report(), List.of(video)).caseNumber();
        JsonNode file = team.officer().read(number).path("attachments").path(0);
        assertThat(file.path("showable").asBoolean(true)).isFalse();
        assertThat(file.path("type").asText()).isEqualTo("video/mp4");
        String path = file.path("original").asText();
        Http officer = team.officer().http();
        assertThat(officer.get(path).expect(200).header("Accept-Ranges")).isEqualTo("bytes");
        Reply part = officer.with("Range", "bytes=249999-250001").get(path).expect(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 249999-250001/300000");
        assertThat(part.body()).containsExactly(0, 42, 0);
        officer.with("Range", "bytes=300000-").get(path).expect(416);
        assertThat(officer.with("Range", "bytes=0-9")
                        .with("If-Range", "\"another\"")
                        .get(path)
                        .expect(200)
                        .body())
                .hasSize(300_000);
    }

    @Test
    void theLetterIsSeenBeforeItIsSubmittedAndPrintedAfterItIsApproved() {
        String number = citizen.file(Words.report(), List.of()).caseNumber();
        Passage passage = new Passage(team, number).accepted().dispatched();
        String letter = "/api/v1/cases/" + number + "/letters/result";
        Http handler = team.handler().http();
        handler.get(letter).expect(404);
        Map<String, String> draft = Map.of("text", "<b>" + Words.of("resolution.text") + "</b>");
        Reply preview = handler.post(letter + "/preview", draft).expect(200);
        assertThat(preview.header("Content-Security-Policy")).contains("default-src 'none'", "form-action 'none'");
        assertThat(preview.text()).contains("&lt;b&gt;" + Words.of("resolution.text"));
        handler.get(letter).expect(404);
        team.strangeHandler().http().post(letter + "/preview", draft).expect(404);
        handler.post(letter + "/preview", Map.of("text", "x".repeat(10_001))).expect(422);

        passage.submitted(Words.of("resolution.text")).approved();
        String printed = handler.get(letter).expect(200).page().text();
        assertThat(printed)
                .contains(Words.of("resolution.text"), Words.of("resolution.number"), Words.of("resolution.signer"))
                .doesNotContain(Words.of("report.fullName"), Words.of("report.phone"));
        Reply pdf = handler.get(letter + "?format=pdf").expect(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.text()).startsWith("%PDF-");
        assertThat(handler.get(letter + "?format=pdf").expect(200).sha256()).isEqualTo(pdf.sha256());
    }

    private JsonNode ready(String number) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> team.officer().read(number).path("attachments").path(0),
                        file -> file.path("state").asText().equalsIgnoreCase("ready"));
    }
}
