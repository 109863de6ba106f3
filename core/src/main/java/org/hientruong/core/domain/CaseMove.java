// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.handling.Assignment;
import org.jspecify.annotations.Nullable;

/** A step of the procedure that somebody takes: a record of what they entered, which decides by the case what comes of it. */
public interface CaseMove {
    /** What holds for every move of this kind. */
    Rule rule();

    /** Kebab-case name, {@code return-wrong-authority}. */
    default String name() {
        return rule().name();
    }

    /** The clause behind the move. */
    default Clause clause() {
        return rule().clause();
    }

    /** What the mover must be allowed to do. */
    default Permission permission() {
        return rule().permission();
    }

    /** The agency for which the mover must hold the permission; null when it is the Centre's move or the reporter's. */
    default @Nullable AgencyCode agency(CaseFile now) {
        return rule().agency(now);
    }

    /**
     * What is wrong with the entries themselves, whatever the case. Bodies come from outside: a component that was not
     * given is null until this has been asked, so it is asked before {@link #decide}.
     */
    default List<Fault> faults() {
        return List.of();
    }

    /** What comes of the move: events, or a refusal with its clause. It changes nothing. */
    Decision decide(CaseFile now, Rules rules, Instant at, Actor by);

    /**
     * What holds for every move of a kind, whatever was entered.
     *
     * @param name kebab-case name
     * @param clause the clause behind the move
     * @param permission what the mover must be allowed to do
     * @param guards what stands against it, asked in this order
     */
    record Rule(String name, Clause clause, Permission permission, List<Guard> guards) {
        public Rule {
            guards = List.copyOf(guards);
        }

        /** A rule whose guards are asked in the order given. */
        public static Rule of(String name, Clause clause, Permission permission, Guard... guards) {
            return new Rule(name, clause, permission, List.of(guards));
        }

        /** The agency for which the mover must hold the permission, or null. */
        public @Nullable AgencyCode agency(CaseFile now) {
            boolean handled = permission == Permission.HANDLE || permission == Permission.APPROVE;
            return handled ? now.lead().map(Assignment::agency).orElse(null) : null;
        }

        /** What stands against the move, or null. */
        public @Nullable Refusal refusal(CaseFile now, Actor by) {
            for (Guard guard : guards) {
                Refusal refusal = guard.refusal(now, by);
                if (refusal != null) {
                    return refusal;
                }
            }
            return null;
        }
    }

    /** One named reason that may stand against a move. */
    interface Guard {
        /** The refusal with its clause, or null when nothing stands against the move. */
        @Nullable
        Refusal refusal(CaseFile now, Actor by);

        /** The case stands at one of these stages; the clause is that of the move. */
        static Guard at(Clause clause, Stage first, Stage... others) {
            Set<Stage> stages = EnumSet.of(first, others);
            return (now, by) -> stages.contains(now.stage())
                    ? null
                    : new Refusal(
                            Refusal.Kind.WRONG_STAGE,
                            clause,
                            "core.refusal.wrong-stage",
                            Refusal.choice("stage", now.stage()));
        }
    }
}
