// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.hientruong.core.domain.calendar.CalendarChange;
import org.hientruong.core.domain.calendar.Reach;
import org.hientruong.core.domain.calendar.SourceDocument;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Sql;
import org.hientruong.core.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The changes of the calendar, and how far each has been carried out; progress moves by conditional statements. */
@Component(service = CalendarChanges.class)
public final class CalendarChanges {
    private final Tx tx;

    @Activate
    public CalendarChanges(@Reference Tx tx) {
        this.tx = tx;
    }

    /** The latest change, as limits feel it. */
    static @Nullable CalendarChange latest(EntityManager em) {
        CalendarChangeRow row = em
                .createQuery("select c from CalendarChangeRow c order by c.version desc", CalendarChangeRow.class)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
        if (row == null) {
            return null;
        }
        CalendarChangeRow undone = row.undoes == null ? null : em.find(CalendarChangeRow.class, row.undoes);
        return new CalendarChange(
                row.version,
                Instants.instant(row.decidedAt),
                stored(row).document().text(),
                undone == null ? null : new CalendarChange.Undone(undone.version, Instants.instant(undone.decidedAt)));
    }

    /** The change that made a version. */
    public Optional<StoredChange> find(int version) {
        return tx.read(() -> Optional.ofNullable(tx.em().find(CalendarChangeRow.class, version))
                .map(CalendarChanges::stored));
    }

    /** Changes before a version, the latest first. */
    public List<StoredChange> page(int before, int most) {
        return tx.read(() -> tx
                .em()
                .createQuery(
                        "select c from CalendarChangeRow c where c.version < :before order by c.version desc",
                        CalendarChangeRow.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(CalendarChanges::stored)
                .toList());
    }

    /** The changes that are not wholly carried out, the oldest first: seldom more than one. */
    public List<StoredChange> unfinished() {
        return tx.read(() -> tx
                .em()
                .createQuery(
                        "select c from CalendarChangeRow c where c.state <> :done order by c.version",
                        CalendarChangeRow.class)
                .setParameter("done", StoredChange.State.DONE.name())
                .getResultList()
                .stream()
                .map(CalendarChanges::stored)
                .toList());
    }

    /** Whether cases are being gone through for some change. */
    public boolean recomputing() {
        return unfinished().stream().anyMatch(change -> change.progress().state() == StoredChange.State.RECOMPUTING);
    }

    /**
     * Takes a page of cases in the running transaction; another node that takes the same one waits for it, and then has
     * none.
     *
     * @param change as it was read
     * @param lastCase the last case of the page
     */
    public boolean take(StoredChange change, long lastCase, int cases) {
        return Sql.execute(
                        tx,
                        "UPDATE calendar_change SET last_case = ?1, examined = examined + ?2"
                                + " WHERE version = ?3 AND state = ?4 AND last_case = ?5",
                        lastCase,
                        change.progress().state() == StoredChange.State.RECOMPUTING ? cases : 0,
                        change.version(),
                        change.progress().state().name(),
                        change.progress().lastCase())
                == 1;
    }

    /** Adds to what has been done, in the running transaction. */
    public void count(StoredChange change, int moved, int failed) {
        Sql.execute(
                tx,
                "UPDATE calendar_change SET moved = moved + ?1, failed = failed + ?2 WHERE version = ?3",
                moved,
                failed,
                change.version());
    }

    /** Goes on to the next state; of several nodes one does. */
    public void next(StoredChange change) {
        StoredChange.State state = change.progress().state();
        StoredChange.State next =
                state == StoredChange.State.RECOMPUTING ? StoredChange.State.SETTLING : StoredChange.State.DONE;
        tx.callRetrying(() -> Sql.execute(
                tx,
                "UPDATE calendar_change SET state = ?1, last_case = 0 WHERE version = ?2 AND state = ?3",
                next.name(),
                change.version(),
                state.name()));
    }

    static StoredChange stored(CalendarChangeRow row) {
        Instant settledAt = Instants.instant(row.settledAt);
        return new StoredChange(
                row.version,
                row.undoes,
                row.undoneBy,
                new SourceDocument(row.documentNumber, row.documentDate, row.documentIssuer),
                row.account,
                Instants.instant(row.decidedAt),
                new Reach(row.reachFrom, row.reachUntil),
                new StoredChange.Progress(
                        StoredChange.State.valueOf(row.state),
                        row.inReach,
                        row.examined,
                        row.moved,
                        row.failed,
                        row.lastCase,
                        settledAt));
    }
}
