// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.services;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.hientruong.core.plug.Guard;

/** A service that is called, each call through its guard; it goes when the calls in it have ended. */
final class ActiveService {
    /** As many as the guard has threads: whoever comes fifth waits, and that is no failure of the plugin. */
    private static final int AT_ONCE = 4;

    private final Candidate candidate;
    private final Object service;
    private final Guard guard;
    private final Semaphore turns = new Semaphore(AT_ONCE, /* fair= */ true);
    private final AtomicBoolean going = new AtomicBoolean();

    ActiveService(Candidate candidate, Object service, Guard guard) {
        this.candidate = candidate;
        this.service = service;
        this.guard = guard;
    }

    Candidate candidate() {
        return candidate;
    }

    Guard.Behaviour behaviour() {
        return guard.behaviour();
    }

    Guard guard() {
        return guard;
    }

    boolean reachable() {
        return !going.get() && guard.behaviour().leftAloneFor().isZero();
    }

    /** Calls it; empty when it is going, left alone after its failures, or had no free turn within the time. */
    <T> Optional<T> call(Duration limit, Function<Object, Callable<T>> work) throws Guard.PluginFailed {
        if (!reachable() || !turn(1, limit)) {
            return Optional.empty();
        }
        try {
            return reachable() ? Optional.of(guard.call(limit, work.apply(service))) : Optional.empty();
        } finally {
            turns.release();
        }
    }

    /** No new calls; those in flight are awaited, but not for ever. */
    void close(Duration drain) {
        going.set(true);
        turn(AT_ONCE, drain);
        guard.close();
    }

    private boolean turn(int turn, Duration limit) {
        try {
            return turns.tryAcquire(turn, limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
