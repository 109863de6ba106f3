// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.identity.staff.StaffView.RoleWish;
import org.hientruong.core.province.TestProvince;
import org.hientruong.core.province.yaml.YamlFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTest {
    @Test
    void a_report_of_friday_afternoon_keeps_the_golden_dates_to_the_last_minute(@TempDir Path folder) throws Exception {
        try (FreshDatabase fresh = new FreshDatabase(folder);
                ScenarioHouse house = new ScenarioHouse(fresh.database(), folder.resolve("files"))) {
            staff(house, "tiepnhan1", "INTAKE_OFFICER", "TTGSDH");
            staff(house, "tiepnhan2", "INTAKE_OFFICER", "TTGSDH");
            staff(house, "sgtvt.xuly", "HANDLER", "SGTVT");
            staff(house, "sgtvt.duyet", "APPROVER", "SGTVT");

            ScenarioPlayer.Outcome outcome = house.player.play("golden", stories(), steps -> true);

            assertThat(outcome.refused()).isEmpty();
            Receipt inTime = outcome.receipts().get(0);
            assertThat(inTime.dispatchDueAt()).isEqualTo(local("2023-06-12T10:30"));
            assertThat(inTime.answerDueAt()).isEqualTo(local("2023-06-22T00:00"));
            CaseFile kept = file(house, inTime);
            assertThat(kept.stage()).isEqualTo(Stage.PUBLISHED);
            assertThat(missed(house, inTime)).isEmpty();
            assertThat(Objects.requireNonNull(kept.rating()).rating()).isEqualTo(SatisfactionRating.SATISFIED);
            assertThat(Objects.requireNonNull(kept.publication()).photos()).hasSizeLessThanOrEqualTo(1);

            Receipt late = outcome.receipts().get(1);
            assertThat(file(house, late).stage()).isEqualTo(Stage.APPROVED);
            assertThat(missed(house, late)).contains(local("2023-06-21T00:00"));
        }
    }

    @Test
    void a_play_that_was_cut_short_goes_on_wherever_it_was(@TempDir Path folder) throws Exception {
        try (FreshDatabase fresh = new FreshDatabase(folder);
                ScenarioHouse house = new ScenarioHouse(fresh.database(), folder.resolve("files"))) {
            staff(house, "tiepnhan1", "INTAKE_OFFICER", "TTGSDH");
            staff(house, "tiepnhan2", "INTAKE_OFFICER", "TTGSDH");
            staff(house, "sgtvt.xuly", "HANDLER", "SGTVT");
            staff(house, "sgtvt.duyet", "APPROVER", "SGTVT");
            List<Story> stories = stories();
            ScenarioPlayer.Outcome whole = house.player.play("whole", stories, steps -> true);
            for (int i = 1; i < whole.steps(); i++) {
                int cut = i;
                house.player.play("cut-" + cut, stories, steps -> steps < cut);
                ScenarioPlayer.Outcome rest = house.player.play("cut-" + cut, stories, steps -> true);
                assertThat(rest.refused()).isEmpty();
                assertThat(rest.steps()).isEqualTo(whole.steps());
                assertThat(histories(house, rest)).as("cut after %d", cut).isEqualTo(histories(house, whole));
            }
        }
    }

    private static List<List<String>> histories(ScenarioHouse house, ScenarioPlayer.Outcome outcome) {
        return outcome.receipts().stream()
                .map(receipt -> house.cases.find(receipt.caseNumber()).orElseThrow().events().stream()
                        .map(event -> event.type() + " " + event.recordedAt() + " " + event.actor())
                        .toList())
                .toList();
    }

    @Test
    void a_move_that_nobody_knows_is_a_fault_of_its_line() {
        String scenario = "stories:\n  - {channel: portal, at: 2023-06-09T16:30, report: {commune: 31498, "
                + "text: x, reporter: {name: a, address: b, citizenId: c, phone: d}}, moves: [\n"
                + "    {at: 2023-06-09T16:40, by: x, move: jump}]}";
        assertThatThrownBy(() -> ScenarioReader.read(
                        "x.yaml",
                        new ByteArrayInputStream(scenario.getBytes(StandardCharsets.UTF_8)),
                        TestProvince.soctrang().zone()))
                .isInstanceOf(YamlFault.class)
                .hasMessage("x.yaml:3: move: no such move");
    }

    private static void staff(ScenarioHouse house, String account, String role, String agency) {
        RoleWish wish = new RoleWish(role, new org.hientruong.api.cases.AgencyCode(agency), null, null);
        house.accounts().create(account, account, "a long password for tests", List.of(wish));
    }

    private static List<Story> stories() throws IOException {
        try (InputStream file = ScenarioTest.class.getResourceAsStream("/scenarios/friday-afternoon.yaml")) {
            return ScenarioReader.read(
                    "friday-afternoon.yaml",
                    Objects.requireNonNull(file),
                    TestProvince.soctrang().zone());
        }
    }

    private static CaseFile file(ScenarioHouse house, Receipt receipt) {
        return CaseFile.replay(
                house.cases.find(receipt.caseNumber()).orElseThrow().events());
    }

    private static List<Instant> missed(ScenarioHouse house, Receipt receipt) {
        return house.cases.find(receipt.caseNumber()).orElseThrow().events().stream()
                .filter(event -> event.type() == EventType.TIME_LIMIT_MISSED)
                .map(CaseEvent::occurredAt)
                .toList();
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(TestProvince.soctrang().zone()).toInstant();
    }
}
