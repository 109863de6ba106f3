// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.time.TimeLimit.State;

/** The clocks of a case, oldest first; what an event does to them stands in its payload. */
public record TimeLimits(List<TimeLimit> all) {
    /** No clock yet. */
    public static final TimeLimits NONE = new TimeLimits(List.of());

    public TimeLimits {
        all = List.copyOf(all);
    }

    /** The clocks that run. */
    public List<TimeLimit> running() {
        return all.stream().filter(TimeLimit::running).toList();
    }

    /** The last limit of a clock, running or not. */
    public Optional<TimeLimit> last(ClockId clock) {
        return all.stream().filter(limit -> limit.clock() == clock).reduce((first, second) -> second);
    }

    /** The running limit that ends first, windows aside: what the case waits for. */
    public Optional<TimeLimit> next() {
        return running().stream()
                .filter(limit -> !limit.clock().window())
                .min(java.util.Comparator.comparing(TimeLimit::dueAt).thenComparing(TimeLimit::number));
    }

    /** The clocks after an event. */
    public TimeLimits after(CaseEvent event) {
        Payload payload = new Payload(event.payload());
        List<TimeLimit> next = new ArrayList<>(all);
        end(next, payload, State.STOPPED, event.occurredAt());
        end(next, payload, State.CANCELLED, event.occurredAt());
        for (Payload started : payload.payloads(ClockEffects.STARTED)) {
            next.add(started(started, next.size() + 1));
        }
        if (event.type() == EventType.TIME_LIMIT_MISSED) {
            change(next, payload.number("limit"), TimeLimit::written);
        }
        return new TimeLimits(next);
    }

    private static void end(List<TimeLimit> limits, Payload payload, State state, Instant at) {
        String name = state == State.STOPPED ? ClockEffects.STOPPED : ClockEffects.CANCELLED;
        for (Payload ended : payload.payloads(name)) {
            change(limits, ended.number("limit"), limit -> limit.ended(state, at));
        }
    }

    private static void change(List<TimeLimit> limits, int number, UnaryOperator<TimeLimit> change) {
        limits.set(number - 1, change.apply(limits.get(number - 1)));
    }

    private static TimeLimit started(Payload started, int number) {
        if (started.number("limit") != number) {
            throw new IllegalStateException("limit " + started.number("limit") + " where " + number + " is next");
        }
        return new TimeLimit(
                number,
                ClockId.valueOf(started.text("clock")),
                started.numberOrNull("assignment"),
                Allowance.parse(started.text("allowance")),
                started.instant("startedAt"),
                started.instant("dueAt"),
                started.text("calendar"),
                null,
                State.RUNNING,
                false);
    }
}
