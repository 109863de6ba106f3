// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.agency.reorganisation.Reorganisation;
import org.hientruong.core.domain.calendar.CalendarChange;
import org.hientruong.core.domain.calendar.Recomputation;
import org.hientruong.core.domain.handling.succession.Succession;
import org.hientruong.core.domain.procedure.Ground;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;

/**
 * What time alone brings about: limits run out (khoản 5 Điều 14), and some of them start others. Each is written down as
 * of the instant at which it was so, in the order of these instants, however late it is noticed; so a case that nobody
 * looked at for weeks stands as if somebody had watched all the time. Windows that close are no misses. First of all, a
 * changed calendar moves the limits that run; a reorganisation passes shares on as of its day.
 */
public final class Expiry {
    /**
     * What time alone has brought about and nobody has written down yet.
     *
     * @param happenings in the order of their legal instants
     * @param file the case after them
     */
    public record Expired(List<Happening> happenings, CaseFile file) {
        public Expired {
            happenings = List.copyOf(happenings);
        }
    }

    private final Rules rules;
    private final Instant now;
    private final List<Happening> all = new ArrayList<>();
    private CaseFile file;

    private Expiry(CaseFile file, Instant now, Rules rules) {
        this.file = file;
        this.now = now;
        this.rules = rules;
    }

    static Expired of(CaseFile file, Instant now, Rules rules) {
        return new Expiry(file, now, rules).run();
    }

    private Expired run() {
        CalendarChange change = rules.change();
        if (change != null) {
            Recomputation.happening(file, rules, change).ifPresent(this::write);
        }
        for (Reorganisation one : rules.reorganisations()) {
            if (!one.since().isAfter(now)) {
                missedBy(one.since()); // what ran out before was the predecessor's to keep
                Succession.happening(file, one, rules).ifPresent(this::write);
            }
        }
        missedBy(now);
        return new Expired(all, file);
    }

    private void missedBy(Instant by) {
        Optional<TimeLimit> first = file.limits().firstMissed(by);
        while (first.isPresent()) {
            TimeLimit limit = first.get();
            write(missed(limit));
            if (limit.clock() == ClockId.K03 && limit.open() && triedEnough()) {
                write(lapsed(limit));
            }
            first = file.limits().firstMissed(by);
        }
    }

    private void write(Happening happening) {
        all.add(happening);
        file = file.after(new CaseEvent(
                file.number(),
                file.version() + 1,
                happening.type(),
                happening.occurredAt(),
                now,
                Actor.SYSTEM.id(),
                Actor.SYSTEM.hat(),
                happening.payload()));
    }

    private Happening missed(TimeLimit limit) {
        Instant dueAt = Objects.requireNonNull(limit.dueAt()); // what is late has an end
        Happening missed = Happening.of(EventType.TIME_LIMIT_MISSED, dueAt)
                .with("limit", limit.number())
                .with("clock", limit.clock().name())
                .with("legal", file.makesOverdue(limit));
        if (!file.lastSilent(limit)) {
            return missed;
        }
        // the last instant in time, not the first too late, is the event from which the LEAD's days count
        Instant silence = dueAt.minusMillis(1);
        return missed.with(rules.clocks(file.limits(), silence)
                .start(ClockId.K11, file.lead().orElseThrow().number()));
    }

    /** Silence is the reporter's only where the Centre has tried as the procedure asks; else the case waits on. */
    private boolean triedEnough() {
        return file.intake()
                .verification()
                .triedEnough(rules.procedure().readings().silence());
    }

    /** The reporter was silent for 48 hours: declined as of that instant, by nobody's hand (R5, A-16). */
    private Happening lapsed(TimeLimit limit) {
        Instant dueAt = Objects.requireNonNull(limit.dueAt());
        return Happening.of(EventType.REPORT_DECLINED, dueAt)
                .with("grounds", List.of(Map.of("ground", Ground.NO_REPLY)))
                .with(rules.clocks(file.limits(), dueAt).stop(ClockId.K03, ClockId.K01));
    }
}
