// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.TypedQuery;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reminders as rows, each once by its unique constraint, and what a sweep looks through for them. */
@Component(service = Reminders.class)
public final class Reminders {
    private final Tx tx;

    @Activate
    public Reminders(@Reference Tx tx) {
        this.tx = tx;
    }

    /**
     * What makes a reminder one.
     *
     * @param subject number of the limit, of an urging by hand that of its event
     */
    public record Once(long caseId, int subject, String kind, LocalDate day) {}

    /**
     * A reminder.
     *
     * @param day on which it was said
     * @param clock which clock, null of an urging by hand
     */
    public record Said(
            Once once,
            AgencyCode agency,
            LocalDate day,
            @Nullable String clock,
            @Nullable Instant dueAt,
            Instant saidAt) {}

    /** Cases with a running limit of some clocks that ends before an instant, in order, after one. */
    public List<Long> cases(Collection<String> clocks, Instant endingBefore, long after, int most) {
        return tx.read(() -> List.copyOf(tx.em()
                .createQuery(
                        "SELECT DISTINCT t.caseId FROM TimeLimitRow t WHERE t.state = 'RUNNING' AND t.caseId > :after"
                                + " AND t.dueAt < :until AND t.clock IN :clocks ORDER BY t.caseId",
                        Long.class)
                .setParameter("after", after)
                .setParameter("until", Instants.utc(endingBefore))
                .setParameter("clocks", clocks)
                .setMaxResults(most)
                .getResultList()));
    }

    /** Cases with a share that was given before an instant and nobody has opened, in order, after one. */
    public List<Long> unopened(Instant givenBefore, long after, int most) {
        return tx.read(() -> List.copyOf(tx.em()
                .createQuery(
                        "SELECT DISTINCT a.caseId FROM AssignmentRow a WHERE a.stage = 'received' AND a.caseId > :after"
                                + " AND a.receivedAt < :before ORDER BY a.caseId",
                        Long.class)
                .setParameter("after", after)
                .setParameter("before", Instants.utc(givenBefore))
                .setMaxResults(most)
                .getResultList()));
    }

    /** Which reminders of some cases were said since a day. */
    public Set<Once> said(Collection<Long> cases, LocalDate since) {
        if (cases.isEmpty()) {
            return Set.of();
        }
        return tx.read(() -> tx
                .em()
                .createQuery(
                        "SELECT r FROM ReminderRow r WHERE r.caseId IN :cases AND r.onceDate >= :since",
                        ReminderRow.class)
                .setParameter("cases", cases)
                .setParameter("since", since)
                .getResultList()
                .stream()
                .map(row -> new Once(row.caseId, row.subject, row.kind, row.onceDate))
                .collect(Collectors.toSet()));
    }

    /** Adds a reminder to the running transaction; {@code DuplicateRow} when it was said. */
    public void add(Said said) {
        ReminderRow row = new ReminderRow();
        row.caseId = said.once().caseId();
        row.subject = said.once().subject();
        row.kind = said.once().kind();
        row.onceDate = said.once().day();
        row.agency = said.agency().value();
        row.dayDate = said.day();
        row.clock = said.clock();
        row.dueAt = Instants.utcOrNull(said.dueAt());
        row.saidAt = Instants.utc(said.saidAt());
        tx.em().persist(row);
    }

    /**
     * An agency's digest of a day.
     *
     * @param unopened how many shares nobody has opened
     * @param ahead how many limits come near
     * @param due how many end that day
     * @param late how many are over
     */
    public record Digest(AgencyCode agency, LocalDate day, int unopened, int ahead, int due, int late) {}

    /** Adds a digest to the running transaction; {@code DuplicateRow} when the agency has one of that day. */
    public void add(Digest digest) {
        ReminderDigestRow row = new ReminderDigestRow();
        row.agency = digest.agency().value();
        row.dayDate = digest.day();
        row.unopened = digest.unopened();
        row.ahead = digest.ahead();
        row.due = digest.due();
        row.late = digest.late();
        tx.em().persist(row);
    }

