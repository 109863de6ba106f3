// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.outbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.Query;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The outbox. A row is inserted in the transaction of its event, leased by a conditional UPDATE (so that any number of
 * workers on any number of nodes take it once), and leaves the table when it is done. Deliveries of one case to one
 * address go out in the order of its events.
 */
@Component(service = Deliveries.class)
public final class Deliveries {
    private static final String WAITING = "WAITING";
    private static final String LEASED = "LEASED";
    private static final String PARKED = "PARKED";
    private static final String IS_DUE =
            "((d.state = 'WAITING' AND d.nextAt <= :now)" + " OR (d.state = 'LEASED' AND d.leaseUntil <= :now))";
    private static final int ERROR_LENGTH = 300;
    private final Tx tx;

    @Activate
    public Deliveries(@Reference Tx tx) {
        this.tx = tx;
    }

    /** A delivery that this node has to make now. */
    public record Lease(long id, long caseId, int eventNumber, String address, int attempts) {}

    /** Adds a delivery to the running transaction. */
    public void add(long caseId, int eventNumber, String address, Instant now) {
        DeliveryRow row = new DeliveryRow();
        row.caseId = caseId;
        row.eventNumber = eventNumber;
        row.address = address;
        row.state = WAITING;
        row.nextAt = Instants.utc(now);
        tx.em().persist(row);
    }

    /** Takes up to {@code most} deliveries that are due, each for this caller alone until the lease ends. */
    public List<Lease> lease(Instant now, Instant until, int most) {
        List<Lease> taken = new ArrayList<>();
        for (Lease candidate : due(now, most)) {
            if (tx.callRetrying(() -> take(candidate.id(), now, until))) {
                taken.add(candidate);
            }
        }
        return taken;
    }

    private List<Lease> due(Instant now, int most) {
        return tx.read(() -> tx
                .em()
                .createQuery(
                        "SELECT d FROM DeliveryRow d WHERE " + IS_DUE + " AND NOT EXISTS (SELECT e FROM DeliveryRow e"
                                + " WHERE e.caseId = d.caseId AND e.address = d.address AND e.state <> 'PARKED'"
                                + " AND e.eventNumber < d.eventNumber) ORDER BY d.nextAt, d.id",
                        DeliveryRow.class)
                .setParameter("now", Instants.utc(now))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new Lease(row.id, row.caseId, row.eventNumber, row.address, row.attempts))
                .toList());
    }

    /** Plain SQL: JPA's bulk update selects first, so that two workers could both believe they took it. */
    private boolean take(long id, Instant now, Instant until) {
        return execute(
                        "UPDATE delivery SET state = 'LEASED', lease_until = ?1 WHERE id = ?2 AND"
                                + " ((state = 'WAITING' AND next_at <= ?3) OR (state = 'LEASED' AND lease_until <= ?3))",
                        utc(until),
                        id,
                        utc(now))
                == 1;
    }

    /** It reached its address: the row leaves the table. */
    public void done(long id) {
        tx.run(() -> execute("DELETE FROM delivery WHERE id = ?1", id));
    }

    /** To be tried again; it counts as an attempt. */
    public void retry(long id, Instant nextAt, String error) {
        tx.run(() -> execute(
                "UPDATE delivery SET state = 'WAITING', attempts = attempts + 1, next_at = ?1, lease_until = NULL,"
                        + " last_error = ?2 WHERE id = ?3",
                utc(nextAt),
                shortened(error),
                id));
    }

    /** Its address is absent: it waits, and that is no attempt. */
    public void postpone(long id, Instant nextAt) {
        tx.run(() -> execute(
                "UPDATE delivery SET state = 'WAITING', next_at = ?1, lease_until = NULL WHERE id = ?2",
                utc(nextAt),
                id));
    }

    /** Nothing more is tried by itself; a person has to look. */
    public void park(long id, String error) {
        tx.run(() -> execute(
                "UPDATE delivery SET state = 'PARKED', attempts = attempts + 1, lease_until = NULL, last_error = ?1"
                        + " WHERE id = ?2",
                shortened(error),
                id));
    }

    /** How many deliveries wait, are under way or are parked: {@code [waiting, leased, parked]}. */
    public List<Long> counts() {
        return tx.read(() -> List.of(count(WAITING), count(LEASED), count(PARKED)));
    }

    private long count(String state) {
        return tx.em()
                .createQuery("SELECT COUNT(d) FROM DeliveryRow d WHERE d.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    private int execute(String sql, Object... values) {
        Query query = tx.em().createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }

    private static Timestamp utc(Instant instant) {
        return Timestamp.valueOf(Instants.utc(instant));
    }

    private static String shortened(String error) {
        return error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH);
    }
}
