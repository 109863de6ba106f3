// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hientruong.core.domain.aftermath.Moderate;
import org.hientruong.core.domain.aftermath.Reply;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.regulation.Covers;
import org.hientruong.core.regulation.Play;
import org.junit.jupiter.api.Test;

class MoveCatalogueTest {
    @Test
    void lists_every_move_with_its_clause_and_why_it_is_not_allowed() {
        List<MoveCatalogue.Offer> offers = MoveCatalogue.of(Play.filed("2023-06-05T08:00").file, Play.OFFICER);
        assertThat(offers)
                .extracting(MoveCatalogue.Offer::name)
                .containsExactly(
                        "claim",
                        "release",
                        "request-supplement",
                        "attempt-contact",
                        "give-notice",
                        "supplement",
                        "decline",
                        "reopen",
                        "accept",
                        "classify",
                        "normalise",
                        "direct",
                        "request-direction",
                        "designate",
                        "refer",
                        "convert-to-emergency",
                        "dispatch",
                        "recall",
                        "acknowledge",
                        "return-wrong-authority",
                        "forward",
                        "submit-resolution",
                        "send-back",
                        "approve",
                        "notify-extension",
                        "extend",
                        "dispute",
                        "return-for-quality",
                        "publish",
                        "answer-privately",
                        "request-confidentiality",
                        "withhold-state-secret",
                        "ask-consent",
                        "give-consent",
                        "withdraw-consent",
                        "rate",
                        "reply",
                        "clarify",
                        "moderate",
                        "mark-quality",
                        "link-follow-up",
                        "propose-violation",
                        "decide-violation",
                        "object",
                        "decide-objection",
                        "unlock-account",
                        "mark-abuse",
                        "hand-over-abuse",
                        "record-abuse-outcome",
                        "urge",
                        "correct");
        assertThat(allowed(offers))
                .containsExactly(
                        "claim",
                        "request-supplement",
                        "attempt-contact",
                        "decline",
                        "accept",
                        "classify",
                        "direct",
                        "convert-to-emergency",
                        "request-confidentiality",
                        "withhold-state-secret",
                        "give-consent",
                        "propose-violation",
                        "mark-abuse");
        assertThat(offers)
                .filteredOn(offer -> !offer.allowed())
                .allMatch(offer -> offer.refusal() != null && offer.refusal().clause() != null);
    }

    @Test
    @Covers({Clause.D2_7, Clause.D15_1, Clause.D14_4})
    void no_role_does_anothers_step() {
        Map<Permission, List<String>> moves =
                MoveCatalogue.of(Play.filed("2023-06-05T08:00").file, Play.OFFICER).stream()
                        .collect(Collectors.groupingBy(
                                MoveCatalogue.Offer::permission,
                                Collectors.mapping(MoveCatalogue.Offer::name, Collectors.toList())));
        assertThat(moves)
                .containsOnly(
                        Map.entry(
                                Permission.INTAKE,
                                List.of(
                                        "claim",
                                        "release",
                                        "request-supplement",
                                        "attempt-contact",
                                        "give-notice",
                                        "supplement",
                                        "decline",
                                        "reopen",
                                        "accept",
                                        "classify",
                                        "normalise",
                                        "extend",
                                        "request-confidentiality",
                                        "withhold-state-secret",
                                        "give-consent",
                                        "withdraw-consent",
                                        "moderate",
                                        "link-follow-up",
                                        "propose-violation")),
                        Map.entry(Permission.DISPATCH, List.of("request-direction", "refer", "dispatch")),
                        Map.entry(Permission.EMERGENCY, List.of("convert-to-emergency")),
                        Map.entry(Permission.CORRECT, List.of("correct")),
                        Map.entry(Permission.DIRECT, List.of("direct")),
                        Map.entry(Permission.DESIGNATE, List.of("designate")),
                        Map.entry(
                                Permission.SUPERVISE,
                                List.of(
                                        "recall",
                                        "return-for-quality",
                                        "mark-quality",
                                        "decide-violation",
                                        "decide-objection",
                                        "unlock-account",
                                        "mark-abuse",
                                        "hand-over-abuse",
                                        "record-abuse-outcome",
                                        "urge")),
                        Map.entry(
                                Permission.HANDLE,
                                List.of(
                                        "acknowledge",
                                        "return-wrong-authority",
                                        "forward",
                                        "submit-resolution",
                                        "notify-extension",
                                        "dispute",
                                        "ask-consent",
                                        "clarify")),
                        Map.entry(Permission.APPROVE, List.of("send-back", "approve")),
                        Map.entry(Permission.PUBLISH, List.of("publish", "answer-privately")),
                        Map.entry(Permission.AS_REPORTER, List.of("rate", "reply", "object")));
    }

