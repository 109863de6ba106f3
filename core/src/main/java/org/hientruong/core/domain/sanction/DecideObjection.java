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
import org.jspecify.annotations.Nullable;

/**
 * The supervisor decides an objection. One that is upheld strikes the violation, and what it alone caused.
 *
 * @param violation its number in the case
 * @param upheld whether the reporter is right
 * @param reason why, which the reporter reads
 */
public record DecideObjection(
        @Nullable Integer violation, @Nullable Boolean upheld, String reason) implements CaseMove {
    /** What holds for every such decision. */
    public static final Rule RULE = Rule.of(
            "decide-objection",
            Clause.D17_1A,
            Permission.SUPERVISE,
            (now, by) -> now.conduct().violations().stream().anyMatch(Violation::objected) ? null : none());

    public DecideObjection {
        reason = Input.cleanOrEmpty(reason);
    }

    private static Refusal none() {
        return Refusal.rule(Clause.D17_1A, "core.refusal.no-objection-waits");
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .required("/violation", violation)
                .required("/upheld", upheld)
                .text(Input.NOTE, "/reason", reason)
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        Violation one = now.conduct().find(violation).orElse(null);
        return one == null || !one.objected()
                ? none()
                : Happened.of(Happening.of(EventType.OBJECTION_DECIDED, at)
                        .with("violation", one.number())
                        .with("upheld", Boolean.TRUE.equals(upheld))
                        .word("reason", reason));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "DecideObjection[" + violation + ", " + upheld + ']';
    }
}
