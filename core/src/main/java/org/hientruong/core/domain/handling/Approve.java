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
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.time.ClockId;
import org.jspecify.annotations.Nullable;

/**
 * The leader approves the resolution (khoản 4 Điều 14), which sends it to the Centre in the same act.
 *
 * @param note a word for the history, or null
 */
public record Approve(@Nullable String note) implements CaseMove {
    /** What holds for every approval. */
    public static final Rule RULE =
            Rule.of("approve", Clause.D14_4, Permission.APPROVE, Guard.at(Clause.D14_4, Stage.AWAITING_APPROVAL));

    public Approve {
        note = Input.clean(note);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input().atMost(Input.NOTE, "/note", note).faults();
    }

    @Override
    public Decision decide(CaseFile now, Rules rules, Instant at, Actor by) {
        return OwnAssignment.move(
                this,
                now,
                by,
                lead -> Happened.of(OwnAssignment.event(EventType.RESOLUTION_APPROVED, at, lead)
                        .with(rules.clocks(now.limits(), at)
                                .stop(ClockId.K06, ClockId.K07)
                                .cancelRest(lead.number())
                                .start(ClockId.K13))
                        .word("note", note)));
    }

    /** Says nothing of the note. */
    @Override
    public String toString() {
        return "Approve[]";
    }
}
