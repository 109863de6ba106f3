// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.agency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something holds.
 *
 * @param from first day
 * @param until last day, null without end
 */
public record Validity(LocalDate from, @Nullable LocalDate until) {
    public Validity {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("validity ends before it begins: " + from + " to " + until);
        }
    }

    /** Whether it holds on a day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
