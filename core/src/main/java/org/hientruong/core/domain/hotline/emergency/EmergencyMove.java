// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline.emergency;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hientruong.api.Fault;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Refusal.Kind;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.hotline.CallerDetails;
import org.jspecify.annotations.Nullable;

/** A step that somebody takes in an emergency: what they entered, which decides by how it stands what comes of it. */
public interface EmergencyMove {
    /** What holds for every move of this kind. */
    Rule rule();

    /** What is wrong with the entries themselves. */
    default List<Fault> faults() {
        return List.of();
    }

    /** Who is said to have called, where the move says something of it. */
    default @Nullable CallerDetails caller() {
        return null;
    }

    /** What comes of it: events, or a refusal with its clause. */
    default Decision decide(Emergency now, Rules rules, Instant at, Actor by) {
        Refusal refusal = rule().refusal(now);
        return refusal != null ? refusal : outcome(now, rules, at);
    }

    /** What comes of the entries where the stage allows the move; asked by {@link #decide} alone. */
    Decision outcome(Emergency now, Rules rules, Instant at);

    /**
     * What holds for every move of a kind.
     *
     * @param name kebab-case name
     * @param clause the clause behind it
     * @param permission what the mover must be allowed to do
     * @param stages where it is made
     */
    record Rule(String name, Clause clause, Permission permission, Set<EmergencyStage> stages) {
        public Rule {
            stages = Set.copyOf(stages);
        }

        static Rule of(String name, Clause clause, EmergencyStage first, EmergencyStage... others) {
            return new Rule(name, clause, Permission.EMERGENCY, EnumSet.of(first, others));
        }

        /** What stands against it, or null. */
        public @Nullable Refusal refusal(Emergency now) {
            return stages.contains(now.stage())
                    ? null
                    : new Refusal(
                            Kind.WRONG_STAGE,
                            clause,
                            "core.refusal.emergency-stage",
                            Refusal.choice("stage", now.stage()));
        }
    }
}
