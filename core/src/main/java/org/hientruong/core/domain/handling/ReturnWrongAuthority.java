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
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * The agency gives back what is not of its authority and names the right agency (khoản 1 Điều 14, Phụ lục II). After one
 * working day it may still do so; that is a late return (khoản 3 Điều 17).
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
            Guard.at(Clause.D14_1B, Stage.DISPATCHED, Stage.HANDLING));

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
    public Decision decide(CaseFile now, Rules rules, Instant at, Actor by) {
        return OwnAssignment.move(this, now, by, lead -> returned(now, rules, at, lead));
    }

    private Decision returned(CaseFile now, Rules rules, Instant at, Assignment lead) {
        if (rightAgency == null && !unknown) {
            return Refusal.rule(Clause.D14_1B, "core.refusal.right-agency-missing");
        }
        if (lead.agency().equals(rightAgency)) {
            return Refusal.rule(Clause.D14_1B, "core.refusal.right-agency-is-own");
        }
        return Happened.of(OwnAssignment.event(EventType.ASSIGNMENT_RETURNED, at, lead)
                .with("rightAgency", rightAgency == null ? null : rightAgency.value())
                .with("unknown", unknown)
                .with("late", late(now, lead, at))
                .with(rules.clocks(now.limits(), at)
                        .stop(ClockId.K04)
                        .cancelRest(lead.number())
                        .start(ClockId.K02))
                .word("reason", reason));
    }

    private static boolean late(CaseFile now, Assignment lead, Instant at) {
        return now.limits().running().stream()
                .filter(limit -> limit.clock() == ClockId.K04 && limit.of(lead.number()))
                .map(TimeLimit::dueAt)
                .anyMatch(dueAt -> !at.isBefore(dueAt));
    }

    /** Says nothing of the reason. */
    @Override
    public String toString() {
        return "ReturnWrongAuthority[" + rightAgency + ", unknown=" + unknown + ']';
    }
}
