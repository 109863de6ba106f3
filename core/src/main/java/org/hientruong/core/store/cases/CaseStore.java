// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.TypedQuery;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.correction.Corrections;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.chain.EventChain;
import org.hientruong.core.store.intake.NewReport;
import org.hientruong.core.store.intake.ReportStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cases one by one: their histories, and the rows that lists read, written together. */
@Component(service = CaseStore.class)
public final class CaseStore {
    private final Tx tx;
    private final CaseLog log;
    private final ReportStore reports;

    @Activate
    public CaseStore(@Reference Tx tx, @Reference CaseLog log, @Reference ReportStore reports) {
        this.tx = tx;
        this.log = log;
        this.reports = reports;
    }

    /** The case of a number. */
    public Optional<StoredCase> find(CaseNumber number) {
        return tx.read(() -> single("SELECT c FROM CaseFileRow c WHERE c.number = :key", number.value()));
    }

    /** The case of a receipt. */
    public Optional<StoredCase> findByReceipt(String receiptHash) {
        return tx.read(() -> single(
                "SELECT c FROM CaseFileRow c, FieldReportRow r WHERE r.caseId = c.id AND r.receiptHash = :key",
                receiptHash));
    }

    /** The case of an internal id. */
    public Optional<StoredCase> get(long caseId) {
        return tx.read(() ->
                Optional.ofNullable(tx.em().find(CaseFileRow.class, caseId)).map(this::stored));
    }

    /** The cases of some internal ids, in two queries whatever their number; absent ones are left out. */
    public List<StoredCase> get(Collection<Long> caseIds) {
        if (caseIds.isEmpty()) {
            return List.of();
        }
        return tx.read(() -> {
            Map<Long, CaseFileRow> rows = new LinkedHashMap<>();
            tx.em()
                    .createQuery("SELECT c FROM CaseFileRow c WHERE c.id IN :ids", CaseFileRow.class)
                    .setParameter("ids", caseIds)
                    .getResultList()
                    .forEach(row -> rows.put(row.id, row));
            Map<Long, List<CaseEvent>> events = log.events(rows.values());
            return rows.values().stream()
                    .map(row -> new StoredCase(
                            row.id, new CaseNumber(row.number), row.channel, events.getOrDefault(row.id, List.of())))
                    .toList();
        });
    }

    /** Cases with a limit that ran out and is not yet written down, the longest waiting first. */
    public List<Long> withMissedLimits(Instant now, int mostLimits) {
        return tx.read(() -> tx
                .em()
                .createQuery(
                        "SELECT t FROM TimeLimitRow t WHERE t.sweepAt <= :now ORDER BY t.sweepAt, t.id",
                        TimeLimitRow.class)
                .setParameter("now", Instants.utc(now))
                .setMaxResults(mostLimits)
                .getResultList()
                .stream()
                .map(row -> row.caseId)
                .distinct()
                .toList());
    }

    private Optional<StoredCase> single(String query, String key) {
        TypedQuery<CaseFileRow> found = tx.em().createQuery(query, CaseFileRow.class);
        return found.setParameter("key", key).getResultList().stream()
                .findFirst()
                .map(this::stored);
    }

    private StoredCase stored(CaseFileRow row) {
        CaseNumber number = new CaseNumber(row.number);
        return new StoredCase(row.id, number, row.channel, log.events(row.id, number));
    }

    /**
     * Stores a new case in the running transaction.
     *
     * @param projector the rows' state out of the history
     */
    public StoredCase create(
            NewReport report, List<NewEvent> events, Function<List<CaseEvent>, CaseProjection> projector) {
        CaseFileRow row = new CaseFileRow();
        row.number = report.number().value();
        row.channel = report.channel();
        row.filedAt = Instants.utc(report.filedAt());
        row.commune = report.place().commune() == null
                ? null
                : report.place().commune().value();
        row.district = report.district() == null ? null : report.district().value();
        row.excerpt = ReportStore.excerpt(report.text());
        row.lastHash = EventChain.START;
        tx.em().persist(row);
        tx.em().flush(); // the rows below refer to it
        reports.insert(row.id, report);
        return appended(row, List.of(), events, projector);
    }

    /**
     * Appends to a case in the running transaction. The commit fails with {@code ChangedMeanwhile} when somebody else
     * changed it since it was read here.
     */
    public StoredCase append(
            StoredCase before, List<NewEvent> events, Function<List<CaseEvent>, CaseProjection> projector) {
        CaseFileRow row = tx.em().find(CaseFileRow.class, before.id());
        if (row == null || row.lastEvent != before.version()) {
            throw new IllegalStateException("load the case in the transaction that changes it");
        }
        return appended(row, before.events(), events, projector);
    }

    /** The Centre's wording that holds, before there is one the citizen's own. */
    private String normalised(long caseId, List<CaseEvent> history) {
        Map<Integer, Map<String, String>> words = log.words(caseId);
        return Corrections.valid(history).stream()
                .filter(event -> event.type() == EventType.TEXT_NORMALISED)
                .map(event -> words.getOrDefault(event.number(), Map.of()).get("normalised"))
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElseGet(() -> reports.get(caseId).text());
    }

    private StoredCase appended(
            CaseFileRow row,
            List<CaseEvent> earlier,
            List<NewEvent> events,
            Function<List<CaseEvent>, CaseProjection> projector) {
        CaseLog.Entries entries = log.chain(row, events);
        List<CaseEvent> all = new ArrayList<>(earlier);
        all.addAll(entries.events());
        for (NewEvent event : events) {
            // from then on agencies read the Centre's wording (khoản 4 Điều 2)
            if (event.type() == EventType.TEXT_NORMALISED && event.words().containsKey("normalised")) {
                row.excerpt = ReportStore.excerpt(event.words().get("normalised"));
            } else if (event.type() == EventType.CONTENT_WITHHELD) {
                row.excerpt = "";
            } else if (event.type() == EventType.CASE_CORRECTED) {
                log.undo(
                        row.id, ((Number) Objects.requireNonNull(event.payload().get("event"))).intValue());
                row.excerpt = ReportStore.excerpt(normalised(row.id, all));
            }
        }
        CaseRows.project(tx.em(), row, projector.apply(List.copyOf(all)));
        tx.em().flush(); // of two who append at once, the second fails here
        entries.rows().forEach(tx.em()::persist);
        return new StoredCase(row.id, new CaseNumber(row.number), row.channel, all);
    }
}
