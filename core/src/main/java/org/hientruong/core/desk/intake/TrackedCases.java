// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.intake;

import java.util.Locale;
import java.util.Map;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.api.intake.TrackedCase;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.aftermath.Dialogue;
import org.hientruong.core.desk.published.PublicDesk;
import org.hientruong.core.desk.sanction.TrackedConduct;
import org.hientruong.core.desk.verification.Declinations;
import org.hientruong.core.desk.verification.VerificationViews;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.aftermath.Moderate;
import org.hientruong.core.domain.aftermath.Rate;
import org.hientruong.core.domain.aftermath.Rating;
import org.hientruong.core.domain.aftermath.Reply;
import org.hientruong.core.domain.aftermath.Showing;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.intake.verification.Supplement;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.identity.ReporterSessions.ReporterSession;
import org.hientruong.core.store.cases.CaseLog;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.intake.ReportStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts together what a reporter sees of their case. */
@Component(service = TrackedCases.class)
public final class TrackedCases {
    private final CaseRules rules;
    private final CaseLog log;
    private final ReportStore reports;
    private final PublicDesk published;
    private final VerificationViews verification;
    private final Declinations declinations;
    private final TrackedConduct conduct;
    private final Speech speech;

    @Activate
    public TrackedCases(
            @Reference CaseRules rules,
            @Reference CaseLog log,
            @Reference ReportStore reports,
            @Reference PublicDesk published,
            @Reference VerificationViews verification,
            @Reference Declinations declinations,
            @Reference TrackedConduct conduct,
            @Reference Speech speech) {
        this.rules = rules;
        this.log = log;
        this.reports = reports;
        this.published = published;
        this.verification = verification;
        this.declinations = declinations;
        this.conduct = conduct;
        this.speech = speech;
    }

    /** The case as its reporter sees it: no words of anybody's until the second factor was given. */
    TrackedCase of(StoredCase stored, ReporterSession session, Locale language) {
        Standing standing = Standing.of(stored).at(rules.now(), rules);
        boolean verified = session.verified();
        Texts texts = speech.texts(language);
        Map<Integer, Map<String, String>> words = verified ? log.words(stored.id()) : Map.of();
        Rating rating = standing.file().rating();
        TrackedPrivacy privacy = new TrackedPrivacy(standing, rules, verified, words);
        return new TrackedCase(
                privacy.withoutAnswer(published.view(standing, language)),
                verified ? reports.get(stored.id()).text() : "",
                verified,
                verified && ReporterMoves.allowed(new Rate(SatisfactionRating.SATISFIED, null), standing, rules),
                rating == null ? null : rating.rating(),
                verification.asked(standing, words, texts),
                verified && ReporterMoves.allowed(new Supplement(""), standing, rules),
                declinations.of(standing, texts, verified),
                verified ? exchange(standing, words, texts) : TrackedCase.Exchange.NONE,
                privacy.privacy(),
                verified ? conduct.of(standing, words, texts) : TrackedCase.Conduct.NONE);
    }

    private TrackedCase.Exchange exchange(Standing standing, Map<Integer, Map<String, String>> words, Texts texts) {
        Dialogue dialogue = new Dialogue(standing, words);
        return new TrackedCase.Exchange(
                ReporterMoves.allowed(new Reply("?"), standing, rules)
                        && conduct.mayInteract(standing.stored().id()),
                dialogue.turns().stream()
                        .map(turn -> interaction(turn, dialogue, texts))
                        .toList());
    }

    private TrackedCase.Interaction interaction(Dialogue.Turn turn, Dialogue dialogue, Texts texts) {
        Moderate.Ground ground = Dialogue.ground(turn.judged());
        CaseEvent answered = turn.answered();
        Assignment lead = dialogue.standing().file().lead().orElseThrow();
        TimeLimit limit = dialogue.standing()
                .file()
                .limits()
                .open(ClockId.K21, lead.number())
                .filter(open -> turn.reply().waitsForAgency())
                .orElse(null);
        return new TrackedCase.Interaction(
                dialogue.said(turn.received(), "reply"),
                turn.reply().receivedAt(),
                "core.interaction." + Dialogue.state(turn.reply()),
                ground == null
                        ? null
                        : new TrackedCase.SetAside(
                                texts.get("core.aftermath-ground." + Wording.kebab(ground.name())),
                                rules.citation(ground.clause()),
                                dialogue.said(turn.judged(), "reason")),
                answered == null
                        ? null
                        : new TrackedCase.Answer(
                                dialogue.said(answered, "clarification"),
                                rules.catalogue(lead.heldSince()).agencyName(lead.agency()),
                                answered.occurredAt()),
                limit == null || limit.dueAt() == null
                        ? null
                        : new Wording(texts, rules.zone()).lastMoment(limit.allowance(), limit.dueAt()),
                turn.reply().showing() == Showing.SHOWN
                        && dialogue.standing().file().inPublic());
    }
}
