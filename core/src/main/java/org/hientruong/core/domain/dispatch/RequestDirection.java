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
import org.hientruong.core.domain.time.ClockId;

/**
 * The lead agency cannot be told: the Centre asks the provincial committee for direction (khoản 1 Điều 5). Its own clocks
 * stop with the request; how long the committee takes, the text leaves open.
 *
 * @param reason what stands against every agency
 */
public record RequestDirection(String reason) implements CaseMove {
    /** What holds for every request. */
    public static final Rule RULE =
            Rule.of("request-direction", Clause.D5_1, Permission.DISPATCH, Guard.at(Clause.D5_1, Stage.ACCEPTED));

    public RequestDirection {
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
        return Happened.of(Happening.of(EventType.DIRECTION_REQUESTED, at)
                .with(rules.clocks(now.limits(), at).stop(ClockId.K01, ClockId.K02))
                .word("reason", reason));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "RequestDirection[" + reason.length() + " characters]";
    }
}
