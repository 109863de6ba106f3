// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.hotline;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.intake.Attestation;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.core.desk.hotline.EmergencyDesk.Attempt;
import org.hientruong.core.desk.intake.FilingDesk;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.hotline.emergency.Emergency;
import org.hientruong.core.domain.hotline.emergency.Reclassify;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.hotline.StoredRecord;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.intake.StoredReport;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes an ordinary report of what was no emergency (R-RECLASSIFY): filed like any other, so that from then on everything
 * of Điều 4 holds for it and its clocks run. It is filed under a key of the emergency's version: who tries again after a
 * failure between the two files it once.
 */
@Component(service = Reclassification.class)
public final class Reclassification {
    private final EmergencyDesk desk;
    private final FilingDesk filing;
    private final CaseStore cases;
    private final ReportStore reports;
    private final Vault vault;
    private final EmergencyViews views;

    @Activate
    public Reclassification(
            @Reference EmergencyDesk desk,
            @Reference FilingDesk filing,
            @Reference CaseStore cases,
            @Reference ReportStore reports,
            @Reference Vault vault,
            @Reference EmergencyViews views) {
        this.desk = desk;
        this.filing = filing;
        this.cases = cases;
        this.reports = reports;
        this.vault = vault;
        this.views = views;
    }

    /**
     * What is asked for.
     *
     * @param report what the caller reports; null files again what was filed in the case in which the emergency was found
     */
    public record Wish(
            Reclassify.Into into, String reason, @Nullable ReportDraft report) {}

    /**
     * What came of it.
     *
     * @param receipt the number that the operator reads out to the reporter, or null where nothing was filed
     */
    public record Result(EmergencyView emergency, @Nullable Receipt receipt) {
        /** Says nothing of the receipt. */
        @Override
        public String toString() {
            return "Result[]";
        }
    }

    /** Reclassifies the version that the caller has read. */
    public Result reclassify(Caller caller, CaseNumber number, Wish wish, int expected) {
        boolean files = wish.into() == Reclassify.Into.REPORT;
        // what would stand against it does so before a report is filed
        Reclassify rehearsed = new Reclassify(wish.into(), files ? number : null, wish.reason());
        desk.check(new Attempt(caller, number, rehearsed, expected));
        Receipt receipt = files ? file(caller, number, wish, expected) : null;
        Reclassify move = new Reclassify(wish.into(), receipt == null ? null : receipt.caseNumber(), wish.reason());
        StoredRecord after =
                desk.moved(new Attempt(caller, number, move, expected), UnaryOperator.identity(), stored -> {});
        return new Result(views.view(after, caller.language()), receipt);
    }

    private Receipt file(Caller caller, CaseNumber number, Wish wish, int expected) {
        Emergency now = Emergency.replay(desk.seen(caller, number, "reclassify").events());
        CaseNumber reported = now.origin().reported();
        ReportDraft draft = wish.report() != null ? wish.report() : reported == null ? null : again(reported);
        if (draft == null) {
            throw Problem.invalid("/report", "core.fault.required");
        }
        return filing.file(FilingDesk.HOTLINE, draft, new IdempotencyKey("emergency/" + number + '/' + expected));
    }

    /** The report as it was filed; its files stay with the case in which it came, which the emergency names. */
    private ReportDraft again(CaseNumber number) {
        StoredCase stored = cases.find(number).orElseThrow();
        StoredReport report = reports.get(stored.id());
        return new ReportDraft(
                vault.clear(report.person()),
                report.text(),
                null,
                report.occurredAt(),
                report.place(),
                List.of(),
                new Attestation(report.attestationVersion()),
                Locale.forLanguageTag(report.language()),
                CaseFile.replay(stored.events()).confidentiality().requested(), // điểm b khoản 3 Điều 15
                null);
    }
}
