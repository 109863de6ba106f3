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
 * The Centre gives the case to the one agency with the right authority (Điều 13). It is delivered in the same instant, so
 * that the agency's clocks run from now, opened or not. Where several agencies are concerned, they are proposed on
 * the order and the LEAD forwards (khoản 4 Điều 13).
 *
 * @param lead the agency that is to answer
 * @param proposedCoordinating agencies that seem concerned; nothing is asked of them until the LEAD forwards
 * @param watchers superior bodies that follow, urge and direct
 * @param note a word to the agency, or null
 */
public record Dispatch(
        AgencyCode lead,
        List<AgencyCode> proposedCoordinating,
        List<AgencyCode> watchers,
        @Nullable String note) implements CaseMove {
    /** What holds for every dispatch. */
    public static final Rule RULE = Rule.of(
            "dispatch",
            Clause.D13_1A,
            Permission.DISPATCH,
            Guard.at(Clause.D13_1A, Stage.ACCEPTED),
            DispatchGuards.CLASSIFIED,
            DispatchGuards.NORMALISED);

    public Dispatch {
        proposedCoordinating = proposedCoordinating == null ? List.of() : List.copyOf(proposedCoordinating);
        watchers = watchers == null ? List.of() : List.copyOf(watchers);
        note = Input.clean(note);
    }

    /** To one agency alone. */
    public static Dispatch to(AgencyCode lead, @Nullable String note) {
        return new Dispatch(lead, List.of(), List.of(), note);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .required("/lead", lead)
                .onceEach("/proposedCoordinating", proposedCoordinating, "core.fault.agencies")
                .unless(
                        lead == null || !proposedCoordinating.contains(lead),
                        "/proposedCoordinating",
                        "core.fault.lead-proposed")
                .onceEach("/watchers", watchers, "core.fault.agencies")
                .atMost(Input.NOTE, "/note", note)
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        Refusal refusal = DispatchGuards.choice(now, rules, lead, note);
        if (refusal != null) {
            return refusal;
        }
        int assignment = now.nextAssignment();
        return Happened.of(Happening.of(EventType.CASE_DISPATCHED, at)
                .with("assignment", assignment)
                .with("agency", lead.value())
                .with("kind", "LEAD")
                .with("proposed", codes(proposedCoordinating))
                .with("watchers", codes(watchers))
                .with("otherwise", DispatchGuards.otherwise(now, lead) ? true : null)
                .with(rules.clocks(now.limits(), at)
                        .stop(ClockId.K01, ClockId.K02)
                        .start(ClockId.K04, assignment)
                        .start(proposedCoordinating.isEmpty() ? ClockId.K05 : ClockId.K08, assignment)
                        .start(ClockId.K07, assignment))
                .word("note", note));
    }

    static @Nullable List<String> codes(List<AgencyCode> agencies) {
        return agencies.isEmpty()
                ? null
                : agencies.stream().map(AgencyCode::value).toList();
    }

    /** Says nothing of the note. */
    @Override
    public String toString() {
        return "Dispatch[" + lead + ']';
    }
}
