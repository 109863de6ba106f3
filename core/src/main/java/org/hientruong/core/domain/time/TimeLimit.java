// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs, or ran, for a case.
 *
 * @param number 1, 2, 3 … within the case
 * @param clock which clock
 * @param assignment number of the assignment to which it belongs; null when it is the Centre's
 * @param allowance how much
 * @param startedAt since when
 * @param dueAt the first instant that is too late
 * @param calendar version of the working calendar by which it was reckoned
 * @param stoppedAt when it was stopped or cancelled, null while it runs
 * @param state whether it runs
 * @param missed whether its running out is written down
 */
public record TimeLimit(
        int number,
        ClockId clock,
        @Nullable Integer assignment,
        Allowance allowance,
        Instant startedAt,
        Instant dueAt,
        String calendar,
        @Nullable Instant stoppedAt,
        State state,
        boolean missed) {
    /** Whether a limit runs. */
    public enum State {
        RUNNING,
        /** What it asks for was done, in time or late. */
        STOPPED,
        /** What it asks for is asked no longer. */
        CANCELLED
    }

    /** Whether it runs. */
    public boolean running() {
        return state == State.RUNNING;
    }

    /** Whether it belongs to an assignment. */
    public boolean of(int number) {
        return assignment != null && assignment == number;
    }

    /** Whether it was or is late: a comparison. Cancelled limits and windows do not count. */
    public boolean lateAt(Instant now) {
        if (state == State.CANCELLED || clock.window()) {
            return false;
        }
        Instant measured = stoppedAt == null ? now : stoppedAt;
        return !dueAt.isAfter(measured);
    }

    TimeLimit ended(State end, Instant at) {
        return new TimeLimit(number, clock, assignment, allowance, startedAt, dueAt, calendar, at, end, missed);
    }

    TimeLimit written() {
        return new TimeLimit(number, clock, assignment, allowance, startedAt, dueAt, calendar, stoppedAt, state, true);
    }
}
