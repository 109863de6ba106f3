// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.Fault;
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
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.time.ClockEffects;
import org.hientruong.core.domain.time.ClockId;
import org.jspecify.annotations.Nullable;

/**
 * The leader approves the resolution (khoản 4 Điều 14), which sends it in the same act: the LEAD's to the Centre, a
 * COORDINATING agency's to the LEAD.
 *
 * @param note a word for the history, or null
 */
public record Approve(@Nullable String note) implements CaseMove {
    /** What holds for every approval. */
    public static final Rule RULE = Rule.of(
            "approve", Clause.D14_4, Permission.APPROVE, Guard.own(Clause.D14_4, AssignmentStage.AWAITING_APPROVAL));

    public Approve {
        note = Input.clean(note);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input().atMost(Input.NOTE, "/note", note).faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        Assignment own = OwnAssignment.of(now, by);
        Happening approved =
                OwnAssignment.event(EventType.RESOLUTION_APPROVED, at, own).word("note", note);
        ClockEffects clocks = rules.clocks(now.limits(), at);
        return Happened.of(own.leads() ? ofLead(approved, clocks, now, own) : coordinating(approved, clocks, now, own));
    }

    private static Happening ofLead(Happening approved, ClockEffects clocks, CaseFile now, Assignment own) {
        clocks.stop(own.number(), ClockId.K06, ClockId.K07, ClockId.K11, ClockId.K12)
                .cancelRest(own.number());
        boolean questioned = now.limits().open(ClockId.K13).isPresent();
        if (questioned) {
            clocks.resume(ClockId.K13);
        } else {
            clocks.start(ClockId.K13);
        }
        return CoordinatingShares.calledBack(approved, clocks, now);
    }

    private static Happening coordinating(Happening approved, ClockEffects clocks, CaseFile now, Assignment own) {
        clocks.stop(own.number(), ClockId.K06, ClockId.K09, ClockId.K12).cancelRest(own.number());
        if (Compilation.due(now, own.number())) {
            clocks.start(ClockId.K11, now.lead().orElseThrow().number());
        }
        return approved.with(clocks);
    }

    /** Says nothing of the note. */
    @Override
    public String toString() {
        return "Approve[]";
    }
}
