// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hientruong.core.domain.agency.DataStatus;
import org.hientruong.core.domain.time.CalendarDay;
import org.hientruong.core.domain.time.DayKind;
import org.hientruong.core.domain.time.Shift;
import org.hientruong.core.province.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/** Reads office hours and the days that differ from the week. */
final class CalendarReader {
    private record Hours(LocalTime from, LocalTime until) {
        static Hours of(String text) {
            int dash = text.indexOf('-');
            if (dash < 0) {
                throw new IllegalArgumentException("hours such as 07:00-11:00 are expected");
            }
            return new Hours(LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
        }
    }

    private final List<CatalogueSeed.OfficeShift> shifts = new ArrayList<>();
    private final List<CatalogueSeed.Day> days = new ArrayList<>();
    private final Set<LocalDate> seen = new HashSet<>();

    static CalendarReader of(PackFolder pack) {
        CalendarReader reader = new CalendarReader();
        return pack.read("calendar.yaml", map -> {
            map.maps("shifts", reader::shift);
            map.maps("days", reader::days);
            return reader;
        });
    }

    List<CatalogueSeed.OfficeShift> shifts() {
        return shifts;
    }

    List<CatalogueSeed.Day> days() {
        return days;
    }

    private boolean shift(YamlMap map) {
        LocalDate from = map.date("validFrom");
        @Nullable LocalDate until = map.dateOrNull("validUntil");
        DataStatus status = map.oneOf(DataStatus.class, "status");
        String source = map.text("source");
        for (DayOfWeek day : map.setOf(DayOfWeek.class, "days")) {
            for (Hours hours : map.list("hours", Hours::of)) {
                Shift shift = new Shift(day, hours.from, hours.until, from, until);
                shifts.add(new CatalogueSeed.OfficeShift(shift, status, source));
            }
        }
        return true;
    }

    private boolean days(YamlMap map) {
        DayKind kind = map.oneOf(DayKind.class, "kind");
        String name = map.text("name");
        String source = map.text("source");
        DataStatus status = map.oneOf(DataStatus.class, "status");
        for (LocalDate date : map.list("dates", LocalDate::parse)) {
            if (!seen.add(date)) {
                throw map.fault("dates", date + " stands there twice");
            }
            days.add(new CatalogueSeed.Day(new CalendarDay(date, kind, name, source), status));
        }
        return true;
    }
}
