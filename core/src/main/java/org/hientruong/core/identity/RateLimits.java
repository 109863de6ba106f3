// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hientruong.api.Problem;
import org.hientruong.core.identity.keys.HashUse;
import org.hientruong.core.identity.keys.Hasher;
import org.hientruong.core.identity.keys.KeyRing;
import org.hientruong.core.store.people.RateLimitStore;
import org.hientruong.core.store.people.RateLimitStore.Slot;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * At most so many in a fixed window, counted in the database and so by all nodes together. Subjects (addresses, receipts)
 * are remembered as keyed hashes, until the window ends.
 */
@Component(service = RateLimits.class)
public final class RateLimits {
    private final RateLimitStore counters;
    private final Hasher hasher;
    private final Clock clock;
    private final Broom broom;

    @Activate
    public RateLimits(@Reference RateLimitStore counters, @Reference KeyRing keys) {
        this(counters, keys, WallClock.MILLIS);
    }

    public RateLimits(RateLimitStore counters, KeyRing keys, Clock clock) {
        this.counters = counters;
        this.hasher = keys.hasher(HashUse.RATE_LIMIT);
        this.clock = clock;
        this.broom = new Broom(clock, counters::forgetBefore);
    }

    /**
     * Counts one; it stays counted although the caller's transaction fails.
     *
     * @throws Problem TOO_MANY_REQUESTS with the time until the window ends, when there were that many already
     */
    public void take(String purpose, String subject, int most, Duration window) {
        broom.sweep();
        Slot slot = slot(purpose, subject, window);
        if (!counters.hit(slot, most)) {
            throw Problem.retry(
                    Problem.Kind.TOO_MANY_REQUESTS,
                    "core.problem.too-many-requests.detail",
                    Duration.between(clock.instant(), slot.until()));
        }
    }

    /** Takes one back that turned out to be harmless, such as a sign-in that succeeded. */
    public void giveBack(String purpose, String subject, Duration window) {
        counters.giveBack(slot(purpose, subject, window));
    }

    private Slot slot(String purpose, String subject, Duration window) {
        long number = Math.floorDiv(clock.millis(), window.toMillis());
        Instant until = Instant.ofEpochMilli((number + 1) * window.toMillis());
        String hash = hasher.hash(purpose, subject, Long.toString(window.toMillis()), Long.toString(number));
        return new Slot(hash, purpose, until);
    }

    /**
     * Whether an address is this machine's own, or a reverse proxy that hides its callers: to limit it would lock everybody
     * out, so there the proxy has to limit.
     */
    public static boolean ownMachine(String address) {
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }
}
