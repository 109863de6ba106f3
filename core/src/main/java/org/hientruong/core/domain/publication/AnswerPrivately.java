// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.publication;

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
 * The Centre answers the reporter alone, who has asked for confidentiality (điểm b khoản 3 Điều 15), within the same time
 * as it would publish.
 *
 * @param answer the answer for the reporter
 */
public record AnswerPrivately(String answer) implements CaseMove {
    /** What holds for every such answer. */
    public static final Rule RULE = Rule.of(
            "answer-privately",
            Clause.D15_3B,
            Permission.PUBLISH,
            Guard.at(Clause.D15_3B, Stage.APPROVED),
            Confidentiality.REQUESTED);

    public AnswerPrivately {
        answer = Input.cleanOrEmpty(answer);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input().text(Input.LONG, "/answer", answer).faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        return Happened.of(Happening.of(EventType.CASE_ANSWERED_PRIVATELY, at)
                .with(rules.clocks(now.limits(), at).stop(ClockId.K13))
                .word("answer", answer));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "AnswerPrivately[" + answer.length() + " characters]";
    }
}
