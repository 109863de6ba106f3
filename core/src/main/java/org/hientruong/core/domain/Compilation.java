// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.util.Set;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.handling.AssignmentStage;
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
     * Whether the LEAD's final time starts when this COORDINATING share is settled now: all others are, and it has not
     * started already.
     */
    public static boolean due(CaseFile file, int settled) {
        Assignment lead = file.lead().orElseThrow();
        boolean started = file.limits().all().stream()
                .anyMatch(limit -> limit.clock() == ClockId.K11
                        && limit.of(lead.number())
                        && limit.state() != TimeLimit.State.CANCELLED);
        return !started
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
