// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.traffic;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A number of places. Who finds none waits for a moment, and not more wait than there are places: those who wait hold a
 * thread of the server as well.
 */
final class Places {
    private final int most;
    private final Duration patience;
    private int taken;
    private int waiting;

    Places(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    /** Takes a place; false when none came free in time. */
    synchronized boolean take() {
        if (taken == most && !awaited()) {
            return false;
        }
        taken++;
        return true;
    }

    synchronized void leave() {
        taken--;
        notifyAll();
    }

    private boolean awaited() {
        if (waiting == most) {
            return false;
        }
        long end = System.nanoTime() + patience.toNanos();
        waiting++;
        try {
            for (long left = patience.toNanos(); taken == most && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting--;
        }
        return taken < most;
    }
}
