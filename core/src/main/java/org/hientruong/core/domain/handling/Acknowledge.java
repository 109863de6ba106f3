// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling;

import java.time.Instant;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Rules;

/** The agency's staff take the assignment up (điểm a khoản 3 Điều 9). Its clocks run since it was received. */
public record Acknowledge() implements CaseMove {
    /** What holds for every acknowledgement. */
    public static final Rule RULE =
            Rule.of("acknowledge", Clause.D9_3A, Permission.HANDLE, Guard.own(Clause.D9_3A, AssignmentStage.RECEIVED));

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        return Happened.of(OwnAssignment.event(EventType.ASSIGNMENT_ACKNOWLEDGED, at, OwnAssignment.of(now, by)));
    }
}
