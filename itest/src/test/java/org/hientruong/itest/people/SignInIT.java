// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.Staff;
import org.hientruong.itest.support.Team;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The door of a running installation: closed unless marked as open, and of one kind for all that is behind it. */
class SignInIT {
    private static final Set<String> OPEN =
            Set.of("get /about", "get /languages", "get /messages/{lang}", "post /session");
    private static final Installation INSTALLATION = Installation.fresh("people", Database.DERBY);
    private static Team team;

    @BeforeAll
    static void start() {
        INSTALLATION.start();
        team = Team.of(INSTALLATION);
    }

    @AfterAll
    static void stop() {
        INSTALLATION.close();
    }

    private static Map<String, String> credentials(String account, String password) {
        return Map.of("account", account, "password", password);
    }

    @Test
    void everyCallThatTheDescriptionNamesNeedsASessionUnlessItIsMarkedAsOpen() {
        Http stranger = INSTALLATION.http().asScript();
        JsonNode paths = stranger.get("/api/openapi.json").expect(200).json().path("paths");
        List<String> letIn = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        paths.fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    String call = method + ' ' + path.getKey();
                    asked.add(call);
                    if (!OPEN.contains(call) && knock(stranger, method, path).status() != 401) {
                        letIn.add(call);
                    }
                }));
        assertThat(letIn).isEmpty();
        assertThat(asked).containsAll(OPEN).contains("get /staff", "put /session/password", "get /audit");
    }

    private static Reply knock(Http stranger, String method, Map.Entry<String, JsonNode> path) {
        Iterator<String> types =
                path.getValue().path(method).path("requestBody").path("content").fieldNames();
        String type = types.hasNext() ? types.next() : "application/json";
        String address = "/api/v1" + path.getKey().replaceAll("\\{[^}]*}", "x");
        return switch (method) {
            case "get" -> stranger.get(address);
            case "put" -> stranger.put(address, Map.of());
            case "delete" -> stranger.delete(address);
            default -> stranger.post(address, type, "{}".getBytes(UTF_8));
        };
    }

    @Test
    void aForeignPageCannotChangeAnythingWithSomebodysCookie() {
        Staff officer = team.officer();
        Http withoutMark = officer.http().with("X-Requested-With", "XMLHttpRequest");
        withoutMark.put("/api/v1/session/language", Map.of("language", "vi")).expect(403);
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded")) {
            officer.http().post("/api/v1/session", type, "{}".getBytes(UTF_8)).expect(415);
        }
        officer.http().put("/api/v1/session/language", Map.of("language", "vi")).expect(200);
    }

    @Test
    void everyAnswerIsOfTheTypeThatItNames() {
        for (String path : List.of("/api/v1/languages", "/api/v1/cases", "/api/v1/messages/xx", "/plugins/portal/")) {
            assertThat(INSTALLATION.http().get(path).header("X-Content-Type-Options"))
                    .as(path)
                    .isEqualTo("nosniff");
        }
    }

    @Test
    void whoLooksByABrowserReadsAPage() {
        Reply refused = INSTALLATION
                .http()
                .with("Accept", "text/html,*/*;q=0.8")
                .with("Accept-Language", "vi")
                .get("/api/v1/cases")
                .expect(401);
        assertThat(refused.header("Content-Type")).startsWith("text/html");
        assertThat(refused.page().select("html").attr("lang")).isEqualTo("vi");
        assertThat(refused.page().select("h1").text()).isEqualTo("Chưa đăng nhập");
        Reply asked = INSTALLATION.http().get("/api/v1/cases").expect(401);
        assertThat(asked.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void anAdministratorDoesNotOpenTheCasesToHerself() {
        Http administrator = team.administrator().http();
        JsonNode herself = administrator
                .get("/api/v1/staff?q=" + team.administrator().account())
                .expect(200)
                .json()
                .path("items")
                .path(0);
        String path = "/api/v1/staff/" + herself.path("account").asText();
        Map<String, Object> change = Map.of(
                "displayName",
                herself.path("displayName").asText(),
                "roles",
                List.of(Map.of("role", "INTAKE_OFFICER", "agency", Team.CENTRE)));
        administrator.put(path, change).expect(428);
        Http informed =
                administrator.with("If-Match", "\"" + herself.path("version").asInt() + "\"");
        informed.put(path, Map.of("displayName", "Q")).expect(422);
        assertThat(informed.put(path, change).expect(409).json().path("detail").asText())
                .contains("chính mình");
    }

    @Test
    void theCookieIsForTheServerAlone() {
        Reply signedIn = INSTALLATION
                .http()
                .asScript()
                .post("/api/v1/session", credentials(team.officer().account(), Team.password()))
                .expect(200);
        assertThat(signedIn.header("Set-Cookie"))
                .matches("ht_session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax");
        assertThat(signedIn.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theCookieStaysOnTlsWhenAProxyEndedIt() {
        Http proxied = INSTALLATION.http().asScript().with("X-Forwarded-Proto", "https");
        Map<String, String> officer = credentials(team.officer().account(), Team.password());
        assertThat(proxied.post("/api/v1/session", officer).expect(200).header("Set-Cookie"))
                .endsWith("; Secure");
    }

    @Test
    void aTemporaryPasswordOpensNothingButItsChange() {
        Reply made = team.administrator()
                .http()
                .post("/api/v1/staff", Map.of("account", "tam.thoi", "displayName", "T", "roles", List.of()))
                .expect(201);
        String temporary = made.json().path("temporaryPassword").asText();
        Staff newcomer = Staff.signIn(INSTALLATION, "tam.thoi", temporary);
        assertThat(newcomer.http()
                        .get("/api/v1/session")
                        .expect(200)
                        .json()
                        .path("mustChangePassword")
                        .asBoolean())
                .isTrue();
        newcomer.http().get("/api/v1/audit").expect(403);
        newcomer.http()
                .put("/api/v1/session/language", Map.of("language", "vi"))
                .expect(403);
        newcomer.changePassword(temporary, Team.password());
        newcomer.http()
                .put("/api/v1/session/language", Map.of("language", "vi"))
                .expect(200);
    }

    @Test
    void aSessionOutlivesTheProcess() throws IOException {
        Staff officer = team.officer();
        Reply before = officer.http().get("/api/v1/session").expect(200);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(INSTALLATION.data().resolve("keys/vault.keys"))))
                .isEqualTo("rw-------");
        INSTALLATION.kill9();
        INSTALLATION.start();
        assertThat(officer.http().get("/api/v1/session").expect(200).json()).isEqualTo(before.json());
        officer.http().delete("/api/v1/session").expect(204);
        officer.http().get("/api/v1/session").expect(401);
        officer.http()
                .post("/api/v1/session", credentials(officer.account(), Team.password()))
                .expect(200);
    }

    @Test
    void fiveWrongPasswordsLockAndAnAdministratorUnlocks() {
        String account = team.strangeHandler().account();
        Http guesser = INSTALLATION.http().asScript();
        for (int i = 0; i < 5; i++) {
            guesser.post("/api/v1/session", credentials(account, "wrong")).expect(401);
        }
        Reply locked = guesser.post("/api/v1/session", credentials(account, Team.password()))
                .expect(429);
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(800, 900);
        String temporary = team.administrator()
                .http()
                .post("/api/v1/staff/" + account + "/reset-password", Map.of())
                .expect(200)
                .json()
                .path("temporaryPassword")
                .asText();
        team.strangeHandler().http().get("/api/v1/session").expect(401);
        guesser.post("/api/v1/session", credentials(account, temporary)).expect(200);
    }

    @Test
    void aRefusedCallIsWrittenDownForTheAuditor() {
        Staff handler = team.handler();
        handler.http().get("/api/v1/staff").expect(403);
        handler.http().get("/api/v1/audit").expect(403);
        JsonNode entries = team.auditor()
                .http()
                .get("/api/v1/audit?limit=100")
                .expect(200)
                .json()
                .path("items");
        List<String> refused = new ArrayList<>();
        entries.forEach(entry -> {
            if (entry.path("action").asText().equals("forbidden")
                    && entry.path("account").asText().equals(handler.account())) {
                refused.add(entry.path("facts").path("what").asText());
            }
        });
        assertThat(refused).contains("staff-list", "audit-list");
    }
}
