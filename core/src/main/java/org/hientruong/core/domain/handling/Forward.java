// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.time.ClockEffects;
import org.hientruong.core.domain.time.ClockId;
import org.jspecify.annotations.Nullable;

/**
 * The LEAD forwards the case to the agencies concerned, whose opinions it needs to answer (khoản 4 Điều 13, Bước 1 khoản 2
 * Điều 14). Their three working days run from now; the Centre's proposal alone starts none.
 *
 * @param coordinating the agencies
 * @param note what is asked of them, or null
 */
public record Forward(
        List<AgencyCode> coordinating, @Nullable String note) implements CaseMove {
    /** What holds for every forwarding. */
    public static final Rule RULE = Rule.of(
            "forward",
            Clause.D14_2S1,
            Permission.HANDLE,
            Guard.own(Clause.D14_2S1, AssignmentStage.RECEIVED, AssignmentStage.HANDLING),
            OwnAssignment.LEADS);

    public Forward {
        coordinating = coordinating == null ? List.of() : List.copyOf(coordinating);
        note = Input.clean(note);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .unless(!coordinating.isEmpty(), "/coordinating", "core.fault.required")
                .onceEach("/coordinating", coordinating, "core.fault.agencies")
                .atMost(Input.NOTE, "/note", note)
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        Assignment lead = OwnAssignment.of(now, by);
        List<AgencyCode> involved = now.assignments().agencies();
        for (AgencyCode agency : coordinating) {
            if (involved.contains(agency)) {
                return new Refusal(
                        Refusal.Kind.RULE,
                        Clause.D14_2S1,
                        "core.refusal.agency-involved",
                        Map.of("agency", agency.value()));
            }
        }
        ClockEffects clocks = rules.clocks(now.limits(), at)
                .stop(lead.number(), ClockId.K08)
                .cancel(lead.number(), ClockId.K05, ClockId.K11);
        List<Map<String, Object>> orders = new ArrayList<>();
        for (AgencyCode agency : coordinating) {
            int number = now.assignments().next() + orders.size();
            orders.add(Map.of("assignment", number, "agency", agency.value()));
            clocks.start(ClockId.K09, number).start(ClockId.K10, number);
        }
        return Happened.of(OwnAssignment.event(EventType.COORDINATION_ORDERED, at, lead)
                .with("orders", List.copyOf(orders))
                .with(clocks)
                .word("note", note));
    }

    /** Says nothing of the note. */
    @Override
    public String toString() {
        return "Forward" + coordinating;
    }
}
