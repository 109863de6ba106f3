// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.sanction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter says against a violation.
 *
 * @param upheld whether the Centre found it right; null while it waits
 */
public record Objection(Instant filedAt, @Nullable Boolean upheld) {
    /** Whether the Centre has yet to decide. */
    public boolean waits() {
        return upheld == null;
    }
}
