// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.sanction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hientruong.api.Problem;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.TrackedCase;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.sanction.Objection;
import org.hientruong.core.domain.sanction.Violation;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a reporter sees of violations in their case: those that were found, why, and how to object. */
@Component(service = TrackedConduct.class)
public final class TrackedConduct {
    private final CaseRules rules;
    private final SanctionGate gate;

    @Activate
    public TrackedConduct(@Reference CaseRules rules, @Reference SanctionGate gate) {
        this.rules = rules;
        this.gate = gate;
    }

    /** Whether the reporter may write something after the answer. */
    public boolean mayInteract(long caseId) {
        return gate.holding(caseId) == null;
    }

    /**
     * What was found.
     *
     * @param words the words of the case by number of their event
     */
    public TrackedCase.Conduct of(Standing standing, Map<Integer, Map<String, String>> words, Texts texts) {
        Problem holding = gate.holding(standing.stored().id());
        List<TrackedCase.Violation> found = new ArrayList<>();
        for (Violation one : standing.file().conduct().violations()) {
            CaseEvent confirmed = last(standing, EventType.VIOLATION_CONFIRMED, one.number());
            if (confirmed != null) {
                found.add(violation(one, confirmed, new Told(standing, words, texts)));
            }
        }
        return new TrackedCase.Conduct(
                holding == null ? null : texts.get(holding.key(), holding.facts()) + " (" + holding.article() + ")",
                found);
    }

    private record Told(Standing standing, Map<Integer, Map<String, String>> words, Texts texts) {
        String said(@Nullable CaseEvent event, String name) {
            return event == null
                    ? ""
                    : words.getOrDefault(event.number(), Map.of()).getOrDefault(name, "");
        }
    }

    private TrackedCase.Violation violation(Violation one, CaseEvent confirmed, Told told) {
        Objection objection = one.objection();
        CaseEvent decided = last(told.standing(), EventType.OBJECTION_DECIDED, one.number());
        return new TrackedCase.Violation(
                one.number(),
                told.texts().get("core.violation-kind." + Wording.kebab(one.kind())),
                rules.citation(one.subject().clause()),
                confirmed.occurredAt(),
                told.said(confirmed, "reason"),
                objection == null ? null : told.texts().get("core.objection." + state(objection)),
                decided == null ? null : told.said(decided, "reason"),
                one.objectable());
    }

    /** Kebab-case id of how an objection stands; its name is the message {@code core.objection.<id>}. */
    static String state(Objection objection) {
        return objection.waits() ? "waits" : Boolean.TRUE.equals(objection.upheld()) ? "upheld" : "rejected";
    }

    private static @Nullable CaseEvent last(Standing standing, EventType type, int number) {
        return standing.stored().events().stream()
                .filter(event -> event.type() == type)
                .filter(event -> Objects.equals(new Payload(event.payload()).numberOrNull("violation"), number))
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
