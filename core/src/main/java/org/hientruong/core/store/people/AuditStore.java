// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people;

import java.time.Instant;
import java.util.List;
import javax.persistence.TypedQuery;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit log: rows are inserted and read, never changed. */
@Component(service = AuditStore.class)
public final class AuditStore {
    private final Tx tx;

    @Activate
    public AuditStore(@Reference Tx tx) {
        this.tx = tx;
    }

    /** What happened; facts as JSON. */
    public record Act(
            Instant at,
            String actor,
            String action,
            @Nullable String caseNumber,
            String facts) {}

    /** An act with its place in the log. */
    public record StoredAct(long id, Act act) {}

    /** Inserts in the thread's transaction, or in one of its own. */
    public void insert(Act act) {
        tx.run(() -> tx.em().persist(row(act)));
    }

    /** Inserts beside the thread's transaction: the entry stays although that one fails. */
    public void insertApart(Act act) {
        tx.callApart(() -> {
            tx.em().persist(row(act));
            return true;
        });
    }

    private static AuditRow row(Act act) {
        AuditRow row = new AuditRow();
        row.writtenAt = Instants.utc(act.at());
        row.actor = act.actor();
        row.action = act.action();
        row.caseNumber = act.caseNumber();
        row.facts = act.facts();
        return row;
    }

    /** The entries before a position, the latest first. */
    public List<StoredAct> page(@Nullable Position before, int limit) {
        return tx.read(() -> query(before).setMaxResults(limit).getResultList().stream()
                .map(row -> new StoredAct(
                        row.id,
                        new Act(Instants.instant(row.writtenAt), row.actor, row.action, row.caseNumber, row.facts)))
                .toList());
    }

    /** A position in the log. */
    public record Position(Instant at, long id) {}

    private TypedQuery<AuditRow> query(@Nullable Position before) {
        String order = " ORDER BY a.writtenAt DESC, a.id DESC";
        if (before == null) {
            return tx.em().createQuery("SELECT a FROM AuditRow a" + order, AuditRow.class);
        }
        return tx.em()
                .createQuery(
                        "SELECT a FROM AuditRow a WHERE a.writtenAt < :at OR (a.writtenAt = :at AND a.id < :id)"
                                + order,
                        AuditRow.class)
                .setParameter("at", Instants.utc(before.at()))
                .setParameter("id", before.id());
    }
}
