// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling;

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
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.time.ClockId;

/**
 * The leader sends the resolution back to the staff (Phụ lục II, case 1, Bước 3). The agency's total goes on.
 *
 * @param note what is to be done again
 */
public record SendBack(String note) implements CaseMove {
    /** What holds for every sending back. */
    public static final Rule RULE = Rule.of(
            "send-back",
            Clause.D14_4B,
            Permission.APPROVE,
            Guard.own(Clause.D14_4B, AssignmentStage.AWAITING_APPROVAL));

    public SendBack {
        note = Input.cleanOrEmpty(note);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input().text(Input.NOTE, "/note", note).faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        Assignment own = OwnAssignment.of(now, by);
        return Happened.of(OwnAssignment.event(EventType.RESOLUTION_SENT_BACK, at, own)
                .with(rules.clocks(now.limits(), at).stop(own.number(), ClockId.K06))
                .word("note", note));
    }

    /** Says nothing of the note. */
    @Override
    public String toString() {
        return "SendBack[" + note.length() + " characters]";
    }
}
