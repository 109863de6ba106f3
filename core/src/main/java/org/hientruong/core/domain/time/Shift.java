// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Office hours of a weekday (khoản 2 Điều 8; the hours themselves are configuration, A-27).
 *
 * @param day weekday
 * @param from opening
 * @param until closing
 * @param validFrom first day on which it holds
 * @param validUntil last day on which it holds, null without end
 */
public record Shift(
        DayOfWeek day,
        LocalTime from,
        LocalTime until,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {
    public Shift {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a shift ends after it begins: " + from + '-' + until);
        }
    }

    boolean holdsOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validUntil == null || !date.isAfter(validUntil));
    }
}
