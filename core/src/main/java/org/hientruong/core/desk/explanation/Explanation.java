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
 * @param lines the computation
 * @param pauses when it stood still
 * @param changes what has moved it since, oldest first
 */
public record Explanation(
        @Nullable String clock,
        @Nullable String name,
        @Nullable String article,
        String allowance,
        Instant startedAt,
        Instant dueAt,
        String lastMoment,
        List<Line> lines,
        List<Pause> pauses,
        List<Change> changes) {
    /**
     * A time in which it stood still.
     *
     * @param until null while it does
     * @param what as people read it
     */
    public record Pause(Instant from, @Nullable Instant until, String what) {}

    /**
     * What has moved its end.
     *
     * @param kind {@code calendar} or {@code extension}
     * @param what by which notice or decision, as people read it
     * @param before the end as it was, null when no time ran
     * @param after the end since
     */
    public record Change(
            Instant at,
            String kind,
            String what,
            @Nullable End before,
            @Nullable End after) {}

    /** An end of the limit, and as people read it. */
    public record End(Instant dueAt, String lastMoment) {}

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
