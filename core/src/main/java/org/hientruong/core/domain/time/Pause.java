// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time;

import java.time.Instant;

/**
 * A time in which a limit stands still.
 *
 * @param from first instant that does not count
 * @param until first instant that counts again
 */
public record Pause(Instant from, Instant until) {
    public Pause {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a pause that ends before it begins");
        }
    }
}
