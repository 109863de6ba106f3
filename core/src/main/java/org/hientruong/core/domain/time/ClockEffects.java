// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a move does to the clocks, gathered for the event's payload, so that replaying it needs no calendar. */
public final class ClockEffects {
    static final String STARTED = "started";
    static final String STOPPED = "stopped";
    static final String CANCELLED = "cancelled";
    static final String PAUSED = "paused";
    static final String RESUMED = "resumed";
    static final String RECOMPUTED = "recomputed";
    static final String REVIVED = "revived";

    private final TimeLimits limits;
    private final Instant at;
    private final Engine engine;
    private final List<Map<String, Object>> started = new ArrayList<>();
    private final List<Map<String, Object>> stopped = new ArrayList<>();
    private final List<Map<String, Object>> cancelled = new ArrayList<>();
    private final List<Map<String, Object>> paused = new ArrayList<>();
    private final List<Map<String, Object>> resumed = new ArrayList<>();
    private final List<Map<String, Object>> recomputed = new ArrayList<>();
    private final List<Map<String, Object>> revived = new ArrayList<>();

    /** Reckons limits. */
    public interface Engine {
        /** A clock that starts at an instant with the allowance of the procedure. */
        Run start(ClockId clock, Instant at);

        /** A clock that starts at an instant with an allowance of its own. */
        Run start(ClockId clock, Instant at, Allowance allowance);

        /** A limit that stood still and goes on at an instant. */
        Run resume(TimeLimit limit, Instant at);
    }

    /**
     * How a limit runs.
     *
     * @param allowance how much
     * @param dueAt the first instant that is too late
     * @param calendar version of the calendar by which it was reckoned
     */
    public record Run(Allowance allowance, Instant dueAt, String calendar) {}

    /** Effects at an instant on clocks as they stand. */
    public ClockEffects(TimeLimits limits, Instant at, Engine engine) {
        this.limits = limits;
        this.at = at;
        this.engine = engine;
    }

    /** Stops those of the Centre's clocks that are open: what they ask for is done. */
    public ClockEffects stop(ClockId... clocks) {
        return end(stopped, centres(clocks));
    }

    /** Stops those of an assignment's clocks that are open: what they ask for is done. */
    public ClockEffects stop(int assignment, ClockId... clocks) {
        return end(stopped, assigned(assignment, clocks));
    }

    /** Cancels those of an assignment's clocks that are open: what they ask for is asked no longer. */
    public ClockEffects cancel(int assignment, ClockId... clocks) {
        return end(cancelled, assigned(assignment, clocks));
    }

    /** Cancels those of the Centre's clocks that are open: what they ask for is asked no longer. */
    public ClockEffects cancel(ClockId... clocks) {
        return end(cancelled, centres(clocks));
    }

    /** Stops one limit. */
    public ClockEffects stop(TimeLimit limit) {
        stopped.add(named(limit));
        return this;
    }

    /** Cancels one limit, also one that has ended: it is asked for no longer as of this instant. */
    public ClockEffects cancel(TimeLimit limit) {
        cancelled.add(named(limit));
        return this;
    }

    /** Lets a limit that was cancelled run on as if it had not been. */
    public ClockEffects revive(TimeLimit limit) {
        revived.add(named(limit));
        return this;
    }

    /** Cancels the clocks of an assignment that are open and not stopped by the same move. */
    public ClockEffects cancelRest(int assignment) {
        return end(cancelled, limit -> limit.of(assignment) && !stopped.contains(named(limit)));
    }

    /** Lets one of the Centre's clocks stand still. */
    public ClockEffects pause(ClockId clock) {
        limits.running().stream().filter(centres(clock)).forEach(limit -> paused.add(named(limit)));
        return this;
    }

    /** Lets one of the Centre's clocks that stands still go on; what it has used is used. */
    public ClockEffects resume(ClockId clock) {
        limits.open().stream()
                .filter(limit -> !limit.running())
                .filter(centres(clock))
                .forEach(limit -> {
                    Run run = engine.resume(limit, at);
                    Map<String, Object> entry = new LinkedHashMap<>(named(limit));
                    entry.put("dueAt", run.dueAt().toString());
                    entry.put("calendar", run.calendar());
                    resumed.add(entry);
                });
        return this;
    }

    /** Whether a limit is cancelled by the same act. */
    public boolean cancels(TimeLimit limit) {
        return cancelled.contains(named(limit));
    }

    /** Gives a limit that runs another end, by a calendar that has changed. */
    public ClockEffects reckonAnew(TimeLimit limit, Instant dueAt, String calendar) {
        Map<String, Object> entry = new LinkedHashMap<>(named(limit));
        entry.put("before", String.valueOf(limit.dueAt()));
        entry.put("dueAt", dueAt.toString());
        entry.put("calendar", calendar);
        recomputed.add(entry);
        return this;
    }

    /** Starts a clock of the Centre. */
    public ClockEffects start(ClockId clock) {
        return begin(clock, null, engine.start(clock, at));
    }

    /** Starts a clock of an assignment. */
    public ClockEffects start(ClockId clock, int assignment) {
        return begin(clock, assignment, engine.start(clock, at));
    }

    /** Starts a clock of an assignment with an allowance of its own. */
    public ClockEffects start(ClockId clock, int assignment, Allowance allowance) {
        return begin(clock, assignment, engine.start(clock, at, allowance));
    }

    /** The same when what it asks for has been done meanwhile, at a later instant. */
    public ClockEffects startStopped(ClockId clock, int assignment, Allowance allowance, Instant done) {
        start(clock, assignment, allowance);
        started.get(started.size() - 1).put("stoppedAt", done.toString());
        return this;
    }

    /** What the event keeps. */
    public Map<String, Object> payload() {
        Map<String, Object> payload = new LinkedHashMap<>();
        put(payload, STOPPED, stopped);
        put(payload, CANCELLED, cancelled);
        put(payload, PAUSED, paused);
        put(payload, RESUMED, resumed);
        put(payload, STARTED, started);
        put(payload, RECOMPUTED, recomputed);
        put(payload, REVIVED, revived);
        return payload;
    }

    private ClockEffects end(List<Map<String, Object>> ended, Predicate<TimeLimit> which) {
        limits.open().stream().filter(which).forEach(limit -> ended.add(named(limit)));
        return this;
    }

    private static Predicate<TimeLimit> centres(ClockId... clocks) {
        Set<ClockId> wanted = Set.of(clocks);
        return limit -> limit.assignment() == null && wanted.contains(limit.clock());
    }

    private static Predicate<TimeLimit> assigned(int assignment, ClockId... clocks) {
        Set<ClockId> wanted = Set.of(clocks);
        return limit -> limit.of(assignment) && wanted.contains(limit.clock());
    }

    private ClockEffects begin(ClockId clock, @Nullable Integer assignment, Run run) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("limit", limits.all().size() + started.size() + 1);
        entry.put("clock", clock.name());
        if (assignment != null) {
            entry.put("assignment", assignment);
        }
        entry.put("allowance", run.allowance().text());
        entry.put("startedAt", at.toString());
        entry.put("dueAt", run.dueAt().toString());
        entry.put("calendar", run.calendar());
        started.add(entry);
        return this;
    }

    private static Map<String, Object> named(TimeLimit limit) {
        return Map.of("limit", limit.number(), "clock", limit.clock().name());
    }

    private static void put(Map<String, Object> payload, String name, List<Map<String, Object>> entries) {
        if (!entries.isEmpty()) {
            payload.put(name, List.copyOf(entries));
        }
    }
}
