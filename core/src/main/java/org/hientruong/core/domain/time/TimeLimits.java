// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

    private static final Comparator<TimeLimit> BY_END =
            Comparator.comparing(TimeLimits::endOf).thenComparing(TimeLimit::number);

    public TimeLimits {
        all = List.copyOf(all);
    }

    /** The clocks that run. */
    public List<TimeLimit> running() {
        return all.stream().filter(TimeLimit::running).toList();
    }

    /** The clocks that run or stand still. */
    public List<TimeLimit> open() {
        return all.stream().filter(TimeLimit::open).toList();
    }

    /** The open limit of a clock of the Centre. */
    public Optional<TimeLimit> open(ClockId clock) {
        return open().stream()
                .filter(limit -> limit.clock() == clock && limit.assignment() == null)
                .findFirst();
    }

    /** The open limit of a clock that belongs to an assignment. */
    public Optional<TimeLimit> open(ClockId clock, int assignment) {
        return open().stream()
                .filter(limit -> limit.clock() == clock && limit.of(assignment))
                .findFirst();
    }

    /** The last limit of a clock, running or not. */
    public Optional<TimeLimit> last(ClockId clock) {
        return all.stream().filter(limit -> limit.clock() == clock).reduce((first, second) -> second);
    }

    /** The running limit that ends first, windows aside: what the case waits for. */
    public Optional<TimeLimit> next() {
        return running().stream().filter(limit -> !limit.clock().window()).min(BY_END);
    }

    /** The limit that ran out first of those that are not yet written down (khoản 5 Điều 14); windows are no misses. */
    public Optional<TimeLimit> firstMissed(Instant now) {
        return all.stream()
                .filter(limit -> !limit.missed() && limit.lateAt(now))
                .min(BY_END);
    }

    /** The clocks after an event. */
    public TimeLimits after(CaseEvent event) {
        Payload payload = new Payload(event.payload());
        List<TimeLimit> next = new ArrayList<>(all);
        end(next, payload, State.STOPPED, event.occurredAt());
        end(next, payload, State.CANCELLED, event.occurredAt());
        for (Payload paused : payload.payloads(ClockEffects.PAUSED)) {
            change(next, paused.number("limit"), limit -> limit.paused(event.occurredAt()));
        }
        for (Payload resumed : payload.payloads(ClockEffects.RESUMED)) {
            change(
                    next,
                    resumed.number("limit"),
                    limit -> limit.resumed(event.occurredAt(), resumed.instant("dueAt"), resumed.text("calendar")));
        }
        for (Payload revived : payload.payloads(ClockEffects.REVIVED)) {
            change(next, revived.number("limit"), TimeLimit::revived);
        }
        for (Payload started : payload.payloads(ClockEffects.STARTED)) {
            next.add(started(started, next.size() + 1));
        }
        for (Payload moved : payload.payloads(ClockEffects.RECOMPUTED)) {
            change(
                    next,
                    moved.number("limit"),
                    limit -> limit.reckonedAnew(moved.instant("dueAt"), moved.text("calendar")));
        }
        if (event.type() == EventType.TIME_LIMIT_MISSED) {
            change(next, payload.number("limit"), TimeLimit::written);
        }
        return new TimeLimits(next);
    }

    /** The same, with the limits that others have beyond: cancelled as they began, for they were never in force. */
    public TimeLimits numberedLike(TimeLimits others) {
        if (others.all.size() <= all.size()) {
            return this;
        }
        List<TimeLimit> more = new ArrayList<>(all);
        for (TimeLimit beyond : others.all.subList(all.size(), others.all.size())) {
            more.add(beyond.neverBegun());
        }
        return new TimeLimits(more);
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
        String done = started.textOrNull("stoppedAt");
        return new TimeLimit(
                number,
                ClockId.valueOf(started.text("clock")),
                started.numberOrNull("assignment"),
                Allowance.parse(started.text("allowance")),
                started.instant("startedAt"),
                started.instant("dueAt"),
                started.text("calendar"),
                TimeLimit.Pauses.NONE,
                done == null ? null : new TimeLimit.End(State.STOPPED, Instant.parse(done)),
                false);
    }

    private static Instant endOf(TimeLimit limit) {
        return Objects.requireNonNull(limit.dueAt()); // what runs, or is late and not yet written down, has an end
    }
}
