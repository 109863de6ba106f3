// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReceiptNumber;
import org.hientruong.core.desk.CaseMover;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.intake.File;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.identity.FirstTimers;
import org.hientruong.core.identity.Receipts;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.province.Province;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.intake.NewReport;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.intake.StoredReport;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes a checked report down: key, person, report, files, history, limits and outbox in one transaction. */
@Component(service = Registrar.class)
public final class Registrar {
    private final Tx tx;
    private final Province province;
    private final CaseRules rules;
    private final CaseMover mover;
    private final CaseStore cases;
    private final ReportStore reports;
    private final Vault vault;
    private final Receipts receipts;
    private final FirstTimers firstTimers;
    private final FileDesk files;

    @Activate
    public Registrar(
            @Reference Tx tx,
            @Reference Province province,
            @Reference CaseRules rules,
            @Reference CaseMover mover,
            @Reference CaseStore cases,
            @Reference ReportStore reports,
            @Reference Vault vault,
            @Reference Receipts receipts,
            @Reference FirstTimers firstTimers,
            @Reference FileDesk files) {
        this.tx = tx;
        this.province = province;
        this.rules = rules;
        this.mover = mover;
        this.cases = cases;
        this.reports = reports;
        this.vault = vault;
        this.receipts = receipts;
        this.firstTimers = firstTimers;
        this.files = files;
    }

    /** Registers a report; returns after the commit. */
    Receipt register(Checked checked, int receiptAttempt) {
        Rules now = rules.current();
        List<Happening> filed = new File(
                        checked.channel(),
                        checked.draft().category(),
                        checked.said().place().commune(),
                        checked.said().text(),
                        firstTimers.firstTime(checked.said().reporter()),
                        checked.draft().confidential())
                .decide(now, checked.at()).happenings().stream()
                        .map(one -> one.with(
                                "files", checked.files().stream().map(Seals::of).toList()))
                        .toList();
        CaseNumber given = reports.nextNumber(
                province.caseNumberPrefix(), rules.day(checked.at()).getYear());
        Standing standing = tx.call(() -> {
            NewReport report = report(checked, given, now, receiptAttempt);
            Actor channel = new Actor("channel:" + checked.channel(), "CHANNEL", null);
            String name = String.valueOf(checked.said().reporter().fullName());
            Standing begun = mover.begin(report, name, filed, channel);
            long caseId = begun.stored().id();
            reports.take(checked.channel(), checked.key(), new ReportStore.EarlierFiling(checked.bodyHash(), caseId));
            files.attach(caseId, checked.files());
            return begun;
        });
        ReceiptNumber number = receipts.derive(checked.channel(), checked.key(), receiptAttempt);
        return receipt(standing.file(), number, now.outlook(checked.at()).answerDueAt());
    }

    private NewReport report(Checked checked, CaseNumber number, Rules now, int receiptAttempt) {
        Checked.Said said = checked.said();
        ReceiptNumber receipt = receipts.derive(checked.channel(), checked.key(), receiptAttempt);
        return new NewReport(
                number,
                checked.channel(),
                vault.keep(said.reporter()),
                new NewReport.ReceiptHash(receipts.hash(receipt), receiptAttempt),
                checked.draft().language().toLanguageTag(),
                said.text(),
                said.occurredAt(),
                said.place(),
                district(said.place().commune(), checked.at()),
                said.attestation().textVersion(),
                now.procedure().version(),
                checked.at(),
                now.outlook(checked.at()).answerDueAt());
    }

    private @Nullable UnitCode district(@Nullable UnitCode commune, Instant at) {
        return commune == null
                ? null
                : rules.catalogue(at)
                        .commune(commune)
                        .map(found -> found.district() == null
                                ? null
                                : found.district().code())
                        .orElse(null);
    }

    /** The receipt of a report that was filed before. */
    Receipt receipt(String channel, IdempotencyKey key, long caseId) {
        StoredReport report = reports.get(caseId);
        // as it was when it was filed, whatever has become of it
        CaseFile file = CaseFile.filed(cases.get(caseId).orElseThrow().events().get(0));
        return receipt(file, receipts.derive(channel, key, report.receiptAttempt()), report.answerDueAt());
    }

    private static Receipt receipt(CaseFile file, ReceiptNumber number, Instant answerDueAt) {
        Instant dispatchDueAt =
                Objects.requireNonNull(file.limits().all().get(0).dueAt());
        return new Receipt(file.number(), number, file.filing().filedAt(), dispatchDueAt, answerDueAt);
    }
}
