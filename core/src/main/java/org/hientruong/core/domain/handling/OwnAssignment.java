// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling;

import java.time.Instant;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Refusal;

/** An agency acts on its own assignment only (điểm a khoản 3 Điều 9). */
public final class OwnAssignment {
    /** The mover's agency leads (khoản 4 Điều 13). */
    static final CaseMove.Guard LEADS = (now, by) ->
            now.assignments().of(by.agency()).filter(Assignment::leads).isPresent()
                    ? null
                    : Refusal.rule(Clause.D13_4A, "core.refusal.only-lead-forwards");

    private OwnAssignment() {}

    /** The share of the mover's agency, which {@link CaseMove.Guard#own} has found. */
    public static Assignment of(CaseFile now, Actor by) {
        return now.assignments().of(by.agency()).orElseThrow();
    }

    /** An event of an assignment. */
    public static Happening event(EventType type, Instant at, Assignment of) {
        return Happening.of(type, at).with("assignment", of.number());
    }
}
