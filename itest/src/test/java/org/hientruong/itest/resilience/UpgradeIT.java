// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.hientruong.itest.support.Archive;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Staff;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The data of an earlier version under this one. The archives are backups that the named version made of an installation
 * with one officer and two reports with a photo each; a new version adds its own and keeps the old ones.
 */
class UpgradeIT {
    private static final List<String> REPORTS = List.of("ST-2026-0000001", "ST-2026-0000002");
    private static final String PHOTO = "34a9561d425fef6d6a88e28e98d724912ded209b8d3f703b15081715da6e0ff4";

    @ParameterizedTest
    @EnumSource
    void dataOf010AreWholeAndReadable(Database database) throws Exception {
        String archive =
                "itest/src/test/resources/upgrade/0.1.0-" + database.name().toLowerCase(java.util.Locale.ROOT);
        try (Installation installation = Installation.fresh("upgraded", database)) {
            Archive.restore(Built.source(archive + ".zip"), installation);
            installation.start();
            assertThat(installation.selfCheck().path("broken")).isEmpty();
            Staff officer = Staff.signIn(installation, "tiepnhan", "Cau Long Binh 2023 dem trang");
            for (String number : REPORTS) {
                JsonNode found = officer.read(number);
                assertThat(found.path("original").path("text").asText()).startsWith("Mặt đường có ổ gà lớn");
                assertThat(found.path("reporter").path("name").asText()).startsWith("N");
                String photo =
                        found.path("attachments").path(0).path("original").asText();
                assertThat(officer.http().get(photo).expect(200).sha256()).isEqualTo(PHOTO);
            }
            // what was there before stands where its limit puts it, before what is filed later
            String later =
                    new Citizen(installation).file(Words.report(), List.of()).caseNumber();
            List<String> byDueDate = new ArrayList<>();
            JsonNode page = officer.http()
                    .get("/api/v1/cases?queue=to-accept&order=due")
                    .expect(200)
                    .json();
            page.path("items").forEach(item -> byDueDate.add(item.path("number").asText()));
            assertThat(byDueDate).containsExactly(REPORTS.get(0), REPORTS.get(1), later);
        }
    }
}
