// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until a test moves it. */
public final class MovableClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    public MovableClock(String start) {
        this(new AtomicReference<>(Instant.parse(start)), ZoneOffset.UTC);
    }

    private MovableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public void forward(Duration by) {
        now.updateAndGet(before -> before.plus(by));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same time in another zone: moving one moves both. */
    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(now, other);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
