// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.awaitility.Awaitility;
import org.hientruong.itest.resilience.Filings.Filing;
import org.hientruong.itest.support.Citizen.Slip;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Staff;
import org.hientruong.itest.support.Team;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * SIGKILL at random moments while eight clients file reports with photos. Each receipt that a client has read is there
 * once with its photo, and a blind retry of what was not answered makes nothing twice.
 */
class CrashIT {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 2);
    private static final int CLIENTS = 8;
    private static final int FIRST_RECEIPTS = 10;

    private final Random random = new Random(20230605);

    @ParameterizedTest
    @EnumSource
    void whatWasAcknowledgedSurvivesTheKilledProcess(Database database) throws InterruptedException {
        try (Installation installation = Installation.fresh("crash", database)) {
            installation.start();
            assertThat(installation.logLines())
                    .anyMatch(line -> line.contains("database " + database.product() + " reached"));
            Staff officer = Team.of(installation).officer();
            Filings filings = new Filings(installation);
            int checked = 0;
            for (int round = 1; round <= ROUNDS; round++) {
                long before = filings.answered();
                filings.begin(CLIENTS);
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> filings.answered() >= before + FIRST_RECEIPTS);
                Thread.sleep(random.nextInt(1500)); // the random moment
                installation.kill9();
                filings.awaitEnd();
                assertThat(filings.surprises()).isEmpty();
                Duration start = installation.start();
                long answered = filings.answered();
                long unanswered = filings.all().size() - answered;
                check(installation, officer, filings, checked);
                checked = filings.all().size();
                System.out.printf(
                        "CRASH %s round %d: %d receipts read, %d forms unanswered and sent again, %d cases, start %d ms%n",
                        database, round, answered - before, unanswered, checked, start.toMillis());
            }
            installation.stop();
            installation.start();
            assertThat(officer.http()
                            .get("/api/v1/session")
                            .expect(200)
                            .json()
                            .path("account")
                            .asText())
                    .isEqualTo(officer.account());
        }
    }

    /** Everything of this round in full, and that the number of all cases is the number of all forms ever sent. */
    private static void check(Installation installation, Staff officer, Filings filings, int checked) {
        List<Filing> all = filings.all();
        for (Filing filing : all.subList(checked, all.size())) {
            Slip read = filing.slip;
            filing.retry();
            if (read != null) {
                assertThat(filing.slip).as("the same answer to the same form").isEqualTo(read);
            }
            theCaseIsThere(officer, filing);
        }
        Set<String> numbers = new HashSet<>();
        all.forEach(filing -> numbers.add(filing.slip.caseNumber()));
        assertThat(numbers).hasSameSizeAs(all);
        assertThat(officer.http()
                        .get("/api/v1/cases?queue=all&limit=1&total=true")
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(all.size());
        assertThat(installation.selfCheck().path("broken"))
                .as("broken chains of events")
                .isEmpty();
    }

    private static void theCaseIsThere(Staff officer, Filing filing) {
        JsonNode found = officer.read(filing.slip.caseNumber());
        assertThat(found.path("original").path("text").asText()).isEqualTo(filing.text);
        assertThat(found.path("attachments")).hasSize(1);
        String original = found.path("attachments").path(0).path("original").asText();
        assertThat(officer.http().get(original).expect(200).sha256()).isEqualTo(filing.photo.sha256());
    }
}
