// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.api.intake.Place;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.intake.NewReport;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.lists.CaseLine;
import org.hientruong.core.store.lists.CaseLists;
import org.hientruong.core.store.lists.Folding;
import org.jspecify.annotations.Nullable;

/** Cases for tests of the store alone, without desks and rules. */
public final class StoreFixture {
    public final ReportStore reports;
    public final CaseLog log;
    public final CaseStore cases;
    public final CaseLists lists;
    private final TestDatabase db;

    public StoreFixture(TestDatabase db) {
        this.db = db;
        this.reports = new ReportStore(db.tx());
        this.log = new CaseLog(db.tx());
        this.cases = new CaseStore(db.tx(), log, reports);
        this.lists = new CaseLists(db.tx());
    }

    /** What a test's case is like. */
    public record Sample(
            Instant filedAt,
            String text,
            String category,
            @Nullable String commune,
            String stage,
            List<String> leads,
            @Nullable Instant dueAt) {
        public static Sample at(String instant) {
            return new Sample(Instant.parse(instant), "Đèn đường hỏng", "HTGT.MD", "31507", "filed", List.of(), null);
        }

        public Sample text(String other) {
            return new Sample(filedAt, other, category, commune, stage, leads, dueAt);
        }

        public Sample category(String other) {
            return new Sample(filedAt, text, other, commune, stage, leads, dueAt);
        }

        public Sample lead(String agency) {
            return new Sample(filedAt, text, category, commune, "dispatched", List.of(agency), dueAt);
        }

        public Sample due(String instant) {
            return new Sample(filedAt, text, category, commune, stage, leads, Instant.parse(instant));
        }
    }

    /** Files a case and makes it findable by its text. */
    public CaseNumber file(Sample sample) {
        return db.tx().call(() -> {
            CaseNumber number = reports.nextNumber("ST", 2026);
            NewReport report = new NewReport(
                    number,
                    "portal",
                    1,
                    new NewReport.ReceiptHash(UUID.randomUUID().toString(), 0),
                    "vi",
                    sample.text(),
                    sample.filedAt(),
                    new Place(sample.commune() == null ? null : new UnitCode(sample.commune()), "Cạnh chợ", null),
                    new UnitCode("941"),
                    "1",
                    "1",
                    sample.filedAt(),
                    sample.filedAt());
            NewEvent filed = new NewEvent(
                    EventType.REPORT_FILED,
                    sample.filedAt(),
                    sample.filedAt(),
                    "channel:portal",
                    "CHANNEL",
                    Map.of("channel", "portal"),
                    Map.of("original", sample.text()));
            StoredCase stored = cases.create(report, List.of(filed), all -> projection(sample));
            String words = Folding.joined(number.value()) + Folding.column("", List.of(sample.text()));
            lists.addWords(stored.id(), words, words);
            return number;
        });
    }

    public void append(CaseNumber number, EventType type, String actor) {
        db.tx().run(() -> append(cases.find(number).orElseThrow(), type, actor));
    }

    public void append(StoredCase before, EventType type, String actor) {
        cases.append(
                before, List.of(event(type, actor, Map.of("at", "x"))), all -> projection("filed", List.of(), null));
    }

    public static NewEvent event(EventType type, String actor, Map<String, Object> payload) {
        Instant at = Instant.parse("2026-03-02T02:00:00Z");
        return new NewEvent(type, at, at, actor, "INTAKE_OFFICER", payload, Map.of());
    }

    private static CaseProjection projection(Sample sample) {
        CaseProjection base = projection(sample.stage(), sample.leads(), sample.category());
        return new CaseProjection(
                base.stage(),
                base.atRest(),
                base.publicCase(),
                base.category(),
                base.holder(),
                base.lead(),
                base.leadSince(),
                sample.dueAt() == null ? null : new CaseLine.NextLimit("K01", sample.dueAt(), false),
                base.overdueFrom(),
                base.waits(),
                base.normalised(),
                base.followers(),
                base.assignments(),
                base.limits(),
                base.links(),
                base.corrected());
    }

    public static CaseProjection projection(String stage, List<String> leads, @Nullable String category) {
        List<CaseProjection.Share> shares = new ArrayList<>();
        for (String lead : leads) {
            shares.add(new CaseProjection.Share(
                    new AgencyCode(lead), "LEAD", "received", Instant.EPOCH, true, false, false));
        }
        return new CaseProjection(
                stage,
                false,
                true,
                category == null ? null : new CategoryCode(category),
                null,
                leads.isEmpty() ? null : new AgencyCode(leads.get(0)),
                null,
                null,
                null,
                new CaseProjection.Waits(false, false, false, false, false, false, false),
                false,
                List.of(),
                shares,
                List.of(),
                List.of(),
                false);
    }
}
