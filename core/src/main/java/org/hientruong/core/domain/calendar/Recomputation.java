// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.time.ClockEffects;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.Reckoning;
import org.hientruong.core.domain.time.TimeLimit;

/**
 * What a change of the calendar does to a case: the limits that run are reckoned anew from where they started. What was
 * stopped or cancelled stays as it was; what stands still is reckoned when it goes on.
 *
 * @param moved limits whose end moves
 * @param kept limits whose end would have come to lie before the decision, and stays
 */
public record Recomputation(List<Moved> moved, List<Moved> kept) {
    public Recomputation {
        moved = List.copyOf(moved);
        kept = List.copyOf(kept);
    }

    /** A limit and its new reckoning. */
    public record Moved(TimeLimit limit, Reckoning after) {
        /** Its end as it was. */
        public Instant before() {
            return Objects.requireNonNull(limit.dueAt()); // what runs has an end
        }
    }

    /** Of a case, by a change and the calendar that it makes. */
    public static Recomputation of(CaseFile file, Rules rules, CalendarChange change) {
        List<Moved> moved = new ArrayList<>();
        List<Moved> kept = new ArrayList<>();
        for (TimeLimit limit : file.limits().running()) {
            if (limit.calendar().equals(rules.calendar().version()) || knows(limit, change)) {
                continue; // started after the change, or recomputed already
            }
            Moved one = new Moved(limit, rules.reckonAnew(limit));
            Instant after = one.after().dueAt();
            if (!after.equals(one.before())) {
                (change.moves(one.before(), after) ? moved : kept).add(one);
            }
        }
        return new Recomputation(moved, kept);
    }

    /** Whether it was reckoned by this change's calendar or a later one, of which this node need not know yet. */
    private static boolean knows(TimeLimit limit, CalendarChange change) {
        return limit.calendar().matches("[0-9]{1,9}") && Integer.parseInt(limit.calendar()) >= change.version();
    }

    /** What the history says of it; nothing when nothing moves. */
    public static Optional<Happening> happening(CaseFile file, Rules rules, CalendarChange change) {
        List<Moved> all = of(file, rules, change).moved();
        ClockEffects effects = rules.clocks(file.limits(), change.at());
        if (all.stream().anyMatch(one -> silent(file, one.limit()))) {
            // no silence yet: the LEAD's last days start when this agency answers or its new time runs out
            file.limits().open().stream()
                    .filter(limit -> limit.clock() == ClockId.K11)
                    .forEach(effects::cancel);
        }
        List<Moved> moved =
                all.stream().filter(one -> !effects.cancels(one.limit())).toList();
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        moved.forEach(one -> effects.reckonAnew(
                one.limit(), one.after().dueAt(), rules.calendar().version()));
        return Optional.of(Happening.of(EventType.TIME_LIMIT_RECOMPUTED, change.at())
                .with("change", change.version())
                .with("document", change.document())
                .with("undoes", change.undone() == null ? null : change.undone().version())
                .with("withdrawn", moved.stream().anyMatch(one -> one.limit().missed()) ? true : null)
                .with(effects));
    }

    /** Whether it was written down that a COORDINATING agency had fallen silent, by which the LEAD's last days began. */
    private static boolean silent(CaseFile file, TimeLimit limit) {
        boolean total = limit.clock() == ClockId.K09 || limit.clock() == ClockId.K12;
        return limit.missed() && total && !file.makesOverdue(limit);
    }
}
