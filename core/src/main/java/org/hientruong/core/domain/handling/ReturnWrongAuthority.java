// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling;

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
import org.hientruong.core.domain.time.ClockEffects;
import org.hientruong.core.domain.time.ClockId;
import org.jspecify.annotations.Nullable;

/**
 * The agency gives back what is not of its authority and names the right agency (khoản 1, 2 Điều 14, Phụ lục II): the LEAD
 * to the Centre, a COORDINATING agency to the LEAD. After one working day it may still do so; that is a late return (khoản
 * 3 Điều 17).
 *
 * @param reason why it is not of its authority
 * @param rightAgency the right agency, or null
 * @param unknown that the right agency cannot be told, which is a permitted answer
 */
public record ReturnWrongAuthority(String reason, @Nullable AgencyCode rightAgency, boolean unknown)
        implements CaseMove {
    /** What holds for every return. */
    public static final Rule RULE = Rule.of(
            "return-wrong-authority",
            Clause.D14_1B,
            Permission.HANDLE,
            Guard.own(Clause.D14_1B, AssignmentStage.RECEIVED, AssignmentStage.HANDLING));

    public ReturnWrongAuthority {
        reason = Input.cleanOrEmpty(reason);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .text(Input.NOTE, "/reason", reason)
                .unless(rightAgency == null || !unknown, "/unknown", "core.fault.named-and-unknown")
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        Assignment own = OwnAssignment.of(now, by);
        if (rightAgency == null && !unknown) {
            return Refusal.rule(Clause.D14_1B, "core.refusal.right-agency-missing");
        }
        if (own.agency().equals(rightAgency)) {
            return Refusal.rule(Clause.D14_1B, "core.refusal.right-agency-is-own");
        }
        ClockId window = own.leads() ? ClockId.K04 : ClockId.K10;
        Happening returned = OwnAssignment.event(EventType.ASSIGNMENT_RETURNED, at, own)
                .with("rightAgency", rightAgency == null ? null : rightAgency.value())
                .with("unknown", unknown)
                .with("late", late(now, own, window, at))
                .word("reason", reason);
        ClockEffects clocks =
                rules.clocks(now.limits(), at).stop(own.number(), window).cancelRest(own.number());
        return Happened.of(
                own.leads()
                        ? CoordinatingShares.calledBack(
                                returned, clocks.cancel(ClockId.K13).start(ClockId.K02), now)
                        : returned.with(forwardAgain(clocks, now)));
    }

    /** The LEAD has one working day to forward again, its total goes on. */
    private static ClockEffects forwardAgain(ClockEffects clocks, CaseFile now) {
        int lead = now.lead().orElseThrow().number();
        boolean running = now.limits().open(ClockId.K08, lead).isPresent();
        return running || now.lead().orElseThrow().stage() != AssignmentStage.HANDLING
                ? clocks
                : clocks.start(ClockId.K08, lead);
    }

    private static boolean late(CaseFile now, Assignment own, ClockId window, Instant at) {
        return now.limits()
                .open(window, own.number())
                .map(limit -> limit.dueAt() != null && !at.isBefore(limit.dueAt()))
                .orElse(false);
    }

    /** Says nothing of the reason. */
    @Override
    public String toString() {
        return "ReturnWrongAuthority[" + rightAgency + ", unknown=" + unknown + ']';
    }
}
