// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.sanction;

import java.time.Instant;
import org.hientruong.core.domain.Clause;
import org.jspecify.annotations.Nullable;

/**
 * The account sends no report in writing until somebody unlocks it (gạch đầu dòng 1 khoản 1 Điều 17, A-17).
 *
 * @param endedAt when it was unlocked, or null
 */
public record AccountLock(
        int violation, Instant since, @Nullable Instant endedAt) implements Sanction {
    @Override
    public boolean holds(Instant at) {
        return endedAt == null || at.isBefore(endedAt);
    }

    @Override
    public Clause clause() {
        return Clause.D17_1A;
    }
}
