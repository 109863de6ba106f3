// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.hotline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.TypedQuery;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.VendorSql;
import org.hientruong.core.store.cases.NewEvent;
import org.hientruong.core.store.chain.EventChain;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Emergencies and dossiers of harassment one by one, and their lists. */
@Component(service = HotlineRecords.class)
public final class HotlineRecords {
    private final Tx tx;
    private final HotlineLog log;

    @Activate
    public HotlineRecords(@Reference Tx tx, @Reference HotlineLog log) {
        this.tx = tx;
        this.log = log;
    }

    /** The next number; gaps are allowed. */
    public CaseNumber nextNumber(String prefix, int year) {
        long next = tx.callApart(() -> ((Number) tx.em()
                        .createNativeQuery(VendorSql.of(tx.em()).nextValue("hotline_number_seq"))
                        .getSingleResult())
                .longValue());
        return new CaseNumber(String.format(Locale.ROOT, "%s-%04d-%07d", prefix, year, next));
    }

    /** The record of a number, when it is of the sort. */
    public Optional<StoredRecord> find(HotlineSort sort, CaseNumber number) {
        return tx.read(() -> Optional.ofNullable(tx.em().find(HotlineRecordRow.class, number.value()))
                .filter(row -> row.sort.equals(sort.name()))
                .map(row -> new StoredRecord(number, sort, log.events(row.number))));
    }

    /** Stores a new record in the running transaction. */
    public StoredRecord begin(
            StoredRecord empty, List<NewEvent> events, Function<List<CaseEvent>, HotlineProjection> projector) {
        HotlineRecordRow row = new HotlineRecordRow();
        row.number = empty.number().value();
        row.sort = empty.sort().name();
        row.begunAt = Instants.utc(events.get(0).occurredAt());
        row.begunBy = events.get(0).actor();
        row.lastHash = EventChain.START;
        tx.em().persist(row);
        return appended(row, empty, events, projector);
    }

    /** Appends to a record in the running transaction; of two who do so at once the second fails with {@code ChangedMeanwhile}. */
    public StoredRecord append(
            StoredRecord before, List<NewEvent> events, Function<List<CaseEvent>, HotlineProjection> projector) {
        HotlineRecordRow row =
                tx.em().find(HotlineRecordRow.class, before.number().value());
        if (row == null || row.lastEvent != before.version()) {
            throw new IllegalStateException("load the record in the transaction that changes it");
        }
        return appended(row, before, events, projector);
    }

    private StoredRecord appended(
            HotlineRecordRow row,
            StoredRecord before,
            List<NewEvent> events,
            Function<List<CaseEvent>, HotlineProjection> projector) {
        HotlineLog.Entries entries = log.chain(row, events);
        List<CaseEvent> all = new ArrayList<>(before.events());
        all.addAll(entries.events());
        project(row, projector.apply(List.copyOf(all)));
        tx.em().flush(); // of two who append at once, the second fails here
        entries.rows().forEach(tx.em()::persist);
        return new StoredRecord(before.number(), before.sort(), all);
    }

    private static void project(HotlineRecordRow row, HotlineProjection shown) {
        row.stage = shown.stage();
        row.atRest = shown.atRest();
        row.kind = shown.kind();
        row.commune = shown.commune() == null ? null : shown.commune().value();
        row.person = shown.person();
        row.reported = value(shown.links().reported());
        row.report = value(shown.links().report());
        row.reachedAt = Instants.utcOrNull(shown.reachedAt());
        HotlineProjection.Limit limit = shown.limit();
        row.limitClock = limit == null ? null : limit.clock();
        row.dueAt = limit == null ? null : Instants.utc(limit.dueAt());
        row.sweepAt = shown.sweepAt() == null ? Instants.NEVER : Instants.utc(shown.sweepAt());
    }

    private static @Nullable String value(@Nullable CaseNumber number) {
        return number == null ? null : number.value();
    }

