// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.dispatch;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.time.ClockId;
import org.jspecify.annotations.Nullable;

/**
 * The Centre gives the case to the agency with the right authority (Điều 13). It is delivered in the same instant, so
 * that the agency's clocks run from now, opened or not.
 *
 * @param lead the agency that is to answer
 * @param note a word to the agency, or null
 */
public record Dispatch(AgencyCode lead, @Nullable String note) implements CaseMove {
    /** What holds for every dispatch. */
    public static final Rule RULE = Rule.of(
            "dispatch",
            Clause.D13_1A,
            Permission.DISPATCH,
            Guard.at(Clause.D13_1A, Stage.ACCEPTED),
            DispatchGuards.CLASSIFIED,
            DispatchGuards.NORMALISED);

    public Dispatch {
        note = Input.clean(note);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .required("/lead", lead)
                .atMost(Input.NOTE, "/note", note)
                .faults();
    }

    @Override
    public Decision decide(CaseFile now, Rules rules, Instant at, Actor by) {
        Refusal refusal = RULE.refusal(now, by);
        if (refusal != null) {
            return refusal;
        }
        int assignment = now.assignments().size() + 1;
        return Happened.of(Happening.of(EventType.CASE_DISPATCHED, at)
                .with("assignment", assignment)
                .with("agency", lead.value())
                .with("kind", "LEAD")
                .with(rules.clocks(now.limits(), at)
                        .stop(ClockId.K01, ClockId.K02)
                        .start(ClockId.K04, assignment)
                        .start(ClockId.K05, assignment)
                        .start(ClockId.K07, assignment))
                .word("note", note));
    }

    /** Says nothing of the note. */
    @Override
    public String toString() {
        return "Dispatch[" + lead + ']';
    }
}
