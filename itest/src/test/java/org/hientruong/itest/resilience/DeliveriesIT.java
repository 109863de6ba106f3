// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Multipart;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Staff;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.TestPlugin;
import org.hientruong.itest.support.WebForm;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What shall be told waits for its channel until an operator settles it; when the channel refuses it, staff have to tell it. */
class DeliveriesIT {
    private static final Path SAMPLE = Built.jar("itest/plugins/channel-sample");
    private static Installation installation;

    /** What waits here is not mixed with what other tests left waiting for the same channel. */
    @BeforeAll
    static void start() {
        installation = Installation.fresh("deliveries", Database.DERBY);
        installation.start();
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @AfterEach
    void noPlugin() {
        installation.undeploy(SAMPLE);
        soon().until(() -> installation.http().get("/plugins/sample/").status() == 404);
    }

    @Test
    void waitsAndIsDiscarded() {
        Team team = Team.of(installation);
        Http operator = team.administrator().http();
        installation.deploy(SAMPLE);
        soon().until(() -> installation.http().get("/plugins/sample/").status() == 200);
        String number = filed();
        soon().until(() -> delivery(operator, "waiting", number).isEmpty()); // the filing itself is told

        installation.undeploy(SAMPLE);
        soon().until(() -> installation.http().get("/plugins/sample/").status() == 404);
        new Passage(team, number).accepted();
        soon().until(() -> delivery(operator, "waiting", number).isPresent());

        JsonNode waiting = delivery(operator, "waiting", number).orElseThrow();
        assertThat(waiting.path("label").asText()).isNotEmpty().doesNotContain("core.event");
        String path = "/api/v1/deliveries/" + number + "/"
                + waiting.path("event").asInt() + "/" + waiting.path("address").asText();
        operator.post(path + "/replay", Map.of()).expect(422);
        operator.post(path + "/replay", Map.of("reason", "it is not given up")).expect(404);
        team.officer().http().post(path + "/replay", Map.of("reason", "x")).expect(403);
        operator.post(path + "/discard", Map.of("reason", "the channel will not come back"))
                .expect(204);
        assertThat(delivery(operator, "waiting", number)).isEmpty();
        operator.post(path + "/discard", Map.of("reason", "nothing is left")).expect(404);
        assertThat(team.auditor().http().get("/api/v1/audit").expect(200).text())
                .contains("delivery-discarded");
        installation.deploy(SAMPLE);
        soon().until(() -> installation.http().get("/plugins/sample/").status() == 200);
    }

    /** Nobody left another way: the refusal is a task for staff. */
    @Test
    void whatTheChannelRefusesStaffHaveToTell() {
        Team team = Team.of(installation);
        installation.deploy(SAMPLE);
        soon().until(() -> installation.http().get("/plugins/sample/").status() == 200);
        String number = filed();
        soon().until(() ->
                delivery(team.administrator().http(), "waiting", number).isEmpty());
        installation.undeploy(SAMPLE);
        installation.deploy(new TestPlugin(installation)
                .doing("tell", "return Delivery.refused(\"the number is not in use\");")
                .jar());
        soon().until(() -> installation
                .http()
                .get("/plugins/sample/")
                .text()
                .contains("the test plugin answers")); // the sample itself has nothing against any notice
        new Passage(team, number).accepted();
        soon().until(() -> untold(team, number));
        assertThat(delivery(team.administrator().http(), "parked", number)).isEmpty();
        team.officer().move(number, "give-notice", Map.of("note", Words.of("notice.by-hand")));
        assertThat(untold(team, number)).isFalse();
        Staff officer = team.officer();
        officer.attempt(
                        number,
                        officer.read(number).path("version").asInt(),
                        "give-notice",
                        Map.of("note", Words.of("notice.by-hand")))
                .expect(422);
    }

    private static boolean untold(Team team, String number) {
        return team.officer()
                .http()
                .get("/api/v1/cases?queue=untold&limit=100")
                .expect(200)
                .text()
                .contains(number);
    }

    private String filed() {
        Http http = installation.http();
        String attestation =
                WebForm.with("citizenId", http.get("/gui-phan-anh").expect(200)).value("attestationVersion");
        Multipart form = new Multipart();
        Words.report().forEach((name, value) -> {
            if (!name.equals("attestation")) {
                form.field(name, value);
            }
        });
        form.field("attestation", attestation)
                .field("occurredAt", Instant.now().minusSeconds(60).toString());
        return http.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/plugins/sample/reports", form)
                .expect(200)
                .json()
                .path("caseNumber")
                .asText();
    }

    private static Optional<JsonNode> delivery(Http operator, String state, String number) {
        JsonNode page = operator.get("/api/v1/deliveries?limit=100&state=" + state)
                .expect(200)
                .json();
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(item -> item.path("caseNumber").asText().equals(number))
                .findFirst();
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200));
    }
}
