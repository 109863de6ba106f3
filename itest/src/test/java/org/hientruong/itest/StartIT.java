// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an operator sees of a started installation. */
class StartIT {
    @ParameterizedTest
    @EnumSource
    void runsOnTheDatabaseThatItWasGiven(Database database) {
        Installation installation = Installations.shared(database);
        assertThat(installation.logLines())
                .anyMatch(line -> line.contains("database " + database.product() + " reached"));
    }

    @ParameterizedTest
    @EnumSource
    void saysItsVersionWhenReady(Database database) {
        var ready = Installations.shared(database)
                .http()
                .get("/health/ready")
                .expect(200)
                .json();
        assertThat(ready.path("version").asText()).isEqualTo(Built.version());
        assertThat(ready.path("build").asText()).isNotBlank();
    }

    @Test
    void refusesToBeHeardFromElsewhereWithDemoData() {
        try (Installation heard = Installation.fresh("heard", Database.DERBY)) {
            heard.set("etc/org.ops4j.pax.web.cfg", "org.ops4j.pax.web.listening.addresses", "0.0.0.0");
            heard.set("etc/org.hientruong.core.demo.cfg", "enabled", "true");
            assertThatThrownBy(heard::start).hasMessageContaining("ended with");
            // it may end before its log is opened
            assertThat(Stream.concat(heard.logLines().stream(), heard.consoleLines().stream()))
                    .anyMatch(line -> line.contains("listens on 127.0.0.1 only, not on 0.0.0.0"));
        }
    }
}
