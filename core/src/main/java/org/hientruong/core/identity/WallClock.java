// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import java.time.Clock;
import java.time.ZoneOffset;

/**
 * The machine's own time, by which sessions, locks and rate limits are measured. They guard against what happens now; the
 * province's clock, by which the law counts, may be set in a rehearsal.
 */
public final class WallClock {
    /** UTC in milliseconds, as rows hold it. */
    public static final Clock MILLIS = Clock.tickMillis(ZoneOffset.UTC);

    private WallClock() {}
}
