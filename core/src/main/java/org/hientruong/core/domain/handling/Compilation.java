// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling;

import java.util.Set;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;

/**
 * When the LEAD has what it needs to compile its answer (Bước 3 khoản 2 Điều 14): the last COORDINATING resolution, or
 * the last silence that ran out.
 */
public final class Compilation {
    private static final Set<ClockId> TOTALS = Set.of(ClockId.K09, ClockId.K12);

    private Compilation() {}

    /**
     * Whether the LEAD's final time starts when this COORDINATING share is settled now: all others are, and it neither
     * runs already nor has the LEAD committed to a date.
     */
    public static boolean due(CaseFile file, int settled) {
        Assignment lead = file.lead().orElseThrow();
        boolean given = Set.of(ClockId.K11, ClockId.K12).stream()
                .anyMatch(clock -> file.limits().open(clock, lead.number()).isPresent());
        return !given
                && file.assignments().coordinating().stream()
                        .filter(one -> one.number() != settled)
                        .allMatch(one -> one.stage() == AssignmentStage.APPROVED || silent(file, one));
    }

    private static boolean silent(CaseFile file, Assignment one) {
        return file.limits().open().stream()
                .filter(limit -> limit.of(one.number()) && TOTALS.contains(limit.clock()))
                .allMatch(TimeLimit::missed);
    }
}
