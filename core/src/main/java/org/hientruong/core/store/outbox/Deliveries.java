// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.outbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Sql;
import org.hientruong.core.store.Tx;
import org.jspecify.annotations.Nullable;
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

    /**
     * A delivery that this node has to make now.
     *
     * @param until the end of the lease and its token: no two leases of a delivery end at the same instant
     * @param triedSince when it was tried in vain for the first time, or null
     * @param beside whom else the event was on its way to from the beginning, or null
     */
    public record Lease(
            long id,
            long caseId,
            int eventNumber,
            String address,
            int attempts,
            Instant until,
            @Nullable Instant triedSince,
            @Nullable String beside) {}

    /** What may be taken, as it stood when it was looked for. */
    private record Candidate(
            long id,
            long caseId,
            int eventNumber,
            String address,
            int attempts,
            @Nullable Instant lastLease,
            @Nullable Instant triedSince,
            @Nullable String beside) {
        /** Ends later than the last one, also on a node with the same clock reading or a slower clock. */
        Lease lease(Instant until) {
            Instant end = lastLease == null || until.isAfter(lastLease) ? until : lastLease.plusMillis(1);
            return new Lease(id, caseId, eventNumber, address, attempts, end, triedSince, beside);
        }
    }

    /**
     * What is to be delivered.
     *
     * @param beside whom else the same event is on its way to, or null
     */
    public record Parcel(
            long caseId,
            int eventNumber,
            String address,
            @Nullable String beside) {}

    /** Adds a delivery to the running transaction. */
    public void add(long caseId, int eventNumber, String address, Instant now) {
        add(new Parcel(caseId, eventNumber, address, null), now);
    }

    /**
     * Calls back, in the running transaction, what of an event is not under way yet; listeners hear of everything.
     *
     * @return the parcels that were called back
     */
    public List<Parcel> recall(long caseId, int eventNumber) {
        List<DeliveryRow> rows = tx.em()
                .createQuery(
                        "SELECT d FROM DeliveryRow d WHERE d.caseId = :id AND d.eventNumber = :event"
                                + " AND d.state <> 'LEASED' AND d.address NOT LIKE 'listener:%'",
                        DeliveryRow.class)
                .setParameter("id", caseId)
                .setParameter("event", eventNumber)
                .getResultList();
        return rows.stream()
                .filter(row -> discard(caseId, eventNumber, row.address)) // else a worker has taken it meanwhile
                .map(row -> new Parcel(caseId, eventNumber, row.address, row.beside))
                .toList();
    }

    /** Adds a delivery to the running transaction. */
    public void add(Parcel parcel, Instant now) {
        DeliveryRow row = new DeliveryRow();
        row.caseId = parcel.caseId();
        row.eventNumber = parcel.eventNumber();
        row.address = parcel.address();
        row.beside = parcel.beside();
        row.state = WAITING;
        row.nextAt = Instants.utc(now);
        tx.em().persist(row);
    }

    /** Takes up to {@code most} deliveries that are due, each for this caller alone until the lease ends. */
    public List<Lease> lease(Instant now, Instant until, int most) {
        List<Lease> taken = new ArrayList<>();
        for (Candidate candidate : due(now, most)) {
            Lease lease = candidate.lease(until.truncatedTo(ChronoUnit.MILLIS)); // as the column keeps it
            if (tx.callRetrying(() -> take(candidate, lease, now))) {
                taken.add(lease);
            }
        }
        return taken;
    }

    private List<Candidate> due(Instant now, int most) {
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
                .map(row -> new Candidate(
                        row.id,
                        row.caseId,
                        row.eventNumber,
                        row.address,
                        row.attempts,
                        row.leaseUntil == null ? null : Instants.instant(row.leaseUntil),
                        row.triedSince == null ? null : Instants.instant(row.triedSince),
                        row.beside))
                .toList());
    }

    /** Plain SQL: JPA's bulk update selects first, so that two workers could both believe they took it. */
    private boolean take(Candidate candidate, Lease lease, Instant now) {
        Instant last = candidate.lastLease();
        String sameLease = last == null ? "lease_until IS NULL" : "lease_until = ?4";
        List<Object> values = new ArrayList<>(List.of(lease.until(), lease.id(), now));
        if (last != null) {
            values.add(last);
        }
        return Sql.execute(
                        tx,
                        "UPDATE delivery SET state = 'LEASED', lease_until = ?1 WHERE id = ?2 AND"
                                + " ((state = 'WAITING' AND next_at <= ?3) OR (state = 'LEASED' AND lease_until <= ?3))"
                                + " AND " + sameLease,
                        values.toArray())
                == 1;
    }

    /** It reached its address: the row leaves the table. False, like all that settle, when the lease was lost. */
    public boolean done(Lease lease) {
        return settle(lease, "DELETE FROM delivery");
    }

    /** To be tried again; it counts as an attempt. */
    public boolean retry(Lease lease, Instant now, Instant nextAt, String error) {
        return settle(
                lease,
                "UPDATE delivery SET state = 'WAITING', attempts = attempts + 1, next_at = ?3, last_error = ?4,"
                        + " tried_since = COALESCE(tried_since, ?5)",
                nextAt,
                shortened(error),
                now);
    }

    /** Its address is absent: it waits, and that is no attempt. */
    public boolean postpone(Lease lease, Instant nextAt) {
        return settle(lease, "UPDATE delivery SET state = 'WAITING', next_at = ?3", nextAt);
    }

    /** What else is due for an absent address need not be taken one by one to find out. */
    public void postponeAll(String address, Instant now, Instant nextAt) {
        tx.callRetrying(() -> Sql.execute(
                tx,
                "UPDATE delivery SET next_at = ?1 WHERE state = 'WAITING' AND next_at <= ?2 AND address = ?3",
                nextAt,
                now,
                address));
    }

    /** Its address refused it: it is done with, and in the same transaction so is what has to happen instead. */
    public boolean handOver(Lease lease, Runnable instead) {
        return tx.callRetrying(() -> {
            boolean held = done(lease);
            if (held) {
                instead.run();
            }
            return held;
        });
    }

    /** Makes what waits for an address due now, unless it has to wait longer than {@code until}. */
    public void hasten(String address, Instant now, Instant until) {
        tx.callRetrying(() -> Sql.execute(
                tx,
                "UPDATE delivery SET next_at = ?1 WHERE state = 'WAITING' AND next_at > ?1 AND next_at <= ?2"
                        + " AND address = ?3",
                now,
                until,
                address));
    }

    /** Nothing more is tried by itself; a person has to look. */
    public boolean park(Lease lease, String error) {
        return settle(
                lease,
                "UPDATE delivery SET state = 'PARKED', attempts = attempts + 1, last_error = ?3",
                shortened(error));
    }

    /** Only who still holds the lease settles: once it ran out another node may have made the delivery its own. */
    private boolean settle(Lease lease, String change, Object... values) {
        List<Object> all = new ArrayList<>(List.of(lease.id(), lease.until()));
        all.addAll(List.of(values));
        String sql = change + " WHERE id = ?1 AND state = 'LEASED' AND lease_until = ?2";
        return tx.callRetrying(() -> Sql.execute(tx, sql, all.toArray()) == 1);
    }

    /**
     * A delivery as an operator sees it.
     *
     * @param eventNumber which event of the case
     * @param eventType what happened
     * @param state WAITING, LEASED or PARKED
     * @param nextAt when it is tried next
     * @param lastError what came of the last attempt, or null
     */
    public record Stuck(
            CaseNumber caseNumber,
            int eventNumber,
            String eventType,
            String address,
            String state,
            int attempts,
            Instant nextAt,
            @Nullable String lastError,
            long id) {}

    /** Which deliveries to list: those in a state, after a position in the order in which they are tried. */
    public record Selection(String state, @Nullable Instant after, long afterId, int limit) {}

    /** The deliveries in a state, in the order in which they are tried. */
    public List<Stuck> page(Selection wanted) {
        Instant after = wanted.after() == null ? Instant.EPOCH : wanted.after();
        return tx.read(() -> tx
                .em()
                .createQuery(
                        "SELECT d, c.number, e.type FROM DeliveryRow d, CaseFileRow c, CaseEventRow e"
                                + " WHERE c.id = d.caseId AND e.caseId = d.caseId AND e.number = d.eventNumber"
                                + " AND d.state = :state AND (d.nextAt > :after OR (d.nextAt = :after AND d.id > :id))"
                                + " ORDER BY d.nextAt, d.id",
                        Object[].class)
                .setParameter("state", wanted.state())
                .setParameter("after", Instants.utc(after))
                .setParameter("id", wanted.afterId())
                .setMaxResults(wanted.limit())
                .getResultList()
                .stream()
                .map(Deliveries::stuck)
                .toList());
    }

    private static Stuck stuck(Object[] found) {
        DeliveryRow row = (DeliveryRow) found[0];
        return new Stuck(
                new CaseNumber((String) found[1]),
                row.eventNumber,
                (String) found[2],
                row.address,
                row.state,
                row.attempts,
                Instants.instant(row.nextAt),
                row.lastError,
                row.id);
    }

    /** Makes a parked delivery due again, as if it had never been tried; false when there is no such one. */
    public boolean replay(long caseId, int eventNumber, String address, Instant now) {
        return Sql.execute(
                        tx,
                        "UPDATE delivery SET state = 'WAITING', attempts = 0, tried_since = NULL, next_at = ?1"
                                + " WHERE case_id = ?2 AND event_number = ?3 AND address = ?4 AND state = 'PARKED'",
                        now,
                        caseId,
                        eventNumber,
                        address)
                == 1;
    }

    /** Gives up a delivery that is not under way; false when there is no such one. */
    public boolean discard(long caseId, int eventNumber, String address) {
        return Sql.execute(
                        tx,
                        "DELETE FROM delivery WHERE case_id = ?1 AND event_number = ?2 AND address = ?3"
                                + " AND state <> 'LEASED'",
                        caseId,
                        eventNumber,
                        address)
                == 1;
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

    private static String shortened(String error) {
        return error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH);
    }
}
