// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of one delivery to a plugin.
 *
 * @param outcome delivered, to be tried again, or refused for good
 * @param after for {@link Outcome#RETRY_LATER}: how long to wait at least; null leaves it to core
 * @param reason for {@link Outcome#REFUSED}: why, for the operator, without personal data; otherwise null
 */
public record Delivery(
        Outcome outcome, @Nullable Duration after, @Nullable String reason) {
    /** The three answers. */
    public enum Outcome {
        DELIVERED,
        RETRY_LATER,
        REFUSED
    }

    /** It reached its address. */
    public static Delivery delivered() {
        return new Delivery(Outcome.DELIVERED, null, null);
    }

    /** Not now: core tries again after at least {@code after}. */
    public static Delivery retryLater(Duration after) {
        return new Delivery(Outcome.RETRY_LATER, after, null);
    }

    /** Never: core moves to the next medium, then to a task for staff. */
    public static Delivery refused(String reason) {
        return new Delivery(Outcome.REFUSED, null, reason);
    }
}
