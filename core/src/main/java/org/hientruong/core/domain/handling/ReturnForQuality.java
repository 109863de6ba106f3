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
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;

/**
 * The Centre returns a poor resolution to the LEAD, once, where the procedure lets it. The time to publish stands
 * still meanwhile; the LEAD has a time of its own, which warns.
 *
 * @param reason what is missing
 */
public record ReturnForQuality(String reason) implements CaseMove {
    /** What holds for every return. */
    public static final Rule RULE = Rule.of(
            "return-for-quality",
            Clause.D15_2,
            Permission.SUPERVISE,
            Guard.at(Clause.D15_2, Stage.APPROVED),
            (now, by) -> questionedBefore(now) ? Refusal.rule(Clause.D15_2, "core.refusal.questioned-before") : null);

    public ReturnForQuality {
        reason = Input.cleanOrEmpty(reason);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input().text(Input.NOTE, "/reason", reason).faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        Allowance given = rules.procedure().readings().returnForQuality();
        if (given == null) {
            return Refusal.rule(Clause.D15_2, "core.refusal.no-return-for-quality");
        }
        Assignment lead = now.lead().orElseThrow();
        return Happened.of(OwnAssignment.event(EventType.RESOLUTION_QUESTIONED, at, lead)
                .with(rules.clocks(now.limits(), at).pause(ClockId.K13).start(ClockId.K11, lead.number(), given))
                .word("reason", reason));
    }

    /** Whether the time to publish has stood still before. */
    private static boolean questionedBefore(CaseFile now) {
        return now.limits()
                .open(ClockId.K13)
                .map(limit -> !limit.standstill().equals(TimeLimit.Pauses.NONE))
                .orElse(false);
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "ReturnForQuality[" + reason.length() + " characters]";
    }
}
