// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;

/** The staff's half of the story, each step by the one whose step it is. */
final class StaffsPart {
    private final Team team;
    private final String number;

    StaffsPart(Team team, String number) {
        this.team = team;
        this.number = number;
    }

    void theOfficerVerifiesAndAccepts(ConsoleWindow officer) {
        officer.openQueue("to-accept").openCase(number).look("case-filed");
        officer.atOnce("claim");
        officer.begin("accept");
        officer.sendsWithFaults("accept-faults");
        for (Locator item : officer.dialog().getByRole(AriaRole.CHECKBOX).all()) {
            officer.keys().mark(item);
        }
        officer.look("accept").send();
    }

    void theOfficerDispatches(ConsoleWindow officer) {
        officer.begin("classify");
        officer.keys().choose(officer.field("console.classify.category"), Words.of("report.category"));
        officer.look("classify").send();
        officer.begin("normalise");
        officer.keys().enter(officer.field("console.normalise.text"), Words.of("normalised.text"));
        officer.look("normalise").send();
        officer.begin("dispatch");
        officer.sendsWithFaults("dispatch-faults");
        officer.keys().mark(officer.dialog().getByRole(AriaRole.RADIO).first());
        officer.look("dispatch").send();
        assertThat(team.officer().read(number).path("lead").path("code").asText())
                .isEqualTo(Team.AGENCY);
    }

    void theHandlerAnswers(ConsoleWindow handler) {
        handler.openCase(number).look("case-received");
        Locator opener = handler.begin("return-wrong-authority");
        handler.sendsWithFaults("return-wrong-authority").leave(opener);
        handler.begin("acknowledge");
        handler.look("acknowledge").send();
        handler.begin("submit-resolution");
        handler.keys().enter(handler.field("console.letter.number"), Words.of("resolution.number"));
        handler.keys().enter(handler.field("console.letter.content"), Words.of("resolution.text"));
        handler.keys().enter(handler.field("console.letter.signer"), Words.of("resolution.signer"));
        handler.look("resolution").send();
    }

    void theLeaderApproves(ConsoleWindow leader) {
        leader.openQueue("to-approve").openCase(number);
        Locator opener = leader.begin("send-back");
        leader.sendsWithFaults("send-back").leave(opener);
        leader.begin("approve");
        leader.look("approve").send();
    }

    void theCentrePublishes(ConsoleWindow officer) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !team.officer()
                        .read(number)
                        .path("attachments")
                        .path(0)
                        .path("preview")
                        .isNull());
        officer.openQueue("to-publish").openCase(number).look("case-approved");
        officer.begin("publish");
        officer.keys().enter(officer.field("console.publish.text"), Words.of("public.text"));
        officer.keys().enter(officer.field("console.publish.answer"), Words.of("public.answer"));
        officer.keys().mark(officer.field("console.attachment.numbered", Map.of("number", 1)));
        officer.look("publish").keys().press("Control+Enter");
        FrameLocator page = officer.dialog().frameLocator("iframe[sandbox='']");
        page.getByText(Words.of("public.answer")).waitFor();
        assertThat((Integer) page.locator("main img").evaluate("img => img.naturalWidth"))
                .as("the chosen photo is shown")
                .isPositive();
        assertThat((String) page.locator("body")
                        .evaluate("body => getComputedStyle(body).fontFamily + body.ownerDocument.styleSheets.length"))
                .as("in the portal's own style")
                .endsWith("1");
        officer.checks("text", "place", "answer", "photos");
        officer.look("publish-preview").send();
        assertThat(team.officer().read(number).path("stage").asText()).isEqualTo("published");
    }

    void theReplyIsMadeClearer(ConsoleWindow officer, ConsoleWindow handler) {
        officer.openQueue("to-moderate").openCase(number).look("case-replied");
        officer.begin("moderate");
        officer.look("moderate").send();
        handler.openQueue("to-clarify").openCase(number);
        handler.begin("clarify");
        handler.sendsWithFaults("clarify-faults");
        handler.keys().enter(handler.field("console.clarify.text"), Words.of("clarification.text"));
        handler.look("clarify").send();
    }

    /** The exchange in checked words, the comment of the rating not at all. */
    void theExchangeIsShown(ConsoleWindow officer) {
        officer.openQueue("to-moderate").openCase(number);
        officer.begin("moderate");
        officer.keys().enter(officer.field("console.moderate.question"), Words.of("public.question"));
        officer.look("moderate-show").send();
        officer.begin("moderate");
        officer.keys().mark(officer.field("console.moderate.comment"));
        officer.keys().mark(officer.field("console.moderate.hide"));
        officer.sendsWithFaults("moderate-hide-faults");
        officer.keys().choose(officer.field("console.moderate.ground"), "OFF_TOPIC");
        officer.keys().enter(officer.field("console.moderate.reason"), Words.of("moderation.reason"));
        officer.look("moderate-hide").send();
        Locator opener = officer.begin("link-follow-up");
        officer.sendsWithFaults("link-follow-up").leave(opener);
        officer.look("case-after-the-answer");
        assertThat(team.officer()
                        .read(number)
                        .path("aftermath")
                        .path("comment")
                        .path("waits")
                        .asBoolean())
                .isFalse();
    }
}
