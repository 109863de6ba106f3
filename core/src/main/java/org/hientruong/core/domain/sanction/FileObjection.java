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
 * The reporter objects to a violation, once.
 *
 * @param violation its number in the case
 * @param reason what is said against it
 */
public record FileObjection(@Nullable Integer violation, String reason) implements CaseMove {
    /** What holds for every objection. */
    public static final Rule RULE = Rule.of(
            "object",
            Clause.D17_1A,
            Permission.AS_REPORTER,
            (now, by) -> now.conduct().violations().stream().anyMatch(Violation::objectable) ? null : nothing());

    public FileObjection {
        reason = Input.cleanOrEmpty(reason);
    }

    private static Refusal nothing() {
        return Refusal.rule(Clause.D17_1A, "core.refusal.nothing-to-object");
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .required("/violation", violation)
                .text(Input.NOTE, "/reason", reason)
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        Violation one = now.conduct().find(violation).orElse(null);
        return one == null || !one.objectable()
                ? nothing()
                : Happened.of(Happening.of(EventType.OBJECTION_FILED, at)
                        .with("violation", one.number())
                        .word("objection", reason));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "FileObjection[" + violation + ']';
    }
}
