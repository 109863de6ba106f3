// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Team;
import org.junit.jupiter.api.Test;

/** Plugins and languages that come and go on the running system. */
class HotDeployIT {
    private static final List<String> CORE =
            List.of("/", "/api/v1/queues", "/api/v1/messages/vi", "/phan-anh", "/health/ready");

    private static final int ENOUGH = 500;
    private final Installation installation = Installations.shared(Database.DERBY);
    private final Team team = Team.of(installation);
    private final Http visitor = installation.http();

    @Test
    void aChannelComesAndGoesUnderLoadWithoutAFailedRequest() {
        Path jar = Built.jar("itest/plugins/channel-sample");
        Load load = new Load(
                List.of(
                        team.officer().http(),
                        team.handler().http(),
                        team.secondOfficer().http()),
                CORE);
        try (load) {
            // on a busy machine more rounds, until the load was one
            for (int round = 0; round < 3 || load.sent() <= ENOUGH; round++) {
                installation.deploy(jar);
                soon().until(() -> visitor.get("/plugins/sample/").status() == 200);
                installation.undeploy(jar);
                soon().until(() -> visitor.get("/plugins/sample/").status() != 200);
            }
        }
        System.out.printf("HOT DEPLOY %d requests of core while a channel came and went%n", load.sent());
        assertThat(load.failures()).isEmpty();
    }

    @Test
    void aLanguageChangesTheTextsOfARunningSystem() {
        Path jar = Built.jar("language-en");
        assertThat(languages()).doesNotContain("en");
        String vietnamese = filed("vi");
        visitor.get("/api/v1/messages/en").expect(404);
        installation.deploy(jar);
        soon().until(() -> languages().contains("en"));
        assertThat(filed("en")).isNotEqualTo(vietnamese).isNotBlank();
        assertThat(filed("vi")).isEqualTo(vietnamese);
        installation.undeploy(jar);
        soon().until(() -> !languages().contains("en"));
        visitor.get("/api/v1/messages/en").expect(404);
        assertThat(filed("vi")).isEqualTo(vietnamese);
    }

    private String filed(String language) {
        return visitor.get("/api/v1/messages/" + language)
                .expect(200)
                .json()
                .path("core.stage.filed")
                .asText();
    }

    private String languages() {
        JsonNode items = visitor.get("/api/v1/languages").expect(200).json().path("items");
        return String.join(" ", items.findValuesAsText("code"));
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
    }
}
