// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.sanction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.TypedQuery;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Violations by identity and by what waits for the supervisor. An identity is a keyed hash. */
@Component(service = Violations.class)
public final class Violations {
    private static final String CONFIRMED = "CONFIRMED";
    private final Tx tx;

    @Activate
    public Violations(@Reference Tx tx) {
        this.tx = tx;
    }

    /** What a violation is. */
    public record What(String kind, String subject, Instant committedAt) {}

    /** How it stands: whether the supervisor has something to decide. */
    public record How(String state, boolean waits, Instant changedAt) {}

    /**
     * A violation as lists show it.
     *
     * @param sanction id of the sanction for which it has counted, or null
     */
    public record Stored(
            long id,
            long caseId,
            CaseNumber caseNumber,
            int number,
            What what,
            How how,
            @Nullable String identity,
            @Nullable Long sanction) {}

    /** Adds one in the running transaction. */
    public void add(long caseId, int number, What what, Instant at) {
        ViolationRow row = new ViolationRow();
        row.caseId = caseId;
        row.number = number;
        row.kind = what.kind();
        row.subject = what.subject();
        row.committedAt = Instants.utc(what.committedAt());
        row.state = "PROPOSED";
        row.waits = true;
        row.changedAt = Instants.utc(at);
        tx.em().persist(row);
    }

    /** Writes in the running transaction how one stands now; an identity that it counts against stays. */
    public void change(long caseId, int number, How how, @Nullable String identity) {
        ViolationRow row = row(caseId, number).orElseThrow();
        row.state = how.state();
        row.waits = how.waits();
        row.changedAt = Instants.utc(how.changedAt());
        if (identity != null) {
            row.identity = identity;
        }
    }

    /** One of a case. */
    public Optional<Stored> find(long caseId, int number) {
        return tx.read(() -> listed("v.caseId = :case AND v.number = :number", "v.id")
                .setParameter("case", caseId)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .findFirst()
                .map(Violations::stored));
    }

    /** Those that count against an identity, in these things, and have not counted for a sanction other than one. */
    public List<Stored> counting(String identity, Collection<String> subjects, @Nullable Long sanction) {
        return tx.read(() -> listed(
                        "v.identity = :identity AND v.state = '" + CONFIRMED + "' AND v.subject IN :subjects"
                                + " AND (v.sanction IS NULL OR v.sanction = :sanction)",
                        "v.committedAt, v.id")
                .setParameter("identity", identity)
                .setParameter("subjects", List.copyOf(subjects))
                .setParameter("sanction", sanction == null ? -1L : sanction)
                .getResultList()
                .stream()
                .map(Violations::stored)
                .toList());
    }

    /** Some have counted for a sanction; those that did so before and are not among them do no more. */
    public void count(long sanction, Collection<Long> ids) {
        tx.em()
                .createQuery("SELECT v FROM ViolationRow v WHERE v.sanction = :sanction", ViolationRow.class)
                .setParameter("sanction", sanction)
                .getResultList()
                .forEach(row -> row.sanction = null);
        ids.forEach(id -> tx.em().find(ViolationRow.class, id).sanction = sanction);
    }

    /**
     * Which a page of a list holds.
     *
     * @param waiting only those that wait for the supervisor
     * @param identities only those that count against one of these; null for all
     * @param before those older than this id; null for the first page
     */
    public record Filter(
            boolean waiting,
            @Nullable Collection<String> identities,
            @Nullable Long before) {}

    /** A page, the latest first. */
    public List<Stored> page(Filter filter, int limit) {
        Collection<String> identities = filter.identities();
        if (identities != null && identities.isEmpty()) {
            return List.of();
        }
        List<String> wanted = new ArrayList<>(List.of("v.id < :before"));
        if (filter.waiting()) {
            wanted.add("v.waits = TRUE");
        }
        if (identities != null) {
            wanted.add("v.identity IN :identities");
        }
        return tx.read(() -> {
            TypedQuery<Object[]> query = listed(String.join(" AND ", wanted), "v.id DESC")
                    .setParameter("before", filter.before() == null ? Long.MAX_VALUE : filter.before())
                    .setMaxResults(limit);
            if (identities != null) {
                query.setParameter("identities", List.copyOf(identities));
            }
            return query.getResultList().stream().map(Violations::stored).toList();
        });
    }

    private TypedQuery<Object[]> listed(String wanted, String order) {
        return tx.em()
                .createQuery(
                        "SELECT v, c.number FROM ViolationRow v, CaseFileRow c WHERE c.id = v.caseId AND " + wanted
                                + " ORDER BY " + order,
                        Object[].class);
    }

    private Optional<ViolationRow> row(long caseId, int number) {
        return tx
                .em()
                .createQuery(
                        "SELECT v FROM ViolationRow v WHERE v.caseId = :case AND v.number = :number",
                        ViolationRow.class)
                .setParameter("case", caseId)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .findFirst();
    }

    private static Stored stored(Object[] found) {
        ViolationRow row = (ViolationRow) found[0];
        return new Stored(
                row.id,
                row.caseId,
                new CaseNumber((String) found[1]),
                row.number,
                new What(row.kind, row.subject, Instants.instant(row.committedAt)),
                new How(row.state, row.waits, Instants.instant(row.changedAt)),
                row.identity,
                row.sanction);
    }
}
