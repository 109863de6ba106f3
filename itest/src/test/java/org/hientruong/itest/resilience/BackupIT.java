// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.hientruong.itest.resilience.Filings.Filing;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Staff;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Trees;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A backup taken while people file reports, put back into an empty folder. */
class BackupIT {
    private static final int CLIENTS = 4;
    private static final int RECEIPTS = 12;

    @ParameterizedTest
    @EnumSource
    void holdsEveryReceiptThatWasReadBeforeIt(Database database) throws Exception {
        Path archive = Built.target().resolve("backup-" + database.name() + ".zip");
        Files.deleteIfExists(archive);
        List<Filing> before = new ArrayList<>();
        String account;
        try (Installation first = Installation.fresh("backup", database)) {
            first.start();
            account = Team.of(first).officer().account();
            Filings filings = new Filings(first);
            filings.begin(CLIENTS);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> filings.answered() >= RECEIPTS);
            filings.all().stream().filter(filing -> filing.slip != null).forEach(before::add);
            String port = Integer.toString(first.base().getPort());
            launcher("fetch", port, first.data().toString(), archive.toString());
            filings.awaitEnd();
            assertThat(filings.surprises()).isEmpty();
        }
        try (Installation second = Installation.fresh("restored", database)) {
            Trees.delete(second.data());
            launcher("restore", archive.toString(), second.data().toString());
            Files.createDirectories(second.data().resolve("karaf"));
            Files.createDirectories(second.data().resolve("deploy"));
            second.start();
            Staff officer = Staff.signIn(second, account, Team.password());
            for (Filing filing : before) {
                JsonNode found = officer.read(filing.slip.caseNumber());
                assertThat(found.path("original").path("text").asText()).isEqualTo(filing.text);
                String photo =
                        found.path("attachments").path(0).path("original").asText();
                assertThat(officer.http().get(photo).expect(200).sha256()).isEqualTo(filing.photo.sha256());
            }
            assertThat(second.selfCheck().path("broken")).isEmpty();
        }
    }

    /** What {@code ./run backup} and {@code ./run restore} call. */
    private static void launcher(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Built.jar("distribution/launcher").toString(),
                "org.hientruong.launcher.BackupFile"));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile(Built.target(), "launcher", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }
}
