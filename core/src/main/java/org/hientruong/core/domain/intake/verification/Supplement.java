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
import org.hientruong.core.domain.intake.IntakeGuards;
import org.hientruong.core.domain.time.ClockId;

/**
 * The reporter replies to a request (gạch đầu dòng 5 điểm b khoản 5 Điều 10), or an officer writes down what they said. In
 * time it brings the case back to the Centre, whose clock goes on with what it had left. A reply after the silence
 * has run out is kept too, so that an officer can reopen the case by one click.
 *
 * @param text the reply
 */
public record Supplement(String text) implements CaseMove {
    /** What holds for every supplement; the reporter's own needs no permission but to be theirs. */
    public static final Rule RULE = Rule.of(
            "supplement",
            Clause.D10_5B5,
            Permission.INTAKE,
            Guard.at(Clause.D10_5B5, Stage.AWAITING_SUPPLEMENT, Stage.DECLINED),
            IntakeGuards.NOT_DECLINED_FOR_CAUSE);

    public Supplement {
        text = Input.cleanOrEmpty(text);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input().text(Input.LONG, "/text", text).faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        Happening received = Happening.of(EventType.SUPPLEMENT_RECEIVED, at).word("supplement", text);
        return Happened.of(
                now.stage() == Stage.DECLINED
                        ? received.with("late", true)
                        : received.with(
                                rules.clocks(now.limits(), at).stop(ClockId.K03).resume(ClockId.K01)));
    }

    /** Says nothing of the text. */
    @Override
    public String toString() {
        return "Supplement[" + text.length() + " characters]";
    }
}
