// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import org.junit.jupiter.api.Test;

/** The interface answers as its description says: the harness holds every answer against it, here each call is made once. */
class DescribedIT {
    private static final Installation INSTALLATION = Installations.shared(Database.DERBY);
    private static final Team TEAM = Team.of(INSTALLATION);

    @Test
    void everyCallThatReadsAnswersAsDescribed() {
        Staff officer = TEAM.officer();
        String number = new Citizen(INSTALLATION)
                .file(Words.report(), List.of(Pictures.photo(7, 800, 600)))
                .caseNumber();
        new Passage(TEAM, number).accepted().dispatched();
        Map<String, String> blanks = new LinkedHashMap<>();
        blanks.put("{number}", number);
        blanks.put("{id}", officer.read(number).at("/attachments/0/id").asText());
        blanks.put("{variant}", "thumbnail");
        blanks.put("{clock}", "K01");
        blanks.put("{lang}", "vi");
        blanks.put("{event}", officer.read(number).at("/course/slips/0/event").asText());
        blanks.put(
                "{version}",
                officer.http()
                        .get("/api/v1/procedures/current")
                        .expect(200)
                        .json()
                        .at("/version/version")
                        .asText());
        // one does not end, the next is not there before there is a result, the others have tests of their own
        Set<String> left = Set.of(
                "/stream",
                "/cases/{number}/letters/result",
                "/calendar/changes/{version}",
                "/plugins/{name}",
                "/reorganisations/{id}",
                "/emergencies/{number}/files/{id}",
                "/harassment-dossiers/{number}/files/{id}");
        TreeSet<String> paths = paths("get");
        assertThat(paths).containsAll(left);
        paths.removeAll(left);
        Map<String, String> hotline =
                Map.of("/emergencies/{number}", emergency(officer), "/harassment-dossiers/{number}", dossier(officer));
        for (String path : paths) {
            String own = path.startsWith("/emergencies") ? path.replace("{clock}", "K15") : path;
            String address = "/api/v1" + filled(filled(own, hotline), blanks);
            if (path.endsWith("time-limits/preview")) {
                address += "?allowance=4+office+hours&from=2023-06-09T16:30";
            }
            reader(path).get(address).expect(200);
        }
        assertThat(paths).hasSizeGreaterThan(20).contains("/cases", "/queues", "/audit", "/staff");
    }

    /** An emergency that begins with the call alone, and is handed over. */
    private static String emergency(Staff operator) {
        JsonNode begun = operator.http()
                .post("/api/v1/emergencies", Map.of())
                .expect(201)
                .json();
        String path = "/emergencies/" + begun.at("/summary/number").asText();
        operator.http()
                .with("If-Match", "\"1\"")
                .post("/api/v1" + path + "/transfer-call", Map.of("authority", "114", "outcome", "BUSY"))
                .expect(200);
        JsonNode handed = operator.http()
                .with("If-Match", "\"2\"")
                .post("/api/v1" + path + "/transfer-call", Map.of("authority", "113", "outcome", "CONNECTED"))
                .expect(200)
                .json();
        assertThat(handed.at("/summary/stage").asText()).isEqualTo("transferred");
        operator.http()
                .with("If-Match", "\"3\"")
                .post(
                        "/api/v1" + path + "/declare-completion",
                        Map.of(
                                "authority",
                                "113",
                                "completedAt",
                                handed.at("/transfers/1/endedAt").asText()))
                .expect(200);
        return path;
    }

    private static String dossier(Staff operator) {
        JsonNode opened = operator.http()
                .post(
                        "/api/v1/harassment-dossiers",
                        Map.of(
                                "harassment",
                                "OBSCENE_LANGUAGE",
                                "call",
                                Map.of("calledAt", "2023-06-11T01:00:00Z", "statement", "Chửi bới")))
                .expect(201)
                .json();
        return "/harassment-dossiers/" + opened.at("/summary/number").asText();
    }

    private static Http reader(String path) {
        return switch (path) {
            case "/audit", "/history-check" -> TEAM.auditor().http();
            case "/staff",
                    "/calendar/changes",
                    "/reorganisations",
                    "/reorganisations/files",
                    "/plugins",
                    "/deliveries" -> TEAM.administrator().http();
            case "/violations", "/sanctions" ->
                TEAM.with("CENTRE_SUPERVISOR", Team.CENTRE).http();
            default -> TEAM.officer().http();
        };
    }

    private static String filled(String path, Map<String, String> blanks) {
        String filled = path;
        for (Map.Entry<String, String> blank : blanks.entrySet()) {
            filled = filled.replace(blank.getKey(), blank.getValue());
        }
        return filled;
    }

    private static TreeSet<String> paths(String method) {
        JsonNode served =
                INSTALLATION.http().get("/api/openapi.json").expect(200).json().path("paths");
        TreeSet<String> paths = new TreeSet<>();
        served.fields().forEachRemaining(path -> {
            if (path.getValue().has(method)) {
                paths.add(path.getKey());
            }
        });
        return paths;
    }

    @Test
    void everyMoveIsRefusedAsDescribed() {
        Staff officer = TEAM.officer();
        String number =
                new Citizen(INSTALLATION).file(Words.report(), List.of()).caseNumber();
        List<String> moves = paths("post").stream()
                .filter(path -> path.matches("/cases/\\{number}/[a-z-]+") && !path.endsWith("/reveal"))
                .map(path -> path.substring("/cases/{number}/".length()))
                .toList();
        assertThat(moves).hasSizeGreaterThan(20);
        Http stranger = INSTALLATION.http().asScript();
        for (String move : moves) {
            String path = "/api/v1/cases/" + number + '/' + move;
            Http current = officer.http().with("If-Match", "\"1\"");
            stranger.post(path, Map.of()).expect(401);
            // an empty body is enough for some moves and unfit for others: 422 comes first then
            assertThat(officer.http().post(path, Map.of()).status()).isIn(428, 422);
            assertThat(officer.http()
                            .with("If-Match", "\"99\"")
                            .post(path, Map.of())
                            .status())
                    .isIn(403, 409, 412, 422);
            assertThat(current.post("/api/v1/cases/ST-2000-0000001/" + move, Map.of())
                            .status())
                    .isIn(403, 404, 422);
            assertThat(TEAM.handler()
                            .http()
                            .with("If-Match", "\"1\"")
                            .post(path, Map.of())
                            .status())
                    .isIn(403, 404, 422);
            current.post(path, Map.of("unheardOf", 1)).expect(422);
            current.post(path, "application/json", new byte[] {'{'}).expect(400);
            current.post(path, "application/json", new byte[300_000]).expect(413);
            current.post(path, "text/plain", new byte[] {'{', '}'}).expect(415);
            current.with("Accept", "image/png").post(path, Map.of()).expect(406);
        }
        assertThat(officer.read(number).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void aRefusalNamesItsArticleAndTheMovesThatAreAllowed() {
        Staff officer = TEAM.officer();
        String number =
                new Citizen(INSTALLATION).file(Words.report(), List.of()).caseNumber();
        Reply wrong = officer.attempt(number, 1, "publish", Map.of("text", "x", "answer", "y", "photos", List.of()));
        assertThat(wrong.status()).isEqualTo(409);
        assertThat(wrong.json().path("article").asText()).isNotEmpty();
        assertThat(wrong.json().path("moves")).isNotEmpty();
    }
}
