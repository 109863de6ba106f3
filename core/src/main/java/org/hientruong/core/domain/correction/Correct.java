// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.correction;

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
import org.hientruong.core.domain.handling.Assignments;
import org.jspecify.annotations.Nullable;

/**
 * Undoes the last move: by who made it, in the same hat, for a few minutes and before anybody else has acted; later by a
 * supervisor with a reason, move by move from the end. A correcting event says so; the case then stands as if the move had
 * not been made, and clocks that it stopped run on as if they had never stopped.
 *
 * @param event number of the event to be undone
 * @param reason why; needed of a supervisor
 */
public record Correct(@Nullable Integer event, @Nullable String reason) implements CaseMove {
    /** By this name the event's payload gives shares back to the agencies that had them. */
    public static final String RESTORED = "restored";

    private static final String NAME = "correct";

    /** What holds for every undoing. */
    public static final Rule RULE = Rule.of(NAME, Clause.R_CORRECT, Permission.CORRECT, Correct::standing)
            .or(Permission.SUPERVISE);

    /** Who gives a reason and may supervise does so. */
    private static final Rule SUPERVISED = Rule.of(NAME, Clause.R_CORRECT, Permission.SUPERVISE, Correct::standing)
            .or(Permission.CORRECT);

    public Correct {
        reason = Input.clean(reason);
    }

    @Override
    public Rule rule() {
        return reason == null ? RULE : SUPERVISED;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .required("/event", event)
                .atMost(Input.NOTE, "/reason", reason)
                .faults();
    }

    private static @Nullable Refusal standing(CaseFile now, Actor by) {
        LastMove last = now.lastMove();
        if (last == null) {
            return Refusal.rule(Clause.R_CORRECT, "core.refusal.nothing-to-correct");
        }
        if (by.by() == Permission.SUPERVISE) {
            return null;
        }
        if (!last.actor().equals(by.id()) || !last.hat().equals(by.hat())) {
            return Refusal.rule(Clause.R_CORRECT, "core.refusal.correct-others-move");
        }
        return last.touched() ? Refusal.rule(Clause.R_CORRECT, "core.refusal.correct-acted-since") : null;
    }

    /** What stands against an undoing at an instant, whatever is entered: what the rule says, and that it is too late. */
    public static @Nullable Refusal refusal(CaseFile now, Rules rules, Instant at, Actor by) {
        Refusal standing = RULE.refusal(now, by);
        boolean late = standing == null && by.by() != Permission.SUPERVISE && !at.isBefore(until(now, rules));
        return late ? Refusal.rule(Clause.R_CORRECT, "core.refusal.correct-too-late") : standing;
    }

    /** The first instant at which who made the last move may no longer undo it; there is a last move. */
    public static Instant until(CaseFile now, Rules rules) {
        LastMove last = now.lastMove();
        return last == null
                ? Instant.MIN
                : last.recordedAt().plus(rules.procedure().house().correctWithin());
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        LastMove last = now.lastMove();
        Refusal refusal = refusal(now, rules, at, by);
        if (refusal != null || last == null) {
            return refusal != null ? refusal : Refusal.rule(Clause.R_CORRECT, "core.refusal.nothing-to-correct");
        }
        if (event == null || event != last.event()) {
            return Refusal.rule(Clause.R_CORRECT, "core.refusal.correct-not-last");
        }
        boolean supervised = by.by() == Permission.SUPERVISE;
        if (supervised && reason == null) {
            return Refusal.rule(Clause.R_CORRECT, "core.refusal.correct-reason");
        }
        return Happened.of(Happening.of(EventType.CASE_CORRECTED, at)
                .with("event", last.event())
                .with("type", last.type().id())
                .with("supervised", supervised ? true : null)
                .with(Assignments.RECALLED, numbers(given(now, last.without())))
                .with(RESTORED, numbers(given(last.without(), now)))
                .word("reason", reason));
    }

    /** The shares that one version of the case has with an agency, and the other has not. */
    private static List<Integer> given(CaseFile here, CaseFile there) {
        return here.openShares().stream()
                .filter(number -> !there.holdsShare(number))
                .toList();
    }

    private static @Nullable List<Integer> numbers(List<Integer> shares) {
        return shares.isEmpty() ? null : shares;
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Correct[" + event + ']';
    }
}
