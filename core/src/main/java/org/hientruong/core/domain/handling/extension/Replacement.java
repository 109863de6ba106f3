// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling.extension;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.ClockEffects;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * What the committed date stands for: the agency's total, and those parts of it that would else run out before. What had
 * not run out when the notice was filed is asked for no longer as of then, so that an automatic mark is withdrawn; what
 * had run out stays late.
 *
 * @param now the case
 * @param share the share that is extended
 * @param notice by which notice
 */
record Replacement(CaseFile now, Assignment share, ExtensionNotice notice) {
    private static final Set<ClockId> TOTALS = Set.of(ClockId.K07, ClockId.K09, ClockId.K12);
    private static final Set<ClockId> REPLACED =
            Set.of(ClockId.K05, ClockId.K07, ClockId.K09, ClockId.K11, ClockId.K12);

    /** The end of the total that ran when the notice was filed, as its event keeps it, or null. */
    @Nullable
    String from() {
        return total().map(TimeLimit::dueAt).map(Instant::toString).orElse(null);
    }

    /** Whether the notice came when the total was over. */
    boolean filedLate() {
        return total().map(this::over).orElse(false);
    }

    /** Whether it takes back that the time was said to be over. */
    boolean withdraws(Instant at) {
        return total().filter(limit -> !over(limit) && limit.lateAt(at)).isPresent();
    }

    ClockEffects clocks(Rules rules) {
        ClockEffects clocks = rules.clocks(now.limits(), notice.notifiedAt());
        for (TimeLimit limit : running()) {
            if (!over(limit)) {
                clocks.cancel(limit);
            } else if (limit.open()) {
                clocks.stop(limit);
            }
        }
        if (!share.leads() && !share.stage().atRest()) {
            // no silence yet: the LEAD's last days start when this agency answers or its new time runs out
            clocks.cancel(now.lead().orElseThrow().number(), ClockId.K11);
        }
        Allowance until = new Allowance.CommittedDate(notice.committedBy());
        return share.approvedAt() == null || !share.stage().atRest()
                ? clocks.start(ClockId.K12, share.number(), until)
                : clocks.startStopped(ClockId.K12, share.number(), until, share.approvedAt());
    }

    private Optional<TimeLimit> total() {
        return running().stream()
                .filter(limit -> TOTALS.contains(limit.clock()))
                .findFirst();
    }

    /** What ran for the share when the notice was filed, whether it has been done since or not. */
    private List<TimeLimit> running() {
        Instant filed = notice.notifiedAt();
        return now.limits().all().stream()
                .filter(limit -> limit.of(share.number()) && REPLACED.contains(limit.clock()))
                .filter(limit -> !limit.startedAt().isAfter(filed) && limit.state() != TimeLimit.State.CANCELLED)
                .filter(limit -> limit.end() == null || limit.end().at().isAfter(filed))
                .toList();
    }

    private boolean over(TimeLimit limit) {
        return limit.dueAt() != null && !notice.notifiedAt().isBefore(limit.dueAt());
    }
}
