// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.sanction;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.persistence.TypedQuery;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Locks and suspensions by identity, which is a keyed hash. Whether one holds is a comparison of its columns. */
@Component(service = Sanctions.class)
public final class Sanctions {
    private final Tx tx;

    @Activate
    public Sanctions(@Reference Tx tx) {
        this.tx = tx;
    }

    /** What a sanction does. */
    public enum Kind {
        LOCK,
        SUSPENSION
    }

    /**
     * With which violation of which case it came.
     *
     * @param identity whose it is
     */
    public record Cause(long caseId, int violation, Kind kind, String identity) {}

    /**
     * A sanction.
     *
     * @param until the first instant that is free again; null for a lock
     * @param endedAt when it ended, as written down, or null
     */
    public record Stored(
            long id,
            CaseNumber caseNumber,
            Cause cause,
            Instant since,
            @Nullable Instant until,
            @Nullable Instant endedAt) {
        /** Whether it holds, whatever has been written down. */
        public boolean holds(Instant at) {
            return endedAt == null && (until == null || at.isBefore(until));
        }
    }

    /** Adds one in the running transaction; answers its id. */
    public long add(Cause cause, Instant since, @Nullable Instant until) {
        SanctionRow row = new SanctionRow();
        row.caseId = cause.caseId();
        row.violation = cause.violation();
        row.kind = cause.kind().name();
        row.identity = cause.identity();
        row.since = Instants.utc(since);
        row.until = until == null ? null : Instants.utc(until);
        row.activeOf = cause.kind() + "/" + cause.identity();
        tx.em().persist(row);
        tx.em().flush();
        return row.id;
    }

    /** Writes in the running transaction that one has ended. */
    public void end(long id, Instant at) {
        SanctionRow row = tx.em().find(SanctionRow.class, id);
        row.endedAt = Instants.utc(at);
        row.activeOf = null;
        tx.em().flush();
    }

    /** One of an id. */
    public Optional<Stored> find(long id) {
        return all("s.id = :id", query -> query.setParameter("id", id)).stream().findFirst();
    }

    /** That whose end is not written down, of a kind, of a case. */
    public Optional<Stored> openOf(long caseId, Kind kind) {
        return all(
                        "s.caseId = :case AND s.kind = :kind AND s.endedAt IS NULL",
                        query -> query.setParameter("case", caseId).setParameter("kind", kind.name()))
                .stream()
                .findFirst();
    }

    /** Those of some identities whose end is not written down. */
    public List<Stored> open(Collection<String> identities) {
        return identities.isEmpty()
                ? List.of()
                : all(
                        "s.identity IN :identities AND s.endedAt IS NULL",
                        query -> query.setParameter("identities", List.copyOf(identities)));
    }

    /** Suspensions that are over and whose end is not written down. */
    public List<Stored> over(Instant now, int limit) {
        return all(
                "s.endedAt IS NULL AND s.until <= :now",
                query -> query.setParameter("now", Instants.utc(now)).setMaxResults(limit));
    }

    /** Those before a position, the latest first. */
    public List<Stored> page(@Nullable Position before, int limit) {
        String wanted = before == null ? "1 = 1" : "(s.since < :since OR (s.since = :since AND s.id < :id))";
        return tx.read(() -> {
            TypedQuery<Object[]> query =
                    query(wanted, "s.since DESC, s.id DESC").setMaxResults(limit);
            if (before != null) {
                query.setParameter("since", Instants.utc(before.since())).setParameter("id", before.id());
            }
            return query.getResultList().stream().map(Sanctions::stored).toList();
        });
    }

    /** A position in the list. */
    public record Position(Instant since, long id) {}

    private List<Stored> all(String where, UnaryOperator<TypedQuery<Object[]>> values) {
        return tx.read(() -> values.apply(query(where, "s.until, s.id")).getResultList().stream()
                .map(Sanctions::stored)
                .toList());
    }

    private TypedQuery<Object[]> query(String where, String order) {
        return tx.em()
                .createQuery(
                        "SELECT s, c.number FROM SanctionRow s, CaseFileRow c WHERE c.id = s.caseId AND " + where
                                + " ORDER BY " + order,
                        Object[].class);
    }

    private static Stored stored(Object[] found) {
        SanctionRow row = (SanctionRow) found[0];
        return new Stored(
                row.id,
                new CaseNumber((String) found[1]),
                new Cause(row.caseId, row.violation, Kind.valueOf(row.kind), row.identity),
                Instants.instant(row.since),
                row.until == null ? null : Instants.instant(row.until),
                row.endedAt == null ? null : Instants.instant(row.endedAt));
    }
}
