// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling;

import java.time.Instant;
import java.util.function.Function;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Refusal;

/** An agency acts on its own assignment only (điểm a khoản 3 Điều 9). */
final class OwnAssignment {
    private OwnAssignment() {}

    /** Lets the assignment in charge be moved by its own agency, unless something stands against the move. */
    static Decision move(CaseMove move, CaseFile now, Actor by, Function<Assignment, Decision> decision) {
        Refusal refusal = move.rule().refusal(now, by);
        if (refusal != null) {
            return refusal;
        }
        Assignment lead = now.lead().orElseThrow();
        return lead.agency().equals(by.agency())
                ? decision.apply(lead)
                : Refusal.rule(Clause.D9_3A, "core.refusal.not-your-assignment");
    }

    /** An event of an assignment. */
    static Happening event(EventType type, Instant at, Assignment of) {
        return Happening.of(type, at).with("assignment", of.number());
    }
}