    /** Emergencies with a limit that ran out and is not yet written down, the longest waiting first. */
    public List<CaseNumber> withMissedLimits(Instant now, int most) {
        return tx.read(() -> tx
                .em()
                .createQuery(
                        "SELECT r.number FROM HotlineRecordRow r WHERE r.sweepAt <= :now ORDER BY r.sweepAt, r.number",
                        String.class)
                .setParameter("now", Instants.utc(now))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(CaseNumber::new)
                .toList());
    }

    /** How many emergencies some persons have called in since an instant. */
    public long calls(Collection<Long> persons, Instant since) {
        return tx.read(() -> tx.em()
                .createQuery(
                        "SELECT COUNT(r) FROM HotlineRecordRow r WHERE r.person IN :persons AND r.begunAt >= :since"
                                + " AND r.sort = :sort",
                        Long.class)
                .setParameter("persons", persons)
                .setParameter("since", Instants.utc(since))
                .setParameter("sort", HotlineSort.EMERGENCY.name())
                .getSingleResult());
    }

    /** Where a page ended. */
    public record After(Instant begunAt, CaseNumber number) {}

    /** Lines of a list, the latest first. */
    public List<HotlineLine> page(HotlineFilter filter, @Nullable After after, int most) {
        StringBuilder where = new StringBuilder("r.sort = :sort");
        if (filter.atRest() != null) {
            where.append(" AND r.atRest = :atRest");
        }
        if (filter.silentSince() != null) {
            where.append(" AND r.stage = 'transferred' AND r.reachedAt <= :silentSince");
        }
        if (filter.of() != null) {
            where.append(" AND (r.reported = :of OR r.report = :of)");
        }
        if (filter.begunBy() != null) {
            where.append(" AND r.begunBy = :begunBy");
        }
        if (after != null) {
            where.append(" AND r.begunAt <= :begun AND (r.begunAt < :begun OR r.number < :number)");
        }
        return tx.read(() -> {
            TypedQuery<HotlineRecordRow> query = tx.em()
                    .createQuery(
                            "SELECT r FROM HotlineRecordRow r WHERE " + where
                                    + " ORDER BY r.begunAt DESC, r.number DESC",
                            HotlineRecordRow.class)
                    .setMaxResults(most);
            bind(query, filter, after);
            return query.getResultList().stream().map(HotlineRecords::line).toList();
        });
    }

    private static void bind(TypedQuery<?> query, HotlineFilter filter, @Nullable After after) {
        query.setParameter("sort", filter.sort().name());
        if (filter.atRest() != null) {
            query.setParameter("atRest", filter.atRest());
        }
        if (filter.silentSince() != null) {
            query.setParameter("silentSince", Instants.utc(filter.silentSince()));
        }
        if (filter.of() != null) {
            query.setParameter("of", filter.of().value());
        }
        if (filter.begunBy() != null) {
            query.setParameter("begunBy", filter.begunBy());
        }
        if (after != null) {
            query.setParameter("begun", Instants.utc(after.begunAt()));
            query.setParameter("number", after.number().value());
        }
    }

    private static HotlineLine line(HotlineRecordRow row) {
        HotlineProjection shown = new HotlineProjection(
                row.stage,
                row.atRest,
                row.kind,
                new HotlineProjection.Links(number(row.reported), number(row.report)),
                row.commune == null ? null : new UnitCode(row.commune),
                row.person,
                Instants.instantOrNull(row.reachedAt),
                row.limitClock == null || row.dueAt == null
                        ? null
                        : new HotlineProjection.Limit(row.limitClock, Instants.instant(row.dueAt)),
                row.sweepAt.equals(Instants.NEVER) ? null : Instants.instant(row.sweepAt));
        return new HotlineLine(
                new CaseNumber(row.number), row.lastEvent, Instants.instant(row.begunAt), row.begunBy, shown);
    }

    private static @Nullable CaseNumber number(@Nullable String value) {
        return value == null ? null : new CaseNumber(value);
    }
}