    /** Whether an agency has its digest of a day. */
    public boolean made(AgencyCode agency, LocalDate day) {
        return tx.read(() -> tx.em()
                        .createQuery(
                                "SELECT COUNT(d) FROM ReminderDigestRow d WHERE d.agency = :agency AND d.dayDate = :day",
                                Long.class)
                        .setParameter("agency", agency.value())
                        .setParameter("day", day)
                        .getSingleResult())
                > 0;
    }

    /**
     * Which to list, latest first.
     *
     * @param agencies whose; null for all
     * @param caseId of which case; null for all
     * @param day of which day; null for all
     * @param before what was shown last, or null
     */
    public record Wanted(
            @Nullable List<AgencyCode> agencies,
            @Nullable Long caseId,
            @Nullable LocalDate day,
            @Nullable Place before,
            int limit) {}

    /** A place in a list. */
    public record Place(LocalDate day, long id) {}

    /** A reminder in a list. */
    public record Listed(Place place, CaseNumber number, Said said) {}

    /** A page of reminders. */
    public List<Listed> page(Wanted wanted) {
        if (wanted.agencies() != null && wanted.agencies().isEmpty()) {
            return List.of();
        }
        String query = "SELECT r, c.number FROM ReminderRow r, CaseFileRow c WHERE c.id = r.caseId"
                + (wanted.agencies() == null ? "" : " AND r.agency IN :agencies")
                + (wanted.caseId() == null ? "" : " AND r.caseId = :case")
                + conditions("r", wanted);
        return tx.read(() -> bound(query, Object[].class, wanted).getResultList().stream()
                .map(found -> {
                    ReminderRow row = (ReminderRow) found[0];
                    return new Listed(new Place(row.dayDate, row.id), new CaseNumber((String) found[1]), said(row));
                })
                .toList());
    }

    /** A digest in a list. */
    public record ListedDigest(Place place, Digest digest) {}

    /** A page of digests. */
    public List<ListedDigest> digests(Wanted wanted) {
        if (wanted.agencies() != null && wanted.agencies().isEmpty()) {
            return List.of();
        }
        String query = "SELECT d FROM ReminderDigestRow d WHERE 1 = 1"
                + (wanted.agencies() == null ? "" : " AND d.agency IN :agencies")
                + conditions("d", wanted);
        return tx.read(() -> bound(query, ReminderDigestRow.class, wanted).getResultList().stream()
                .map(row -> new ListedDigest(
                        new Place(row.dayDate, row.id),
                        new Digest(
                                new AgencyCode(row.agency), row.dayDate, row.unopened, row.ahead, row.due, row.late)))
                .toList());
    }

    private static String conditions(String of, Wanted wanted) {
        String day = wanted.day() == null ? "" : " AND " + of + ".dayDate = :day";
        String after = wanted.before() == null
                ? ""
                : " AND (" + of + ".dayDate < :beforeDay OR (" + of + ".dayDate = :beforeDay AND " + of
                        + ".id < :beforeId))";
        return day + after + " ORDER BY " + of + ".dayDate DESC, " + of + ".id DESC";
    }

    private <T> TypedQuery<T> bound(String query, Class<T> type, Wanted wanted) {
        TypedQuery<T> bound = tx.em().createQuery(query, type).setMaxResults(wanted.limit());
        if (wanted.agencies() != null) {
            bound.setParameter(
                    "agencies",
                    wanted.agencies().stream().map(AgencyCode::value).toList());
        }
        if (query.contains(":case")) {
            bound.setParameter("case", wanted.caseId());
        }
        if (wanted.day() != null) {
            bound.setParameter("day", wanted.day());
        }
        if (wanted.before() != null) {
            bound.setParameter("beforeDay", wanted.before().day())
                    .setParameter("beforeId", wanted.before().id());
        }
        return bound;
    }

    private static Said said(ReminderRow row) {
        return new Said(
                new Once(row.caseId, row.subject, row.kind, row.onceDate),
                new AgencyCode(row.agency),
                row.dayDate,
                row.clock,
                Instants.instantOrNull(row.dueAt),
                Instants.instant(row.saidAt));
    }
}
