// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Staff;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.Test;

/** To whom a case goes, on the screens of those who decide it and of those who follow it (Điều 5, 13, 21, 22). */
class DispatchScreensIT extends Screens {
    private static final String HOUSING = "SXD";
    private static final String ENVIRONMENT = "STNMT";
    private static final String COMMERCE = "SCT";

    DispatchScreensIT() {
        super("dispatch");
    }

    @Test
    void aCaseIsDispatchedWithAProposalAndAWatcherWhoThenReadsIt() {
        String number = ready();
        ConsoleWindow officer = console(TEAM.officer()).openQueue("to-dispatch").openCase(number);
        officer.begin("dispatch");
        officer.sendsWithFaults("dispatch-faults");
        officer.keys().mark(Agencies.one(officer, Team.AGENCY));
        Agencies.tick(officer, messages.t("console.dispatch.proposed"), HOUSING);
        Agencies.tick(officer, messages.t("console.dispatch.watchers"), ENVIRONMENT);
        officer.look("dispatch").send();
        officer.look("dispatched");
        assertThat(TEAM.officer().read(number).path("assignments").path(0).path("proposed"))
                .hasSize(1);

        Locator opener = officer.opened(slip(officer));
        officer.keys().follow(officer.button("console.slip.check"));
        officer.dialog().getByText(messages.t("console.slip.intact")).waitFor();
        officer.look("slip").leave(opener);
        theSlipIsReadAsItIs(number);

        ConsoleWindow watcher =
                console(TEAM.with("HANDLER", ENVIRONMENT)).openQueue("watched").look("watched");
        watcher.keys().follow(watcher.row(number));
        watcher.detail().getByText(messages.t("console.case.read-only")).waitFor();
        watcher.detail().getByText(messages.t("console.reporter.withheld")).waitFor();
        watcher.look("watcher");
        assertThat(Words.personalData())
                .noneMatch(watcher.page().locator("body").innerText()::contains);
        assertThat(watcher.detail().locator(".moves").count()).isZero();

        ConsoleWindow handler = console(TEAM.handler()).openQueue("received").openCase(number);
        handler.detail().locator("blockquote .article").waitFor();
        handler.look("received");
    }

    @Test
    void theCommitteeIsAskedDesignatesAndIsFollowed() {
        String number = ready();
        ConsoleWindow officer = console(TEAM.officer()).openQueue("to-dispatch").openCase(number);
        officer.begin("request-direction");
        officer.sendsWithFaults("request-direction-faults");
        officer.keys().enter(officer.field("console.reason.request-direction"), Words.of("direction.request"));
        officer.look("request-direction").send();

        ConsoleWindow leader = console(TEAM.with("COMMITTEE_LEADER", "UBND"))
                .openQueue("awaiting-direction")
                .openCase(number);
        leader.look("awaiting-direction").begin("designate");
        leader.sendsWithFaults("designate-faults");
        Agencies.choose(leader, COMMERCE);
        leader.keys().enter(leader.field("console.extension.number"), Words.of("designation.number"));
        leader.keys().enter(leader.field("console.extension.date"), "27/11/2026");
        leader.keys().enter(leader.field("console.designate.signer"), Words.of("designation.signer"));
        leader.look("designate").send();

        officer.openQueue("to-dispatch").openCase(number).begin("dispatch");
        officer.dialog().getByText(Words.of("designation.number")).waitFor();
        officer.look("dispatch-designated").send();
        assertThat(TEAM.officer().read(number).path("lead").path("code").asText())
                .isEqualTo(COMMERCE);
    }

    @Test
    void aDirectionIsGivenSeenAndAnotherChoiceExplainedAndTakenBack() {
        String number = ready();
        Staff office = TEAM.with("OVERSIGHT_OFFICE", "STTTT");
        ConsoleWindow oversight = console(office).openQueue("to-dispatch").openCase(number);
        oversight.look("oversight").begin("direct");
        oversight.sendsWithFaults("direct-faults");
        oversight.keys().enter(oversight.field("console.direct.text"), Words.of("direction.text"));
        Agencies.choose(oversight, HOUSING);
        oversight.look("direct").send();

        ConsoleWindow supervisor = console(TEAM.with("CENTRE_SUPERVISOR", Team.CENTRE))
                .openQueue("to-dispatch")
                .openCase(number);
        supervisor.begin("dispatch");
        supervisor.dialog().getByText(Words.of("direction.text")).waitFor();
        supervisor.keys().mark(Agencies.one(supervisor, Team.AGENCY));
        supervisor.sendsWithFaults("dispatch-otherwise");
        supervisor.keys().enter(supervisor.field("console.dispatch.note"), Words.of("dispatch.note"));
        supervisor.send();

        oversight.openQueue("directed-otherwise").openCase(number).look("directed-otherwise");

        supervisor.begin("recall");
        supervisor.sendsWithFaults("recall-faults");
        supervisor.keys().enter(supervisor.field("console.reason.recall"), Words.of("recall.reason"));
        supervisor.look("recall").send();
        assertThat(TEAM.officer().read(number).path("stage").asText()).isEqualTo("accepted");
    }

    @Test
    void whatGivesNoBasisIsHandedOver() {
        String number = ready();
        ConsoleWindow officer = console(TEAM.officer()).openQueue("to-dispatch").openCase(number);
        officer.begin("refer");
        officer.sendsWithFaults("refer-faults");
        officer.keys().mark(officer.dialog().locator("input[value=FOLLOW_UP]"));
        officer.keys().mark(officer.dialog().locator("#refer-outside"));
        officer.keys().enter(officer.field("console.refer.authority"), Words.of("refer.authority"));
        officer.keys().enter(officer.field("console.refer.ground"), Words.of("refer.ground"));
        officer.look("refer").send();
        officer.look("referred");
        JsonNode course = TEAM.officer().read(number).path("course");
        assertThat(course.path("referral").path("receiver").asText()).isEqualTo(Words.of("refer.authority"));
        assertThat(course.path("slips")).hasSize(1);
    }

    private void theSlipIsReadAsItIs(String number) {
        int event = TEAM.officer()
                .read(number)
                .path("course")
                .path("slips")
                .path(0)
                .path("event")
                .asInt();
        String html = TEAM.officer()
                .http()
                .get("/api/v1/cases/" + number + "/letters/transfer-slips/" + event)
                .expect(200)
                .text();
        Page sheet = window();
        sheet.setContent(html);
        watched.read(sheet, "slip-sheet");
        sheet.close();
    }

    private static Locator slip(ConsoleWindow window) {
        return window.detail().locator(".lines button").first();
    }

    private static String ready() {
        Passage passage = filed().accepted();
        TEAM.officer().move(passage.number(), "classify", Map.of("category", Words.of("report.category")));
        TEAM.officer().move(passage.number(), "normalise", Map.of("text", Words.of("normalised.text")));
        return passage.number();
    }
}
