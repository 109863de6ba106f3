// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Leaves a plugin alone that fails again and again: five failures in a row open the circuit for 30 s, each further one for
 * twice as long, up to 10 min. One call that succeeds closes it.
 */
final class Circuit {
    private static final int IN_A_ROW = 5;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final LongSupplier nanos;
    private int failures;
    private long openUntil;
    private boolean trying;

    /** With a clock that only ever goes forward, in nanoseconds. */
    Circuit(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether a call may go in; while the circuit stands open none may, and afterwards one at a time. */
    synchronized boolean admits() {
        if (failures < IN_A_ROW) {
            return true;
        }
        if (trying || nanos.getAsLong() - openUntil < 0) {
            return false;
        }
        trying = true;
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
        trying = false;
    }

    synchronized void failed() {
        trying = false;
        failures++;
        if (failures >= IN_A_ROW) {
            int doublings = Math.min(failures - IN_A_ROW, 10);
            Duration wait = FIRST.multipliedBy(1L << doublings);
            openUntil = nanos.getAsLong() + (wait.compareTo(LONGEST) > 0 ? LONGEST : wait).toNanos();
        }
    }

    /** How long nothing goes in yet; zero when the next call may. */
    synchronized Duration closedFor() {
        return failures < IN_A_ROW ? Duration.ZERO : Duration.ofNanos(Math.max(0, openUntil - nanos.getAsLong()));
    }

    synchronized int failuresInARow() {
        return failures;
    }
}
