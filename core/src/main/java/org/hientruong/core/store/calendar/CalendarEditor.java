// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.hientruong.api.Problem;
import org.hientruong.core.domain.agency.DataStatus;
import org.hientruong.core.domain.calendar.CalendarEdit;
import org.hientruong.core.domain.calendar.DayEdit;
import org.hientruong.core.domain.calendar.HoursEdit;
import org.hientruong.core.domain.calendar.Reach;
import org.hientruong.core.domain.calendar.SourceDocument;
import org.hientruong.core.domain.time.CalendarDay;
import org.hientruong.core.domain.time.Shift;
import org.hientruong.core.province.CatalogueSeed;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Settings;
import org.hientruong.core.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes versions of the calendar, in the running transaction. Nothing is deleted: a row ends with a version. */
@Component(service = CalendarEditor.class)
public final class CalendarEditor {
    private final Tx tx;
    private final Settings settings;

    @Activate
    public CalendarEditor(@Reference Tx tx, @Reference Settings settings) {
        this.tx = tx;
        this.settings = settings;
    }

    /**
     * Who decides, on which version.
     *
     * @param seen the version that the administrator has read
     * @param by account
     * @param at when
     * @param settledAt when all nodes know of it, by the clock on the wall
     * @param inReach cases with a limit that it may move
     */
    public record Act(int seen, String by, Instant at, Instant settledAt, int inReach) {}

    /**
     * Carries out an edit and answers the version that it makes.
     *
     * @throws Problem STALE when the version seen is no longer in force
     */
    public int change(CalendarEdit edit, Act act) {
        int version = next(act.seen());
        edit.days().forEach(day -> change(day, edit.document(), version));
        if (edit.hours() != null) {
            change(edit.hours(), edit.document(), version);
        }
        insert(version, edit.document(), edit.reach(), act);
        return version;
    }

    /**
     * Takes a change back, whose rows are all still in force, and answers the version that this makes.
     *
     * @return null when later changes build on it
     * @throws Problem STALE when the version seen is no longer in force
     */
    public @Nullable Integer undo(StoredChange change, Act act) {
        EntityManager em = tx.em();
        List<CalendarDayRow> daysMade = made(CalendarDayRow.class, change.version());
        List<CalendarDayRow> daysEnded = ended(CalendarDayRow.class, change.version());
        List<OfficeShiftRow> shiftsMade = made(OfficeShiftRow.class, change.version());
        List<OfficeShiftRow> shiftsEnded = ended(OfficeShiftRow.class, change.version());
        boolean inForce = daysMade.stream().allMatch(row -> row.untilVersion == null)
                && shiftsMade.stream().allMatch(row -> row.untilVersion == null)
                && daysEnded.stream()
                        .allMatch(row -> standing(row.dayDate).stream()
                                .allMatch(other -> other.sinceVersion == change.version()));
        if (!inForce) {
            return null;
        }
        int version = next(act.seen());
        daysMade.forEach(row -> row.untilVersion = version);
        shiftsMade.forEach(row -> row.untilVersion = version);
        daysEnded.forEach(row -> CalendarRows.write(em, CalendarRows.day(row), version));
        shiftsEnded.forEach(row -> CalendarRows.write(em, office(row, CalendarRows.shift(row)), version));
        CalendarChangeRow row = insert(version, change.document(), change.reach(), act);
        row.undoes = change.version();
        em.find(CalendarChangeRow.class, change.version()).undoneBy = version;
        return version;
    }

    private int next(int seen) {
        if (!settings.replace(CalendarBook.VERSION, String.valueOf(seen), String.valueOf(seen + 1))) {
            throw Problem.of(Problem.Kind.STALE, "core.problem.calendar-stale.detail");
        }
        return seen + 1;
    }

    private void change(DayEdit day, SourceDocument document, int version) {
        standing(day.date()).forEach(row -> row.untilVersion = version);
        if (day.kind() != null) {
            String name = day.name() == null ? "" : day.name();
            CalendarDay entry = new CalendarDay(day.date(), day.kind(), name, document.text());
            CalendarRows.write(tx.em(), new CatalogueSeed.Day(entry, DataStatus.OFFICIAL), version);
        }
    }

    private void change(HoursEdit hours, SourceDocument document, int version) {
        EntityManager em = tx.em();
        List<OfficeShiftRow> rows = em.createQuery(
                        "select r from OfficeShiftRow r where r.untilVersion is null order by r.id",
                        OfficeShiftRow.class)
                .getResultList();
        for (OfficeShiftRow row : rows) {
            Shift shift = CalendarRows.shift(row);
            List<Shift> left = hours.besides(shift);
            if (!left.equals(List.of(shift))) {
                row.untilVersion = version;
                left.forEach(one -> CalendarRows.write(em, office(row, one), version));
            }
        }
        hours.shifts()
                .forEach(one -> CalendarRows.write(
                        em, new CatalogueSeed.OfficeShift(one, DataStatus.OFFICIAL, document.text()), version));
    }

    private static CatalogueSeed.OfficeShift office(OfficeShiftRow row, Shift shift) {
        return new CatalogueSeed.OfficeShift(shift, DataStatus.valueOf(row.status), row.source);
    }

    private CalendarChangeRow insert(int version, SourceDocument document, Reach reach, Act act) {
        CalendarChangeRow row = new CalendarChangeRow();
        row.version = version;
        row.documentNumber = document.number();
        row.documentDate = document.date();
        row.documentIssuer = document.issuer();
        row.account = act.by();
        row.decidedAt = Instants.utc(act.at());
        row.settledAt = Instants.utc(act.settledAt());
        row.reachFrom = reach.from();
        row.reachUntil = reach.until();
        row.inReach = act.inReach();
        row.state = StoredChange.State.RECOMPUTING.name();
        tx.em().persist(row);
        return row;
    }

    private List<CalendarDayRow> standing(LocalDate date) {
        return tx.em()
                .createQuery(
                        "select r from CalendarDayRow r where r.dayDate = :day and r.untilVersion is null",
                        CalendarDayRow.class)
                .setParameter("day", date)
                .getResultList();
    }

    private <R> List<R> made(Class<R> row, int version) {
        return rows(row, "sinceVersion", version);
    }

    private <R> List<R> ended(Class<R> row, int version) {
        return rows(row, "untilVersion", version);
    }

    private <R> List<R> rows(Class<R> row, String column, int version) {
        return tx.em()
                .createQuery(
                        "select r from " + row.getSimpleName() + " r where r." + column + " = :version order by r.id",
                        row)
                .setParameter("version", version)
                .getResultList();
    }
}
