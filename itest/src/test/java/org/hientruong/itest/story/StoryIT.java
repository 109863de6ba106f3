// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Citizen.Slip;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.SentFile;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.WebForm;
import org.hientruong.itest.support.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One report, from the citizen to the published result and the rating, on each database. */
class StoryIT {
    private static final List<String> ORDINARY = List.of(
            "report.filed",
            "report.claimed",
            "report.accepted",
            "report.classified",
            "text.normalised",
            "case.dispatched",
            "assignment.acknowledged",
            "resolution.submitted",
            "resolution.sent-back",
            "resolution.submitted",
            "resolution.approved",
            "case.published",
            "case.rated");

    @ParameterizedTest
    @EnumSource
    void aReportTravelsFromTheCitizenToThePublishedResult(Database database) throws IOException {
        Installation installation = Installations.shared(database);
        Team team = Team.of(installation);
        Citizen citizen = new Citizen(installation);
        SentFile photo = Pictures.photo(System.nanoTime(), 1600, 1200);

        Slip slip = citizen.file(Words.report(), List.of(photo));
        String number = slip.caseNumber();
        citizen.http().get("/phan-anh/" + number).expect(404);

        theOfficerSeesWhatWasSentAndNobodysPersonalData(team, number, photo);
        Passage passage = new Passage(team, number).accepted();
        assertThat(citizen.http().get("/phan-anh/" + number).expect(200).text())
                .as("accepted, but not published")
                .contains(number)
                .doesNotContain(Words.of("report.text"))
                .doesNotContain("<img");
        assertThat(team.handler().http().get("/api/v1/cases/" + number).status())
                .isEqualTo(404);
        passage.dispatched();
        assertThat(team.strangeHandler().http().get("/api/v1/cases/" + number).status())
                .isEqualTo(404);
        passage.submitted(Words.of("resolution.first"));
        team.approver().move(number, "send-back", Map.of("note", Words.of("send-back.note")));
        passage.submitted(Words.of("resolution.text")).approved();
        theLetterCarriesTheResolution(team, number);
        passage.published();

        thePublicReadsTheReleasedVersion(citizen, number);
        theReporterRates(citizen, slip);
        List<String> types = new ArrayList<>();
        team.officer()
                .http()
                .get("/api/v1/cases/" + number + "/events")
                .expect(200)
                .json()
                .path("items")
                .forEach(event -> types.add(event.path("type").asText()));
        assertThat(types).isEqualTo(ORDINARY);
        assertThat(team.officer().read(number).path("rating").toString()).contains("SATISFIED");
    }

    private static void theOfficerSeesWhatWasSentAndNobodysPersonalData(Team team, String number, SentFile photo) {
        assertThat(team.officer()
                        .http()
                        .get("/api/v1/cases?queue=to-accept&limit=100")
                        .expect(200)
                        .text())
                .contains(number);
        Reply answer = team.officer().http().get("/api/v1/cases/" + number).expect(200);
        JsonNode seen = answer.json();
        assertThat(answer.header("ETag")).isEqualTo("\"" + seen.path("version").asInt() + "\"");
        assertThat(seen.path("original").path("text").asText()).isEqualTo(Words.of("report.text"));
        assertThat(seen.path("reporter").toString())
                .doesNotContain(Words.of("report.fullName"))
                .doesNotContain(Words.of("report.citizenId"))
                .doesNotContain("913572468")
                .doesNotContain(Words.of("report.email"));
        JsonNode attachment = seen.path("attachments").path(0);
        Reply original =
                team.officer().http().get(attachment.path("original").asText()).expect(200);
        assertThat(original.sha256()).isEqualTo(photo.sha256());
    }

    private static void theLetterCarriesTheResolution(Team team, String number) {
        String letter = "/api/v1/cases/" + number + "/letters/result?format=";
        assertThat(team.officer().http().get(letter + "html").expect(200).page().text())
                .contains(Words.of("resolution.text"))
                .doesNotContain(Words.of("report.fullName"));
        Reply pdf = team.officer().http().get(letter + "pdf").expect(200);
        assertThat(pdf.text()).startsWith("%PDF-");
    }

    private static void thePublicReadsTheReleasedVersion(Citizen citizen, String number) throws IOException {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> photosOf(citizen, number).size() == 1);
        Document page = citizen.http().get("/phan-anh/" + number).expect(200).page();
        assertThat(page.text())
                .contains(Words.of("public.text"), Words.of("public.answer"), Words.of("public.place"))
                .doesNotContain(Words.of("report.text"))
                .doesNotContain(Words.of("report.fullName"));
        Element image = photosOf(citizen, number).get(0);
        for (String link : List.of(image.absUrl("src"), image.closest("a").absUrl("href"))) {
            Reply shown =
                    citizen.http().get(java.net.URI.create(link).getPath()).expect(200);
            assertThat(Pictures.carriesMetadata(shown.body())).as(link).isFalse();
            assertThat(new String(shown.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(Pictures.CANARY);
            BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(shown.body()));
            assertThat(decoded.getWidth()).isGreaterThan(decoded.getHeight());
        }
    }

    private static List<Element> photosOf(Citizen citizen, String number) {
        return citizen.http().get("/phan-anh/" + number).expect(200).page().select("main img");
    }

    private static void theReporterRates(Citizen citizen, Slip slip) {
        Reply tracked = citizen.track(slip.receiptNumber()).expect(200);
        assertThat(tracked.page().text()).contains(slip.caseNumber());
        Reply wrong =
                WebForm.with("phone", tracked).set("phone", "0909 000 111").submit(citizen.http());
        assertThat(wrong.page().select("input[name=rating]")).isEmpty();
        Reply opened = WebForm.with("phone", wrong)
                .set("phone", Words.of("report.phone"))
                .submit(citizen.http());
        Reply rated = WebForm.with("rating", opened.expect(200))
                .set("rating", "SATISFIED")
                .set("comment", Words.of("rating.comment"))
                .submit(citizen.http());
        rated.expect(200);
    }
}
