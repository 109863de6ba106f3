// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling.reminder;

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
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.handling.Assignment;
import org.jspecify.annotations.Nullable;

/**
 * Urges an agency by hand to handle a report in time (khoản 5 Điều 22, khoản 7 Điều 27): it moves no clock and no stage.
 *
 * @param assignment number of the share; null for the LEAD's
 * @param note what is asked
 */
public record Urge(@Nullable Integer assignment, String note) implements CaseMove {
    /** What holds for every urging. */
    public static final Rule RULE =
            Rule.of("urge", Clause.D22_5, Permission.SUPERVISE, Urge::open).or(Permission.DIRECT);

    public Urge {
        note = Input.cleanOrEmpty(note);
    }

    private static @Nullable Refusal open(CaseFile now, Actor by) {
        return now.openShares().isEmpty() ? Refusal.wrongStage(Clause.D22_5, now.stage()) : null;
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
        List<Integer> open = now.openShares();
        Integer share = assignment == null ? open.get(0) : assignment;
        if (!open.contains(share)) {
            return Refusal.rule(Clause.D22_5, "core.refusal.urge-no-open-share");
        }
        Assignment urged = now.assignments().numbered(share).orElseThrow();
        return Happened.of(Happening.of(EventType.AGENCY_URGED, at)
                .with("assignment", share)
                .with("agency", urged.agency().value())
                .word("note", note));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Urge[" + assignment + ']';
    }
}
