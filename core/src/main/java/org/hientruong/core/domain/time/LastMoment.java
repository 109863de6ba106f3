// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The last moment in time as people read it: a limit of days ends with a day, one of hours at an instant.
 *
 * @param day the last day, "hết ngày"; null for a limit that ends within a day
 * @param instant the instant at which it ends
 */
public record LastMoment(@Nullable LocalDate day, Instant instant) {
    /** How to read the end of a limit. */
    public static LastMoment of(Allowance allowance, Instant dueAt, ZoneId zone) {
        return of(allowance.countsTime(), dueAt, zone);
    }

    /** How to read the end of a limit that ends within a day, or with one. */
    public static LastMoment of(boolean countsTime, Instant dueAt, ZoneId zone) {
        ZonedDateTime local = dueAt.atZone(zone);
        boolean wholeDay = !countsTime && local.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new LastMoment(wholeDay ? local.toLocalDate().minusDays(1) : null, dueAt);
    }
}
