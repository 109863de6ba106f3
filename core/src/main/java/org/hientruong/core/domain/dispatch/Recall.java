// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.dispatch;

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

/**
 * The Centre takes a case back that went to the wrong agency (khoản 3 Điều 13), with all who coordinate, to dispatch it
 * anew within four office hours.
 *
 * @param reason why
 */
public record Recall(String reason) implements CaseMove {
    /** What holds for every recall. */
    public static final Rule RULE = Rule.of(
            "recall", Clause.D13_3, Permission.SUPERVISE, Guard.at(Clause.D13_3, Stage.DISPATCHED, Stage.HANDLING));

    public Recall {
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
        List<Integer> shares = now.openShares();
        ClockEffects clocks = rules.clocks(now.limits(), at);
        shares.forEach(clocks::cancelRest);
        return Happened.of(Happening.of(EventType.ASSIGNMENT_RECALLED, at)
                .with("recalled", shares)
                .with(clocks.cancel(ClockId.K13).start(ClockId.K02))
                .word("reason", reason));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Recall[" + reason.length() + " characters]";
    }
}
