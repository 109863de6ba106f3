// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.hientruong.core.store.ChangedMeanwhile;

/** Deletes what has expired, now and then, on the way of a call that touches the table anyway. */
public final class Broom {
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private final Clock clock;
    private final Consumer<Instant> forgetBefore;
    private final AtomicReference<Instant> next;

    public Broom(Clock clock, Consumer<Instant> forgetBefore) {
        this.clock = clock;
        this.forgetBefore = forgetBefore;
        this.next = new AtomicReference<>(clock.instant().plus(PAUSE));
    }

    /** Sweeps when the last time is ten minutes ago. */
    public void sweep() {
        Instant now = clock.instant();
        Instant due = next.get();
        if (now.isBefore(due) || !next.compareAndSet(due, now.plus(PAUSE))) {
            return;
        }
        try {
            forgetBefore.accept(now);
        } catch (ChangedMeanwhile e) { // rows in use: the next round takes them
            next.set(now.plus(PAUSE));
        }
    }
}
