// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a limit ends, and the computation that says so.
 *
 * @param startedAt from when it was reckoned
 * @param allowance how much
 * @param dueAt the first instant that is too late
 * @param lastMoment the last moment in time, as people read it
 * @param lines the computation day by day; their amounts add up to the allowance
 */
public record Reckoning(
        Instant startedAt, Allowance allowance, Instant dueAt, LastMoment lastMoment, List<Line> lines) {
    public Reckoning {
        lines = List.copyOf(lines);
    }

    /**
     * One day of the computation.
     *
     * @param date the day
     * @param kind what the day is
     * @param amount how much of the allowance it uses, in the allowance's unit; 0 when it does not count
     * @param why message key of the reason
     * @param facts arguments of the reason
     * @param document by which document the day is what it is, or null
     */
    public record Line(
            LocalDate date,
            DayKind kind,
            long amount,
            String why,
            Map<String, String> facts,
            @Nullable String document) {
        public Line {
            facts = Map.copyOf(facts);
        }

        /** Whether it uses some of the allowance. */
        public boolean counted() {
            return amount > 0;
        }
    }
}
