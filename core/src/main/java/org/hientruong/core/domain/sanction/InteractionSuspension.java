// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.sanction;

import java.time.Instant;
import org.hientruong.core.domain.Clause;
import org.jspecify.annotations.Nullable;

/**
 * The account does not interact for a month (gạch đầu dòng 2 khoản 1 Điều 17); it ends by itself.
 *
 * @param until the first instant that is free again
 * @param endedAt when it ended, as written down, or null
 */
public record InteractionSuspension(
        int violation,
        Instant since,
        Instant until,
        @Nullable Instant endedAt) implements Sanction {
    @Override
    public boolean holds(Instant at) {
        return endedAt == null && at.isBefore(until);
    }

    /** Whether its month is over and nobody has written it down. */
    public boolean over(Instant at) {
        return endedAt == null && !at.isBefore(until);
    }

    @Override
    public Clause clause() {
        return Clause.D17_1B;
    }
}
