// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time.reckoning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.CalendarDay;
import org.hientruong.core.domain.time.LastMoment;
import org.hientruong.core.domain.time.Reckoning;
import org.hientruong.core.domain.time.WorkingCalendar;

/** Writes down a computation while it is made. */
final class Trace {
    final Instant start;
    final Allowance allowance;
    final WorkingCalendar calendar;
    private final List<Reckoning.Line> lines = new ArrayList<>();

    Trace(Instant start, Allowance allowance, WorkingCalendar calendar) {
        this.start = start;
        this.allowance = allowance;
        this.calendar = calendar;
    }

    void line(LocalDate date, long amount, String why) {
        line(date, amount, why, Map.of());
    }

    void line(LocalDate date, long amount, String why, Map<String, String> facts) {
        CalendarDay special = calendar.special(date).orElse(null);
        Map<String, String> all = new java.util.LinkedHashMap<>(facts);
        if (special != null) {
            all.put("name", special.name());
        }
        lines.add(new Reckoning.Line(
                date,
                calendar.kind(date),
                amount,
                "core.reckoning." + why,
                all,
                special == null ? null : special.document()));
    }

    /** A day on which nobody works. */
    void dayOff(LocalDate date) {
        line(date, 0, calendar.kind(date).id());
    }

    Reckoning due(Instant dueAt) {
        return new Reckoning(start, allowance, dueAt, LastMoment.of(allowance, dueAt, calendar.zone()), lines);
    }
}
