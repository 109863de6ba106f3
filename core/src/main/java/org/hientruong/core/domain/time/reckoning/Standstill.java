// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time.reckoning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hientruong.core.domain.time.Pause;
import org.hientruong.core.domain.time.WorkingCalendar.Span;

/** The pauses of a limit, in order, those that touch made one: however a pause is cut, it is the same pause. */
record Standstill(List<Span> spans) {
    static Standstill of(List<Pause> pauses, Instant start) {
        List<Span> merged = new ArrayList<>();
        List<Pause> ordered =
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
        for (Pause pause : ordered) {
            Instant from = pause.from().isBefore(start) ? start : pause.from();
            if (from.isBefore(pause.until())) {
                add(merged, new Span(from, pause.until()));
            }
        }
        return new Standstill(List.copyOf(merged));
    }

    private static void add(List<Span> merged, Span next) {
        int last = merged.size() - 1;
        if (last < 0 || merged.get(last).until().isBefore(next.from())) {
            merged.add(next);
        } else if (merged.get(last).until().isBefore(next.until())) {
            merged.set(last, new Span(merged.get(last).from(), next.until()));
        }
    }

    boolean covers(Instant instant) {
        return spans.stream().anyMatch(span -> !span.from().isAfter(instant) && instant.isBefore(span.until()));
    }

    /** What is left of a span. */
    List<Span> without(Span span) {
        List<Span> left = new ArrayList<>();
        Instant from = span.from();
        for (Span pause : spans) {
            if (pause.until().isAfter(from) && pause.from().isBefore(span.until())) {
                if (from.isBefore(pause.from())) {
                    left.add(new Span(from, pause.from()));
                }
                from = pause.until();
            }
        }
        if (from.isBefore(span.until())) {
            left.add(new Span(from, span.until()));
        }
        return left;
    }
}
