// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.sanction;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.view.Reader;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.sanction.Objection;
import org.hientruong.core.domain.sanction.Violation;
import org.hientruong.core.domain.sanction.abuse.Abuse;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.sanction.Sanctions;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts together what the Centre sees of a reporter's conduct. The vault stays closed: an identity is its keyed hash. */
@Component(service = ConductViews.class)
public final class ConductViews {
    private final CaseRules rules;
    private final ReportStore reports;
    private final Vault vault;
    private final Sanctions sanctions;
    private final Speech speech;

    @Activate
    public ConductViews(
            @Reference CaseRules rules,
            @Reference ReportStore reports,
            @Reference Vault vault,
            @Reference Sanctions sanctions,
            @Reference Speech speech) {
        this.rules = rules;
        this.reports = reports;
        this.vault = vault;
        this.sanctions = sanctions;
        this.speech = speech;
    }

    /**
     * The conduct in a case.
     *
     * @param words the words of the case by number of their event, those that are for the reader
     */
    public ConductView of(Standing standing, Map<Integer, Map<String, String>> words, Reader reader) {
        if (!reader.depth().centre()) {
            return ConductView.NONE;
        }
        Told told = new Told(standing, words, speech.texts(reader.language()));
        return new ConductView(
                standing.file().conduct().violations().stream()
                        .map(one -> violation(one, told))
                        .toList(),
                holding(standing.stored().id(), told.texts()),
                abuse(told),
                choices(told.texts()));
    }

    private record Told(Standing standing, Map<Integer, Map<String, String>> words, Texts texts) {
        @Nullable
        CaseEvent last(EventType type, @Nullable Integer violation) {
            return standing.stored().events().stream()
                    .filter(event -> event.type() == type)
                    .filter(event -> violation == null
                            || Objects.equals(new Payload(event.payload()).numberOrNull("violation"), violation))
                    .reduce((first, second) -> second)
                    .orElse(null);
        }

        String said(@Nullable CaseEvent event, String name) {
            return event == null
                    ? ""
                    : words.getOrDefault(event.number(), Map.of()).getOrDefault(name, "");
        }

        @Nullable
        String saidOrNull(@Nullable CaseEvent event, String name) {
            String said = said(event, name);
            return said.isEmpty() ? null : said;
        }
    }

    private ConductView.Violation violation(Violation one, Told told) {
        CaseEvent confirmed = told.last(EventType.VIOLATION_CONFIRMED, one.number());
        CaseEvent decided = confirmed == null ? told.last(EventType.VIOLATION_DISMISSED, one.number()) : confirmed;
        return new ConductView.Violation(
                one.number(),
                one.kind(),
                told.texts().get("core.violation-kind." + Wording.kebab(one.kind())),
                one.subject().name(),
                one.interaction(),
                rules.citation(one.subject().clause()),
                one.committedAt(),
                one.state().name(),
                told.texts()
                        .get("core.violation-state." + Wording.kebab(one.state().name())),
                told.said(told.last(EventType.VIOLATION_PROPOSED, one.number()), "evidence"),
                told.saidOrNull(decided, "reason"),
                objection(one, told));
    }

    private static ConductView.@Nullable Objection objection(Violation one, Told told) {
        Objection objection = one.objection();
        if (objection == null) {
            return null;
        }
        String state = TrackedConduct.state(objection);
        return new ConductView.Objection(
                objection.filedAt(),
                told.said(told.last(EventType.OBJECTION_FILED, one.number()), "objection"),
                state,
                told.texts().get("core.objection." + state),
                told.saidOrNull(told.last(EventType.OBJECTION_DECIDED, one.number()), "reason"));
    }

    private List<ConductView.Holding> holding(long caseId, Texts texts) {
        return sanctions.open(vault.identities(reports.get(caseId).person()).values()).stream()
                .filter(one -> one.holds(rules.now()))
                .map(one -> holding(one, texts))
                .toList();
    }

    private ConductView.Holding holding(Sanctions.Stored one, Texts texts) {
        Clause clause = one.cause().kind() == Sanctions.Kind.LOCK ? Clause.D17_1A : Clause.D17_1B;
        return new ConductView.Holding(
                one.cause().kind().name(),
                texts.get("core.sanction." + Wording.kebab(one.cause().kind().name())),
                rules.citation(clause),
                one.caseNumber().value(),
                one.since(),
                one.until());
    }

    private ConductView.@Nullable Abuse abuse(Told told) {
        Abuse abuse = told.standing().file().conduct().abuse();
        if (abuse == null) {
            return null;
        }
        return new ConductView.Abuse(
                abuse.kind().name(),
                told.texts().get("core.abuse-kind." + Wording.kebab(abuse.kind().name())),
                rules.citation(Clause.D30_2),
                abuse.markedAt(),
                told.said(told.last(EventType.ABUSE_MARKED, null), "evidence"),
                abuse.handedOverAt() == null ? null : paper(told, EventType.ABUSE_HANDED_OVER, "authority"),
                abuse.outcomeAt() == null ? null : paper(told, EventType.ABUSE_OUTCOME_RECORDED, "outcome"));
    }

    private static ConductView.Paper paper(Told told, EventType type, String text) {
        CaseEvent event = Objects.requireNonNull(told.last(type, null));
        Payload payload = new Payload(event.payload());
        return new ConductView.Paper(
                payload.text("document"), payload.text("documentDate"), told.said(event, text), event.occurredAt());
    }

    private ConductView.Choices choices(Texts texts) {
        return new ConductView.Choices(
                rules.procedureAt(rules.now()).sanctions().kinds().stream()
                        .map(one -> new ConductView.Choice(
                                one.code(),
                                texts.get("core.violation-kind." + Wording.kebab(one.code())),
                                rules.citation(one.clause()),
                                one.ofInteraction()))
                        .toList(),
                Arrays.stream(Abuse.Kind.values())
                        .map(one -> new ConductView.Choice(
                                one.name(),
                                texts.get("core.abuse-kind." + Wording.kebab(one.name())),
                                rules.citation(Clause.D30_2),
                                false))
                        .toList());
    }
}
