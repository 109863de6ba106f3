// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The clock of all desks: UTC in milliseconds. A settable clock, which only tests and rehearsals deploy, takes its place
 * while it is there, without a restart. A thread that plays a scenario has an instant of its own, and only that thread.
 */
@Component(
        service = {Clock.class, ProvinceClock.class},
        property = "service.ranking:Integer=1000")
@SuppressWarnings("ThreadLocalUsage") // belongs to this clock; a test run has several
public final class ProvinceClock extends Clock {
    private final Clock system;
    private volatile @Nullable Clock settable;
    private final ThreadLocal<Instant> played = new ThreadLocal<>();

    @Activate
    public ProvinceClock() {
        this(Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)));
    }

    private ProvinceClock(Clock system) {
        this.system = system;
    }

    @Reference(
            target = "(hientruong.clock=settable)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindSettable(Clock clock) {
        settable = clock;
    }

    void unbindSettable(Clock clock) {
        if (clock.equals(settable)) {
            settable = null;
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return system.withZone(zone);
    }

    /** Does something as if it were another instant, on this thread alone. */
    public void at(Instant instant, Runnable work) {
        Instant outer = played.get();
        played.set(instant);
        try {
            work.run();
        } finally {
            if (outer == null) {
                played.remove();
            } else {
                played.set(outer);
            }
        }
    }

    @Override
    public Instant instant() {
        Instant scene = played.get();
        if (scene != null) {
            return scene;
        }
        Clock set = settable;
        return set == null ? system.instant() : set.instant();
    }
}
