// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.intake.verification;

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
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.time.ClockEffects;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * The Centre writes down that it tried to reach the reporter (khoản 4 Điều 11): what was said, and what came of it. It
 * starts no clock; the request does, once it has reached a channel. Only where the 48 hours ran out before the
 * Centre had tried in enough ways do they run anew from the attempt.
 *
 * @param method how
 * @param reached whether the reporter was reached
 * @param note what was said, or why nobody was reached, or null
 */
public record AttemptContact(
        ContactMethod method, boolean reached, @Nullable String note) implements CaseMove {
    /** What holds for every attempt. */
    public static final Rule RULE = Rule.of(
            "attempt-contact",
            Clause.D11_4,
            Permission.INTAKE,
            Guard.at(Clause.D11_4, Stage.FILED, Stage.AWAITING_SUPPLEMENT, Stage.DECLINED));

    public AttemptContact {
        note = Input.clean(note);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .required("/method", method)
                .atMost(Input.NOTE, "/note", note)
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        Happening attempted = Happening.of(EventType.CONTACT_ATTEMPTED, at)
                .with("method", method.name())
                .with("reached", reached)
                .word("note", note);
        return Happened.of(completes(now, rules) ? attempted.with(again(now, rules, at)) : attempted);
    }

    /** The 48 hours are over, but only now the Centre has tried enough: the reporter has them anew. */
    private boolean completes(CaseFile now, Rules rules) {
        Verification verification = now.intake().verification();
        return now.stage() == Stage.AWAITING_SUPPLEMENT
                && now.limits().last(ClockId.K03).filter(TimeLimit::missed).isPresent()
                && verification.triedEnough(rules.procedure().readings().silence(), method);
    }

    private static ClockEffects again(CaseFile now, Rules rules, Instant at) {
        return rules.clocks(now.limits(), at).cancel(ClockId.K03).start(ClockId.K03);
    }

    /** Says nothing of the note. */
    @Override
    public String toString() {
        return "AttemptContact[" + method + ']';
    }
}
