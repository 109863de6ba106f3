// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.sanction;

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
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.sanction.Violation.State;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor decides whether something proposed is a violation (khoản 1 Điều 17).
 *
 * @param violation its number in the case
 * @param confirmed whether it is one
 * @param senderVerified whether the Centre has made sure that whoever is named is who wrote it: else it counts for nobody
 *     (A-42)
 * @param reason why, which the reporter reads
 */
public record DecideViolation(
        @Nullable Integer violation,
        @Nullable Boolean confirmed,
        @Nullable Boolean senderVerified,
        String reason) implements CaseMove {
    /** What holds for every decision. */
    public static final Rule RULE = Rule.of(
            "decide-violation",
            Clause.D17_1A,
            Permission.SUPERVISE,
            (now, by) -> now.conduct().violations().stream().anyMatch(one -> one.state() == State.PROPOSED)
                    ? null
                    : Refusal.rule(Clause.D17_1A, "core.refusal.no-violation-proposed"));

    public DecideViolation {
        reason = Input.cleanOrEmpty(reason);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        Input input = new Input()
                .required("/violation", violation)
                .required("/confirmed", confirmed)
                .text(Input.NOTE, "/reason", reason);
        return (Boolean.TRUE.equals(confirmed) ? input.required("/senderVerified", senderVerified) : input).faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        Violation one = now.conduct().find(violation).orElse(null);
        if (one == null || one.state() != State.PROPOSED) {
            return Refusal.rule(Clause.D17_1A, "core.refusal.no-violation-proposed");
        }
        boolean stands = Boolean.TRUE.equals(confirmed);
        return Happened.of(Happening.of(stands ? EventType.VIOLATION_CONFIRMED : EventType.VIOLATION_DISMISSED, at)
                .with("violation", one.number())
                .with("verified", stands ? Boolean.TRUE.equals(senderVerified) : null)
                .word("reason", reason));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "DecideViolation[" + violation + ", " + confirmed + ']';
    }
}
