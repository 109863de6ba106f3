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
 * while it is there, without a restart.
 */
@Component(service = Clock.class, property = "service.ranking:Integer=1000")
public final class ProvinceClock extends Clock {
    private final Clock system;
    private volatile @Nullable Clock settable;

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

    @Override
    public Instant instant() {
        Clock set = settable;
        return set == null ? system.instant() : set.instant();
    }
}
