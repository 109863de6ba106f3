// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.intake;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.Place;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.VendorSql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reports as they were filed, the keys under which they came, and the words by which they are found. */
@Component(service = ReportStore.class)
public final class ReportStore {
    private static final int EXCERPT = 200;
    private final Tx tx;

    @Activate
    public ReportStore(@Reference Tx tx) {
        this.tx = tx;
    }

    /** What an earlier call under the same key made. */
    public record EarlierFiling(String bodyHash, long caseId) {}

    /** The earlier filing of a channel under a key. */
    public Optional<EarlierFiling> earlier(String channel, IdempotencyKey key) {
        return tx.read(() -> Optional.ofNullable(tx.em().find(IdempotencyRow.class, channelKey(channel, key)))
                .map(row -> new EarlierFiling(row.bodyHash, row.caseId)));
    }

    /** Takes the key in the running transaction; {@code DuplicateRow} of {@code idempotency_channel_key_pk} when it is taken. */
    public void take(String channel, IdempotencyKey key, EarlierFiling filing) {
        IdempotencyRow row = new IdempotencyRow();
        row.channelKey = channelKey(channel, key);
        row.bodyHash = filing.bodyHash();
        row.caseId = filing.caseId();
        tx.em().persist(row);
    }

    private static String channelKey(String channel, IdempotencyKey key) {
        return channel + "/" + key.value();
    }

    /** The report of a case. */
    public StoredReport get(long caseId) {
        return tx.read(() -> stored(tx.em().find(FieldReportRow.class, caseId)));
    }

    /** The last reports of some persons. */
    public List<Long> ofPersons(Collection<Long> persons, int most) {
        if (persons.isEmpty()) {
            return List.of();
        }
        return tx.read(() -> tx.em()
                .createQuery(
                        "SELECT r.caseId FROM FieldReportRow r WHERE r.person IN :persons ORDER BY r.caseId DESC",
                        Long.class)
                .setParameter("persons", List.copyOf(persons))
                .setMaxResults(most)
                .getResultList());
    }

    /** The last reports around a point, so many degrees in each direction. */
    public List<Long> around(Place.Point point, double degrees, int most) {
        return tx.read(() -> tx.em()
                .createQuery(
                        "SELECT r.caseId FROM FieldReportRow r WHERE r.latitude BETWEEN :south AND :north"
                                + " AND r.longitude BETWEEN :west AND :east ORDER BY r.caseId DESC",
                        Long.class)
                .setParameter("south", point.latitude() - degrees)
                .setParameter("north", point.latitude() + degrees)
                .setParameter("west", point.longitude() - degrees)
                .setParameter("east", point.longitude() + degrees)
                .setMaxResults(most)
                .getResultList());
    }

    /** Who said what. */
    public record Told(long person, String text) {
        /** Says nothing of the text. */
        @Override
        public String toString() {
            return "Told[" + person + ']';
        }
    }

    /** Who said what in some cases. */
    public Map<Long, Told> told(Collection<Long> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        return tx.read(() -> tx
                .em()
                .createQuery("SELECT r FROM FieldReportRow r WHERE r.caseId IN :ids", FieldReportRow.class)
                .setParameter("ids", List.copyOf(caseIds))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.caseId, row -> new Told(row.person, row.originalText))));
    }

    /**
     * The next number of a year; gaps stay. It is drawn by one caller at a time and apart from any transaction, because
     * Derby refuses to write a sequence while another connection reads it, as each does that prepares the statement.
     */
    public CaseNumber nextNumber(String prefix, int year) {
        return new CaseNumber(String.format(Locale.ROOT, "%s-%04d-%07d", prefix, year, nextNumber()));
    }

    private synchronized long nextNumber() {
        return tx.callApart(() -> {
            String sql = VendorSql.of(tx.em()).nextValue("case_number_seq");
            return ((Number) tx.em().createNativeQuery(sql).getSingleResult()).longValue();
        });
    }

    /** Stores the report of a case in the running transaction. */
    public void insert(long caseId, NewReport report) {
        FieldReportRow row = new FieldReportRow();
        row.caseId = caseId;
        row.person = report.person();
        row.receiptHash = report.receipt().hash();
        row.receiptAttempt = report.receipt().attempt();
        row.language = report.language();
        row.originalText = report.text();
        row.occurredAt = Instants.utc(report.occurredAt());
        Place place = report.place();
        row.placeCommune = place.commune() == null ? null : place.commune().value();
        row.placeDetail = place.detail();
        if (place.point() != null) {
            row.latitude = place.point().latitude();
            row.longitude = place.point().longitude();
            row.accuracy = place.point().accuracy();
            row.pointSource = place.point().source();
        }
        row.attestationVersion = report.attestationVersion();
        row.procedureVersion = report.procedureVersion();
        row.answerDueAt = Instants.utc(report.answerDueAt());
        tx.em().persist(row);
    }

    /**
     * Destroys what the citizen said and where, in the running transaction: the one exception to what is written once
     * (điểm c khoản 3 Điều 15). Who reported and when stays, so that they can be answered.
     */
    public void purge(long caseId) {
        FieldReportRow row = tx.em().find(FieldReportRow.class, caseId);
        row.originalText = "";
        row.placeDetail = null;
        row.latitude = null;
        row.longitude = null;
        row.accuracy = null;
        row.pointSource = null;
    }

    private static StoredReport stored(FieldReportRow row) {
        Place.Point point = row.latitude == null || row.longitude == null || row.pointSource == null
                ? null
                : new Place.Point(row.latitude, row.longitude, row.accuracy, row.pointSource);
        UnitCode commune = row.placeCommune == null ? null : new UnitCode(row.placeCommune);
        return new StoredReport(
                row.caseId,
                row.person,
                row.receiptAttempt,
                row.language,
                row.originalText,
                Instants.instant(row.occurredAt),
                new Place(commune, row.placeDetail, point),
                row.attestationVersion,
                row.procedureVersion,
                Instants.instant(row.answerDueAt));
    }

    /** The beginning of a text on one line, cut at a word. */
    public static String excerpt(String text) {
        String line = String.join(" ", List.of(text.strip().split("\\s+")));
        if (line.length() <= EXCERPT) {
            return line;
        }
        int cut = line.lastIndexOf(' ', EXCERPT);
        return line.substring(0, cut < EXCERPT / 2 ? EXCERPT : cut) + "…";
    }
}
