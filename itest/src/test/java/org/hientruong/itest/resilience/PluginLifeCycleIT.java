// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Multipart;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.TestPlugin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A plugin from its upload to its removal: what is wanted is data, and the running system follows it. */
class PluginLifeCycleIT {
    private static final String NAME = "org.hientruong.channel-sample";
    private static final String PLUGIN = "/api/v1/plugins/" + NAME;
    private static final String FACE = "/plugins/sample/";
    private static final String OLD = "the test plugin answers";

    private static Installation installation;

    private final Http visitor = installation.http();
    private final Http administrator = Team.of(installation).administrator().http();
    private final Path sample = Built.jar("itest/plugins/channel-sample");

    /** What is told of a plugin's versions is not mixed with what other tests have deployed. */
    @BeforeAll
    static void start() {
        installation = Installation.fresh("lifecycle", Database.DERBY);
        installation.start();
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    private JsonNode act(String act, Object body) {
        String tag = administrator.get(PLUGIN).expect(200).header("ETag");
        return administrator
                .with("If-Match", tag)
                .post(PLUGIN + "/" + act, body)
                .expect(200)
                .json();
    }

    private boolean sampleAnswers() {
        Reply reply = visitor.get(FACE);
        return reply.status() == 200 && !reply.text().contains(OLD);
    }

    private void deploy(Path jar) {
        administrator
                .post("/api/v1/plugins", new Multipart().file("jar", TestPlugin.upload(jar)))
                .expect(201);
    }

    @Test
    void deployedUpdatedRolledBackStoppedStartedAndRemoved() {
        deploy(new TestPlugin(installation).jar());
        soon().until(() -> visitor.get(FACE).text().contains(OLD));
        deploy(sample);
        soon().until(this::sampleAnswers);
        JsonNode updated = administrator.get(PLUGIN).expect(200).json();
        assertThat(updated.path("versions").findValuesAsText("version")).startsWith(Built.version(), "0.0.9");
        assertThat(updated.path("here").path("running").asText())
                .isEqualTo(updated.path("sha256").asText());

        act("roll-back", Map.of());
        soon().until(() -> visitor.get(FACE).text().contains(OLD));

        act("stop", Map.of());
        soon().until(() -> visitor.get(FACE).status() == 404);
        act("start", Map.of("sha256", TestPlugin.upload(sample).sha256()));
        soon().until(this::sampleAnswers);

        installation.restart();
        soon().until(() -> visitor.get(FACE).status() == 200);

        String tag = administrator.get(PLUGIN).expect(200).header("ETag");
        administrator.with("If-Match", "\"0\"").delete(PLUGIN).expect(412);
        administrator.with("If-Match", tag).delete(PLUGIN).expect(204);
        soon().until(() -> visitor.get(FACE).status() == 404);
        assertThat(administrator
                        .get("/api/v1/plugins")
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsText("name"))
                .doesNotContain(NAME);
    }

    @Test
    void whatIsDroppedBecomesARowAndGoesWithItsFile() {
        installation.deploy(sample);
        soon().until(() -> visitor.get(FACE).status() == 200);
        JsonNode row = administrator.get(PLUGIN).expect(200).json();
        assertThat(row.path("changedBy").asText()).isEqualTo("system");
        act("stop", Map.of());
        soon().until(() -> visitor.get(FACE).status() == 404);
        assertThat(administrator.get(PLUGIN).expect(200).json().path("wanted").asText())
                .as("its file lies there still, and does not start it again")
                .isEqualTo("STOPPED");
        installation.undeploy(sample);
        soon().until(() ->
                !administrator.get("/api/v1/plugins").expect(200).text().contains("\"" + NAME + "\""));
    }

    @Test
    void aFileThatGoesTakesNoOtherVersionWithIt() throws IOException {
        Path older = Files.copy(
                new TestPlugin(installation).jar(),
                Files.createTempDirectory(Built.target(), "older").resolve("an-older-file.jar"));
        installation.deploy(older);
        soon().until(() -> visitor.get(FACE).text().contains(OLD));
        installation.deploy(sample);
        soon().until(this::sampleAnswers);
        installation.undeploy(older);
        Awaitility.await()
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(6))
                .until(this::sampleAnswers);
        installation.undeploy(sample);
        soon().until(() -> visitor.get(FACE).status() == 404);
    }

    @Test
    void onlyAnAdministratorMayAndWhoseTriesAreAudited() {
        Http officer = Team.of(installation).officer().http();
        officer.get("/api/v1/plugins").expect(403);
        officer.post("/api/v1/plugins", new Multipart().file("jar", TestPlugin.upload(sample)))
                .expect(403);
        visitor.get("/api/v1/plugins").expect(401);
        assertThat(Team.of(installation)
                        .auditor()
                        .http()
                        .get("/api/v1/audit")
                        .expect(200)
                        .text())
                .contains("plugin-deploy");
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(45)).pollInterval(Duration.ofMillis(200));
    }
}
