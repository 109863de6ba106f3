// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server answers to a move that may not be made. */
class RefusedMovesIT {
    private final Installation installation = Installations.shared(Database.DERBY);
    private final Team team = Team.of(installation);
    private String number = "";

    @BeforeEach
    void aReport() {
        number = new Citizen(installation).file(Words.report(), List.of()).caseNumber();
    }

    @Test
    void anOfficerWhoApprovesGets403AndAnAuditEntry() {
        new Passage(team, number).accepted().dispatched().submitted(Words.of("resolution.text"));
        int version = team.officer().read(number).path("version").asInt();
        Reply refused = team.officer().attempt(number, version, "approve", Map.of());
        assertThat(refused.expect(403).header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("type").asText()).isEqualTo("/problems/forbidden");
        JsonNode audit = team.auditor()
                .http()
                .get("/api/v1/audit?limit=20")
                .expect(200)
                .json()
                .path("items");
        assertThat(audit)
                .anySatisfy(
                        entry -> assertThat(entry.toString()).contains(number).contains("approve"));
        assertThat(team.officer().read(number).path("stage").asText()).isEqualTo("awaiting-approval");
    }

    @Test
    void aMoveAtTheWrongStageGets409WithItsArticleAndTheAllowedMoves() {
        int version = team.officer().read(number).path("version").asInt();
        Map<String, Object> body = Map.of("text", "a text", "answer", "an answer", "photos", List.of());
        JsonNode problem = team.officer()
                .attempt(number, version, "publish", body)
                .expect(409)
                .json();
        assertThat(problem.path("type").asText()).isEqualTo("/problems/wrong-move");
        assertThat(problem.path("article").asText()).contains("Điều 15");
        assertThat(problem.path("moves").toString()).contains("claim").doesNotContain("publish");
    }

    @Test
    void theSecondOfTwoOfficersIsToldWhoHasTheReport() {
        int version = team.officer().read(number).path("version").asInt();
        team.officer().attempt(number, version, "claim", Map.of()).expect(200);
        Reply second = team.secondOfficer()
                .attempt(number, version + 1, "claim", Map.of())
                .expect(409);
        assertThat(second.json().path("type").asText()).isEqualTo("/problems/already-claimed");
        assertThat(second.json().path("holder").toString())
                .contains(team.officer().account());
    }

    @Test
    void aChangeNeedsTheVersionThatItsAuthorHasRead() {
        int version = team.officer().read(number).path("version").asInt();
        team.officer()
                .http()
                .post("/api/v1/cases/" + number + "/claim", Map.of())
                .expect(428);
        team.officer().attempt(number, version, "claim", Map.of()).expect(200);
        team.officer().attempt(number, version, "release", Map.of()).expect(412);
    }

    @Test
    void anUnfitBodyIsRefusedWithAPointerToItsField() {
        new Passage(team, number).accepted();
        int version = team.officer().read(number).path("version").asInt();
        Map<String, Object> tooLong = Map.of("text", "a".repeat(50_000));
        JsonNode problem = team.officer()
                .attempt(number, version, "normalise", tooLong)
                .expect(422)
                .json();
        assertThat(problem.path("faults").path(0).path("pointer").asText()).isEqualTo("/text");
        Map<String, Object> unknown = Map.of("text", "a text", "shout", true);
        assertThat(team.officer()
                        .attempt(number, version, "normalise", unknown)
                        .expect(422)
                        .text())
                .contains("/shout");
        assertThat(team.officer().read(number).path("version").asInt()).isEqualTo(version);
    }

    @Test
    void aBodyThatSaysNothingIsNoBody() {
        Http officer = team.officer().http();
        for (String nothing : List.of("null", "", " ")) {
            byte[] body = nothing.getBytes(UTF_8);
            officer.with("If-Match", "\"1\"")
                    .post("/api/v1/cases/" + number + "/claim", "application/json", body)
                    .expect(400);
            team.administrator()
                    .http()
                    .post("/api/v1/staff", "application/json", body)
                    .expect(400);
        }
    }

    @Test
    void anImpossibleDateIsRefusedAtItsField() {
        for (String day : List.of("2026-02-30", "%2B999999999-12-31", "-999999999-01-01")) {
            JsonNode problem = team.officer()
                    .http()
                    .get("/api/v1/cases?queue=all&" + (day.startsWith("-") ? "from=" : "to=") + day)
                    .expect(422)
                    .json();
            assertThat(problem.path("faults").path(0).path("pointer").asText()).isIn("/from", "/to");
        }
    }

    @Test
    void nobodyReadsOrChangesCasesWithoutASession() {
        assertThat(installation.http().get("/api/v1/cases").status()).isEqualTo(401);
        Reply move = installation
                .http()
                .asScript()
                .with("If-Match", "\"1\"")
                .post("/api/v1/cases/" + number + "/claim", Map.of());
        assertThat(move.status()).isEqualTo(401);
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        int version = team.officer().read(number).path("version").asInt();
        Reply forged = team.officer()
                .http()
                .with("X-Requested-With", "")
                .with("If-Match", "\"" + version + "\"")
                .post("/api/v1/cases/" + number + "/claim", Map.of());
        assertThat(forged.status()).isEqualTo(403);
        assertThat(team.officer().read(number).path("version").asInt()).isEqualTo(version);
    }
}
