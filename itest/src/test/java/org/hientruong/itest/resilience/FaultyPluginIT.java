// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.FaultyChannel;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plugin whose face cannot be published is closed, named in the log, and works once a better one replaces it. */
class FaultyPluginIT {
    private static final String FACE = "/plugins/sample/";
    private static final String REPORTED = "channel sample " + FaultyChannel.VERSION + " stays closed";

    private final Installation installation = Installations.shared(Database.DERBY);
    private final Http visitor = installation.http();
    private final Path sample = Built.jar("itest/plugins/channel-sample");

    @AfterEach
    void undeploy() {
        installation.undeploy(sample);
        soon().until(() -> visitor.get(FACE).status() != 200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "return List.of(new Endpoint(Access.PUBLIC, new Object())); | has no @Path",
                "takeTheirPlace(); return List.of(new Endpoint(Access.PUBLIC, new Face())); | the whiteboard refused it",
                "throw new IllegalStateException(\"no face today\"); | no face today"
            })
    void isClosedAndReportedAndComesBackWhenItIsReplaced(String endpoints, String reason) {
        long reports = reports();
        long closings = closings();
        installation.deploy(FaultyChannel.jar(installation, endpoints));
        soon().until(() -> reports() == reports + 1);
        assertThat(closings()).isEqualTo(closings + 1);
        assertThat(installation.logLines()).anyMatch(line -> line.contains(reason));
        assertThat(visitor.get(FACE).status()).isEqualTo(404);
        visitor.get("/").expect(200);

        installation.deploy(sample);
        soon().until(() -> visitor.get(FACE).status() == 200);
        assertThat(reports()).isEqualTo(reports + 1);
    }

    private long reports() {
        return installation.logLines().stream()
                .filter(line -> line.contains("ERROR") && line.contains(REPORTED))
                .count();
    }

    private long closings() {
        return installation.consoleLines().stream()
                .filter(line -> line.contains(FaultyChannel.CLOSED))
                .count();
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
    }
}