    @Test
    void what_is_allowed_follows_the_stage() {
        Play play = Play.filed("2023-06-05T08:00").readyToDispatch("2023-06-05T09:00");
        assertThat(allowed(MoveCatalogue.of(play.file, Play.OFFICER)))
                .containsExactly(
                        "classify",
                        "normalise",
                        "direct",
                        "request-direction",
                        "refer",
                        "convert-to-emergency",
                        "dispatch",
                        "request-confidentiality",
                        "withhold-state-secret",
                        "give-consent",
                        "propose-violation",
                        "mark-abuse",
                        "correct");
        play = Play.filed("2023-06-05T08:00").dispatched("2023-06-05T09:00");
        assertThat(allowed(MoveCatalogue.of(play.file, Play.HANDLER)))
                .containsExactly(
                        "direct",
                        "recall",
                        "acknowledge",
                        "return-wrong-authority",
                        "forward",
                        "request-confidentiality",
                        "withhold-state-secret",
                        "ask-consent",
                        "give-consent",
                        "propose-violation",
                        "mark-abuse",
                        "urge");
        play.handling("2023-06-05T10:00");
        assertThat(allowed(MoveCatalogue.of(play.file, Play.HANDLER)))
                .containsExactly(
                        "direct",
                        "recall",
                        "return-wrong-authority",
                        "forward",
                        "submit-resolution",
                        "notify-extension",
                        "dispute",
                        "request-confidentiality",
                        "withhold-state-secret",
                        "ask-consent",
                        "give-consent",
                        "propose-violation",
                        "mark-abuse",
                        "urge",
                        "correct");
        play.submitted("2023-06-05T11:00");
        assertThat(allowed(MoveCatalogue.of(play.file, Play.APPROVER)))
                .containsExactly(
                        "direct",
                        "send-back",
                        "approve",
                        "notify-extension",
                        "dispute",
                        "request-confidentiality",
                        "withhold-state-secret",
                        "ask-consent",
                        "give-consent",
                        "propose-violation",
                        "mark-abuse",
                        "urge");
        play.approved("2023-06-05T12:00");
        assertThat(allowed(MoveCatalogue.of(play.file, Play.OFFICER)))
                .containsExactly(
                        "direct",
                        "dispute",
                        "return-for-quality",
                        "publish",
                        "request-confidentiality",
                        "withhold-state-secret",
                        "give-consent",
                        "propose-violation",
                        "mark-abuse");
        play.published("2023-06-05T13:00");
        assertThat(allowed(MoveCatalogue.of(play.file, Actor.REPORTER)))
                .containsExactly(
                        "request-confidentiality",
                        "withhold-state-secret",
                        "give-consent",
                        "rate",
                        "reply",
                        "mark-quality",
                        "link-follow-up",
                        "propose-violation",
                        "mark-abuse");
        play.move(new Reply("Vá ở đâu?"), "2023-06-05T14:00", Actor.REPORTER);
        assertThat(allowed(MoveCatalogue.of(play.file, Play.OFFICER)))
                .containsExactly(
                        "request-confidentiality",
                        "withhold-state-secret",
                        "give-consent",
                        "rate",
                        "moderate",
                        "mark-quality",
                        "link-follow-up",
                        "propose-violation",
                        "mark-abuse");
        play.move(Moderate.forward(1), "2023-06-05T15:00", Play.OFFICER);
        assertThat(allowed(MoveCatalogue.of(play.file, Play.HANDLER)))
                .containsExactly(
                        "request-confidentiality",
                        "withhold-state-secret",
                        "give-consent",
                        "rate",
                        "clarify",
                        "moderate",
                        "mark-quality",
                        "link-follow-up",
                        "propose-violation",
                        "mark-abuse");
    }

    @Test
    void a_claim_shows_to_its_holder_and_to_others() {
        Play play = Play.filed("2023-06-05T08:00").move(new Claim(), "2023-06-05T08:01", Play.OFFICER);
        assertThat(allowed(MoveCatalogue.of(play.file, Play.OFFICER)))
                .containsExactly(
                        "release",
                        "request-supplement",
                        "attempt-contact",
                        "decline",
                        "accept",
                        "classify",
                        "direct",
                        "convert-to-emergency",
                        "request-confidentiality",
                        "withhold-state-secret",
                        "give-consent",
                        "propose-violation",
                        "mark-abuse",
                        "correct");
        assertThat(allowed(MoveCatalogue.of(play.file, Play.COLLEAGUE)))
                .containsExactly(
                        "release",
                        "attempt-contact",
                        "direct",
                        "convert-to-emergency",
                        "request-confidentiality",
                        "withhold-state-secret",
                        "give-consent",
                        "propose-violation",
                        "mark-abuse");
    }

    @Test
    void an_agencys_moves_name_the_agency_for_which_the_permission_must_be_held() {
        Play play = Play.filed("2023-06-05T08:00").dispatched("2023-06-05T09:00");
        assertThat(MoveCatalogue.of(play.file, Play.OFFICER))
                .filteredOn(offer -> !offer.agencies().isEmpty())
                .allMatch(offer -> List.of(Play.ROADS).equals(offer.agencies()))
                .extracting(MoveCatalogue.Offer::name)
                .containsExactly(
                        "acknowledge",
                        "return-wrong-authority",
                        "forward",
                        "submit-resolution",
                        "send-back",
                        "approve",
                        "notify-extension",
                        "dispute",
                        "ask-consent",
                        "clarify");
    }

    private static List<String> allowed(List<MoveCatalogue.Offer> offers) {
        return offers.stream()
                .filter(MoveCatalogue.Offer::allowed)
                .map(MoveCatalogue.Offer::name)
                .toList();
    }
}
