// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.handling.AssignmentStage;
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

    /** The agencies of which the mover must hold the permission for one; empty when any hat with it will do. */
    default List<AgencyCode> agencies(CaseFile now) {
        return rule().agencies(now);
    }

    /**
     * What is wrong with the entries themselves, whatever the case. Bodies come from outside: a component that was not
     * given is null until this has been asked, so it is asked before {@link #decide}.
     */
    default List<Fault> faults() {
        return List.of();
    }

    /** What comes of the move: events, or a refusal with its clause. No move is made past its rule. It changes nothing. */
    default Decision decide(CaseFile now, Rules rules, Instant at, Actor by) {
        Refusal refusal = rule().refusal(now, by);
        return refusal != null ? refusal : outcome(now, rules, at, by);
    }

    /** What comes of the entries where nothing in the rule stands against the move; asked by {@link #decide} alone. */
    Decision outcome(CaseFile now, Rules rules, Instant at, Actor by);

    /**
     * What holds for every move of a kind, whatever was entered.
     *
     * @param name kebab-case name
     * @param clause the clause behind the move
     * @param permission what the mover must be allowed to do
     * @param also another permission that will do as well, whatever the agency; or null
     * @param guards what stands against it, asked in this order
     * @param ofStub whether it is made also when nothing but a stub is left of the case
     */
    record Rule(
            String name,
            Clause clause,
            Permission permission,
            @Nullable Permission also,
            List<Guard> guards,
            boolean ofStub) {
        public Rule {
            guards = List.copyOf(guards);
        }

        /** A rule whose guards are asked in the order given. */
        public static Rule of(String name, Clause clause, Permission permission, Guard... guards) {
            return new Rule(name, clause, permission, null, List.of(guards), false);
        }

        /** The same for those, too, who hold another permission. */
        public Rule or(Permission other) {
            return new Rule(name, clause, permission, other, guards, ofStub);
        }

        /** The same also when the content was destroyed: it adds nothing of it. */
        public Rule alsoOfStub() {
            return new Rule(name, clause, permission, also, guards, true);
        }

        /** The agencies of which the mover must hold the permission for one; empty when any hat with it will do. */
        public List<AgencyCode> agencies(CaseFile now) {
            boolean agencys = permission == Permission.HANDLE || permission == Permission.APPROVE;
            return agencys ? now.assignments().agencies() : List.of();
        }

        /** What stands against the move, or null. Of a state secret nothing is left to move (điểm c khoản 3 Điều 15). */
        public @Nullable Refusal refusal(CaseFile now, Actor by) {
            if (now.withheld() && !ofStub) {
                return Refusal.rule(Clause.D15_3C, "core.refusal.withheld");
            }
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
            return (now, by) -> stages.contains(now.stage()) ? null : Refusal.wrongStage(clause, now.stage());
        }

        /** The mover's agency has a share of the case, and it stands at one of these stages (điểm a khoản 3 Điều 9). */
        static Guard own(Clause clause, AssignmentStage first, AssignmentStage... others) {
            Set<AssignmentStage> stages = EnumSet.of(first, others);
            return (now, by) -> {
                Assignment own = now.assignments().of(by.agency()).orElse(null);
                if (own == null) {
                    return now.lead().isEmpty()
                            ? Refusal.wrongStage(clause, now.stage())
                            : Refusal.rule(Clause.D9_3A, "core.refusal.not-your-assignment");
                }
                Stage stands = own.leads() ? now.stage() : Stage.of(own.stage());
                return stages.contains(own.stage()) && !now.stage().atRest()
                        ? null
                        : Refusal.wrongStage(clause, stands);
            };
        }
    }
}
