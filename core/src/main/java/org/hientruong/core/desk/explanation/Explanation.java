// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.explanation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a limit ends when it ends: the computation itself.
 *
 * @param clock null for a preview that belongs to no clock
 * @param allowance {@code 4 office hours}
 * @param dueAt the first instant that is too late
 * @param lastMoment the limit as people read it
 */
public record Explanation(
        @Nullable String clock,
        @Nullable String name,
        @Nullable String article,
        String allowance,
        Instant startedAt,
        Instant dueAt,
        String lastMoment,
        List<Line> lines) {
    /**
     * A day.
     *
     * @param label what kind of day it is
     * @param amount how much of the allowance it uses, as people read it; null when it does not count
     * @param document by which document the day is what it is
     */
    public record Line(
            LocalDate date,
            String label,
            boolean counted,
            @Nullable String amount,
            String why,
            @Nullable String document) {}
}
