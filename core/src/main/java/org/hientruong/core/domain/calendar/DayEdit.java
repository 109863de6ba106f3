// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.calendar;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.time.CalendarDay;
import org.hientruong.core.domain.time.DayKind;
import org.hientruong.core.domain.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What a day becomes.
 *
 * @param date the day
 * @param kind what it is from now on; null for what its weekday says
 * @param name its name as people read it; needed when it is anything special
 */
public record DayEdit(
        LocalDate date, @Nullable DayKind kind, @Nullable String name) {
    private static final Set<DayKind> SPECIAL =
            EnumSet.of(DayKind.HOLIDAY, DayKind.COMPENSATORY, DayKind.SWAP_OFF, DayKind.MAKEUP_WORKDAY);
    private static final int LONGEST_NAME = 200;

    public DayEdit {
        name = Input.clean(name);
    }

    /** The day as the calendar keeps it. */
    CalendarDay day(SourceDocument document) {
        return new CalendarDay(date, kind == null ? DayKind.WORKING : kind, name == null ? "" : name, document.text());
    }

    void check(Input input, String pointer, WorkingCalendar now) {
        input.unless(now.reckonsFrom(now.startOf(date)), pointer + "/date", "core.fault.date");
        if (kind == null) {
            return;
        }
        input.unless(SPECIAL.contains(kind), pointer + "/kind", "core.fault.day-kind")
                .text(LONGEST_NAME, pointer + "/name", name)
                .unless(
                        kind != DayKind.MAKEUP_WORKDAY || !now.ordinarilyWorks(date),
                        pointer + "/kind",
                        "core.fault.makeup-on-working-day");
    }
}
