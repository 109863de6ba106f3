// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Citizen.Slip;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.Staff;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.WebForm;
import org.hientruong.itest.support.Words;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The fourth violation locks, the portal says by which article and how to go on, and an objection opens again (khoản 1 Điều 17). */
class SanctionStoryIT {
    private static final String ARTICLE = "gạch đầu dòng 1 khoản 1 Điều 17";
    private final Installation installation = Installations.shared(Database.DERBY);
    private final Team team = Team.of(installation);
    private final Staff supervisor = team.with("CENTRE_SUPERVISOR", Team.CENTRE);
    private final Citizen citizen = new Citizen(installation);

    @Test
    void theFourthLocksAndAnObjectionUpheldOpensAgain() {
        Map<String, String> report = new HashMap<>(Words.report());
        report.put("citizenId", "094185" + "%06d".formatted(System.nanoTime() % 1_000_000));
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Slip slip = citizen.file(report, List.of());
            slips.add(slip);
            violation(slip.caseNumber());
        }
        Reply locked = citizen.submit(report, List.of()).expect(422);
        assertThat(locked.page().select(".faults").text()).contains(ARTICLE, "1022");
        assertThat(locked.page().select("textarea[name=text]").text()).isEqualTo(report.get("text"));

        String number = slips.get(0).caseNumber();
        JsonNode listed =
                supervisor.http().get("/api/v1/sanctions").expect(200).json().path("items");
        assertThat(listed.findValuesAsText("caseNumber")).contains(slips.get(3).caseNumber());
        JsonNode own = team.officer()
                .http()
                .get("/api/v1/cases/" + number + "/violations?limit=3")
                .expect(200)
                .json();
        assertThat(own.path("items").size()).isEqualTo(3);
        assertThat(own.path("next").asText()).isNotEmpty();
        assertThat(own.toString()).doesNotContain(report.get("citizenId"), report.get("fullName"));
        team.officer().http().get("/api/v1/sanctions").expect(403);

        objected(slips.get(0).receiptNumber());
        assertThat(supervisor
                        .http()
                        .get("/api/v1/violations?waiting=true")
                        .expect(200)
                        .json()
                        .path("items"))
                .anyMatch(item -> item.path("caseNumber").asText().equals(number));
        JsonNode decided = supervisor.move(
                number, "decide-objection", Map.of("violation", 1, "upheld", true, "reason", "Chỉ là bức xúc"));
        assertThat(decided.at("/conduct/sanctions")).isEmpty();
        assertThat(citizen.http()
                        .get("/tra-cuu")
                        .expect(200)
                        .page()
                        .select("#vi-pham")
                        .text())
                .contains("Chỉ là bức xúc");
        citizen.file(report, List.of());
    }

    private void violation(String number) {
        team.officer()
                .move(number, "propose-violation", Map.of("kind", "IMPROPER_WORDING", "evidence", "Câu 2 thóa mạ"));
        supervisor.move(
                number,
                "decide-violation",
                Map.of("violation", 1, "confirmed", true, "senderVerified", true, "reason", "Đúng là thóa mạ"));
    }

    private void objected(String receipt) {
        citizen.track(receipt).expect(200);
        Document page = WebForm.with("phone", citizen.http().get("/tra-cuu"))
                .set("phone", Words.report().get("phone"))
                .submit(citizen.http())
                .expect(200)
                .page();
        assertThat(page.select("#vi-pham").text()).contains(ARTICLE, "Đúng là thóa mạ");
        WebForm.with("reason", citizen.http().get("/tra-cuu"))
                .set("reason", "Tôi chỉ bức xúc")
                .submit(citizen.http())
                .expect(200);
    }
}
