// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs, or ran, for a case.
 *
 * @param number 1, 2, 3 … within the case
 * @param clock which clock
 * @param assignment number of the assignment to which it belongs; null when it is the Centre's
 * @param allowance how much
 * @param startedAt since when
 * @param dueAt the first instant that is too late; null while it is paused, or when it was ended in a pause
 * @param calendar version of the working calendar by which it was reckoned
 * @param standstill the times in which it stood still
 * @param end when and how it ended, or null
 * @param missed whether its running out is written down
 */
public record TimeLimit(
        int number,
        ClockId clock,
        @Nullable Integer assignment,
        Allowance allowance,
        Instant startedAt,
        @Nullable Instant dueAt,
        String calendar,
        Pauses standstill,
        @Nullable End end,
        boolean missed) {
    /** Whether a limit runs. */
    public enum State {
        RUNNING,
        /** It stands still, to go on later. */
        PAUSED,
        /** What it asks for was done, in time or late. */
        STOPPED,
        /** What it asks for is asked no longer. */
        CANCELLED
    }

    /**
     * The end of a limit.
     *
     * @param state STOPPED or CANCELLED
     * @param at when
     */
    public record End(State state, Instant at) {}

    /**
     * The times in which a limit stood still.
     *
     * @param over those that are over, oldest first
     * @param since since when it stands still now, or null
     */
    public record Pauses(List<Pause> over, @Nullable Instant since) {
        /** Never. */
        public static final Pauses NONE = new Pauses(List.of(), null);

        public Pauses {
            over = List.copyOf(over);
        }

        /** All of them when the present one ends at an instant. */
        public List<Pause> until(Instant at) {
            List<Pause> all = new ArrayList<>(over);
            if (since != null) {
                all.add(new Pause(since, at));
            }
            return List.copyOf(all);
        }
    }

    /** Whether it runs, stands still, or is over. */
    public State state() {
        if (end != null) {
            return end.state();
        }
        return standstill.since() == null ? State.RUNNING : State.PAUSED;
    }

    /** When it was stopped or cancelled, null while it is open. */
    public @Nullable Instant stoppedAt() {
        return end == null ? null : end.at();
    }

    /** Whether it runs. */
    public boolean running() {
        return state() == State.RUNNING;
    }

    /** Whether it runs or stands still. */
    public boolean open() {
        return end == null;
    }

    /** Whether it belongs to an assignment. */
    public boolean of(int number) {
        return assignment != null && assignment == number;
    }

    /**
     * Whether it was or is late: a comparison. Cancelled limits and windows do not count; one that stands still is as
     * late as it was.
     */
    public boolean lateAt(Instant now) {
        if (state() == State.CANCELLED || clock.window()) {
            return false;
        }
        if (dueAt == null) {
            return missed;
        }
        return !dueAt.isAfter(end == null ? now : end.at());
    }

    /** Ended as of an instant; one that had not begun by then ends as it begins. */
    TimeLimit ended(State how, Instant asOf) {
        Instant at = asOf.isBefore(startedAt) ? startedAt : asOf;
        Pauses closed = new Pauses(standstill.until(at), null);
        return new TimeLimit(
                number, clock, assignment, allowance, startedAt, dueAt, calendar, closed, new End(how, at), missed);
    }

    /** As if it had not been ended: what asked for it no longer was taken back. */
    TimeLimit revived() {
        List<Pause> over = standstill.over();
        Pause last = over.isEmpty() ? null : over.get(over.size() - 1);
        Pauses before = dueAt == null && last != null // it stood still when it was ended
                ? new Pauses(over.subList(0, over.size() - 1), last.from())
                : standstill;
        return new TimeLimit(number, clock, assignment, allowance, startedAt, dueAt, calendar, before, null, missed);
    }

    /** As one that was cancelled as it began: what began it was undone. */
    TimeLimit neverBegun() {
        End end = new End(State.CANCELLED, startedAt);
        return new TimeLimit(number, clock, assignment, allowance, startedAt, dueAt, calendar, Pauses.NONE, end, false);
    }

    TimeLimit paused(Instant at) {
        return with(null, calendar, new Pauses(standstill.over(), at));
    }

    TimeLimit resumed(Instant at, Instant due, String by) {
        return with(due, by, new Pauses(standstill.until(at), null));
    }

    /** With another end: what was written down of the former one is withdrawn. */
    TimeLimit reckonedAnew(Instant due, String by) {
        return new TimeLimit(number, clock, assignment, allowance, startedAt, due, by, standstill, end, false);
    }

    TimeLimit written() {
        return new TimeLimit(number, clock, assignment, allowance, startedAt, dueAt, calendar, standstill, end, true);
    }

    private TimeLimit with(@Nullable Instant due, String by, Pauses pauses) {
        return new TimeLimit(number, clock, assignment, allowance, startedAt, due, by, pauses, end, missed);
    }
}
