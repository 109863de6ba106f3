// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a move does to the clocks, gathered for the event's payload, so that replaying it needs no calendar. */
public final class ClockEffects {
    static final String STARTED = "started";
    static final String STOPPED = "stopped";
    static final String CANCELLED = "cancelled";

    private final TimeLimits limits;
    private final Instant at;
    private final BiFunction<ClockId, Instant, Start> starts;
    private final List<Map<String, Object>> started = new ArrayList<>();
    private final List<Map<String, Object>> stopped = new ArrayList<>();
    private final List<Map<String, Object>> cancelled = new ArrayList<>();

    /**
     * How a limit starts.
     *
     * @param allowance how much
     * @param dueAt the first instant that is too late
     * @param calendar version of the calendar by which it was reckoned
     */
    public record Start(Allowance allowance, Instant dueAt, String calendar) {}

    /** Effects at an instant on clocks as they stand; {@code starts} reckons a limit that starts. */
    public ClockEffects(TimeLimits limits, Instant at, BiFunction<ClockId, Instant, Start> starts) {
        this.limits = limits;
        this.at = at;
        this.starts = starts;
    }

    /** Stops those of these clocks that run: what they ask for is done. */
    public ClockEffects stop(ClockId... clocks) {
        Set<ClockId> wanted = Set.of(clocks);
        for (TimeLimit limit : limits.running()) {
            if (wanted.contains(limit.clock())) {
                stopped.add(named(limit));
            }
        }
        return this;
    }

    /** Cancels the clocks of an assignment that still run and are not stopped by the same move. */
    public ClockEffects cancelRest(int assignment) {
        for (TimeLimit limit : limits.running()) {
            if (limit.of(assignment) && !stopped.contains(named(limit))) {
                cancelled.add(named(limit));
            }
        }
        return this;
    }

    /** Starts a clock of the Centre. */
    public ClockEffects start(ClockId clock) {
        return begin(clock, null);
    }

    /** Starts a clock of an assignment. */
    public ClockEffects start(ClockId clock, int assignment) {
        return begin(clock, assignment);
    }

    /** What the event keeps. */
    public Map<String, Object> payload() {
        Map<String, Object> payload = new LinkedHashMap<>();
        put(payload, STOPPED, stopped);
        put(payload, CANCELLED, cancelled);
        put(payload, STARTED, started);
        return payload;
    }

    private ClockEffects begin(ClockId clock, @Nullable Integer assignment) {
        Start start = starts.apply(clock, at);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("limit", limits.all().size() + started.size() + 1);
        entry.put("clock", clock.name());
        if (assignment != null) {
            entry.put("assignment", assignment);
        }
        entry.put("allowance", start.allowance().text());
        entry.put("startedAt", at.toString());
        entry.put("dueAt", start.dueAt().toString());
        entry.put("calendar", start.calendar());
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
