// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.hientruong.itest.resilience.Filings.Filing;
import org.hientruong.itest.support.Archive;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Staff;
import org.hientruong.itest.support.Team;
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
            Archive.fetch(first, archive);
            assertThat(permissions(archive)).isEqualTo("rw-------");
            filings.awaitEnd();
            assertThat(filings.surprises()).isEmpty();
        }
        try (Installation second = Installation.fresh("restored", database)) {
            Archive.restore(archive, second);
            assertThat(permissions(second.data())).isEqualTo("rwx------");
            assertThat(permissions(second.data().resolve("keys/vault.keys"))).isEqualTo("rw-------");
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

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
