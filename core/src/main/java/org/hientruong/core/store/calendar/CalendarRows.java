// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import javax.persistence.EntityManager;
import org.hientruong.core.domain.agency.DataStatus;
import org.hientruong.core.domain.time.CalendarDay;
import org.hientruong.core.domain.time.DayKind;
import org.hientruong.core.domain.time.Shift;
import org.hientruong.core.province.CatalogueSeed;

/** Days and office hours as rows, and back. */
public final class CalendarRows {
    private CalendarRows() {}

    /** All of them. */
    public static CalendarBook read(EntityManager em) {
        return new CalendarBook(
                em
                        .createQuery("select r from CalendarDayRow r order by r.id", CalendarDayRow.class)
                        .getResultList()
                        .stream()
                        .map(row -> new CalendarBook.VersionedDay(
                                day(row), new CalendarBook.Versions(row.sinceVersion, row.untilVersion)))
                        .toList(),
                em
                        .createQuery("select r from OfficeShiftRow r order by r.id", OfficeShiftRow.class)
                        .getResultList()
                        .stream()
                        .map(row -> new CalendarBook.VersionedShift(
                                new CatalogueSeed.OfficeShift(shift(row), DataStatus.valueOf(row.status), row.source),
                                new CalendarBook.Versions(row.sinceVersion, row.untilVersion)))
                        .toList(),
                CalendarChanges.latest(em));
    }

    /** Writes office hours that hold from a version on. */
    public static void write(EntityManager em, CatalogueSeed.OfficeShift office, int version) {
        Shift shift = office.shift();
        OfficeShiftRow row = new OfficeShiftRow();
        row.weekday = shift.day().getValue();
        row.opens = shift.from().toString();
        row.closes = shift.until().toString();
        row.validFrom = shift.validFrom();
        row.validUntil = shift.validUntil();
        row.status = office.status().name();
        row.source = office.source();
        row.sinceVersion = version;
        em.persist(row);
    }

    /** Writes a day that holds from a version on. */
    public static void write(EntityManager em, CatalogueSeed.Day entry, int version) {
        CalendarDayRow row = new CalendarDayRow();
        row.dayDate = entry.day().date();
        row.kind = entry.day().kind().name();
        row.name = entry.day().name();
        row.status = entry.status().name();
        row.source = String.valueOf(entry.day().document());
        row.sinceVersion = version;
        em.persist(row);
    }

    static CatalogueSeed.Day day(CalendarDayRow row) {
        CalendarDay day = new CalendarDay(row.dayDate, DayKind.valueOf(row.kind), row.name, row.source);
        return new CatalogueSeed.Day(day, DataStatus.valueOf(row.status));
    }

    static Shift shift(OfficeShiftRow row) {
        return new Shift(
                DayOfWeek.of(row.weekday),
                LocalTime.parse(row.opens),
                LocalTime.parse(row.closes),
                row.validFrom,
                row.validUntil);
    }
}
