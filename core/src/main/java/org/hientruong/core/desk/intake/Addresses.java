// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.intake;

import java.time.Duration;
import org.hientruong.core.identity.RateLimits;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Limits by network address, but not of this machine itself ({@link RateLimits#ownMachine}). */
@Component(service = Addresses.class)
public final class Addresses {
    private static final int FILINGS = 60;
    private static final Duration FILING_WINDOW = Duration.ofHours(1);
    private static final int ATTEMPTS = 40;
    private static final Duration ATTEMPT_WINDOW = Duration.ofMinutes(15);
    private final RateLimits limits;

    @Activate
    public Addresses(@Reference RateLimits limits) {
        this.limits = limits;
    }

    void filing(@Nullable String address) {
        if (address != null && !RateLimits.ownMachine(address)) {
            limits.take("filing", address, FILINGS, FILING_WINDOW);
        }
    }

    /** An attempt to show that a case is one's own. */
    void attempt(@Nullable String address) {
        if (address != null && !RateLimits.ownMachine(address)) {
            limits.take("receipt", address, ATTEMPTS, ATTEMPT_WINDOW);
        }
    }
}
