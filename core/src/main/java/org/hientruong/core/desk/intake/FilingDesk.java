// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.Place;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.sanction.SanctionGate;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.intake.FilingCheck;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.files.StagedFile;
import org.hientruong.core.province.Province;
import org.hientruong.core.store.ChangedMeanwhile;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.catalogue.DatedCatalogue;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.intake.ReportStore.EarlierFiling;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Files reports (Điều 4, Điều 10): whatever can be refused is refused before anything is kept; files are durable before
 * the one transaction begins; the receipt is handed out after it has been committed.
 */
@Component(service = FilingDesk.class)
public final class FilingDesk {
    /** The channel of what staff enter for who has called (khoản 2 Điều 18). */
    public static final String HOTLINE = "hotline";

    private static final int ATTEMPTS = 5;
    private static final int STRIPES = 256;
    private final CaseRules rules;
    private final Province province;
    private final FileDesk files;
    private final ReportStore reports;
    private final Registrar registrar;
    private final Addresses addresses;
    private final SanctionGate gate;
    /** Calls under one key queue up here, so that they do not wait inside the database. */
    private final Object[] stripes = new Object[STRIPES];

    @Activate
    public FilingDesk(
            @Reference CaseRules rules,
            @Reference Province province,
            @Reference FileDesk files,
            @Reference ReportStore reports,
            @Reference Registrar registrar,
            @Reference Addresses addresses,
            @Reference SanctionGate gate) {
        this.rules = rules;
        this.province = province;
        this.files = files;
        this.reports = reports;
        this.registrar = registrar;
        this.addresses = addresses;
        this.gate = gate;
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Object();
        }
    }

    /** Files a report that came through a channel, or answers the receipt of the same call made before. */
    public Receipt file(String channel, ReportDraft draft, IdempotencyKey key) {
        Instant now = rules.now();
        ReportDraft clean = clean(draft);
        List<Fault> faults =
                FilingCheck.faults(clean, now, rules.procedureAt(now).readings(), province.citations());
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        Optional<EarlierFiling> earlier = reports.earlier(channel, key);
        if (earlier.isPresent()) {
            return again(channel, key, earlier.get(), DraftHash.of(clean, DraftHash.of(draft.files())));
        }
        addresses.filing(draft.clientAddress());
        known(clean, now);
        gate.filing(channel, Objects.requireNonNull(clean.reporter()));
        List<StagedFile> staged = files.stageAll(draft.files(), "/files");
        List<String> hashes = staged.stream().map(StagedFile::sha256).toList();
        Checked checked = new Checked(channel, key, clean, said(clean), staged, DraftHash.of(clean, hashes), now);
        synchronized (stripes[Math.floorMod(Objects.hash(channel, key), STRIPES)]) {
            return once(checked);
        }
    }

    private Receipt once(Checked checked) {
        int receiptAttempt = 0;
        for (int attempt = 1; ; attempt++) {
            Optional<EarlierFiling> earlier = reports.earlier(checked.channel(), checked.key());
            if (earlier.isPresent()) {
                return again(checked.channel(), checked.key(), earlier.get(), checked.bodyHash());
            }
            try {
                return registrar.register(checked, receiptAttempt);
            } catch (DuplicateRow e) {
                if (e.of("field_report_receipt_hash_uk")) {
                    receiptAttempt++;
                } else if (!e.of("idempotency_channel_key_pk") || attempt == ATTEMPTS) {
                    throw e;
                }
            } catch (ChangedMeanwhile e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Receipt again(String channel, IdempotencyKey key, EarlierFiling earlier, String bodyHash) {
        if (!earlier.bodyHash().equals(bodyHash)) {
            throw Problem.invalid("/key", "core.fault.key-of-another-report");
        }
        return registrar.receipt(channel, key, earlier.caseId());
    }

    /** Codes are those of today, and the declaration is the one in force. */
    private void known(ReportDraft draft, Instant now) {
        DatedCatalogue today = rules.catalogue(now);
        List<Fault> faults = new ArrayList<>();
        if (draft.category() != null && today.category(draft.category()).isEmpty()) {
            faults.add(fault("/category", "core.fault.unknown-category-in-report", Clause.D4_3));
        }
        Place place = draft.place();
        if (place != null
                && place.commune() != null
                && today.commune(place.commune()).isEmpty()) {
            faults.add(fault("/place/commune", "core.fault.unknown-commune", Clause.D10_5A2));
        }
        if (draft.attestation() != null
                && !province.attestation().version().equals(draft.attestation().textVersion())) {
            faults.add(fault("/attestation", "core.fault.attestation-outdated", Clause.D4_4));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private Fault fault(String pointer, String key, Clause clause) {
        return new Fault(pointer, key, Map.of("article", rules.citation(clause)));
    }

    private static Checked.Said said(ReportDraft draft) {
        return new Checked.Said(
                Objects.requireNonNull(draft.reporter()),
                Objects.requireNonNull(draft.text()),
                Objects.requireNonNull(draft.occurredAt()),
                Objects.requireNonNull(draft.place()),
                Objects.requireNonNull(draft.attestation()));
    }

    /** The draft as it is kept: NFC, without blank ends; blank is absent. */
    private static ReportDraft clean(ReportDraft draft) {
        ReporterDetails who = draft.reporter();
        Place where = draft.place();
        return new ReportDraft(
                who == null ? null : clean(who),
                Input.clean(draft.text()),
                draft.category(),
                draft.occurredAt(),
                where == null ? null : new Place(where.commune(), Input.clean(where.detail()), where.point()),
                draft.files(),
                draft.attestation(),
                draft.language(),
                draft.confidential(),
                draft.clientAddress());
    }

    private static ReporterDetails clean(ReporterDetails who) {
        return new ReporterDetails(
                who.kind(),
                Input.clean(who.fullName()),
                Input.clean(who.organisation()),
                Input.clean(who.address()),
                Input.clean(who.citizenId()),
                Input.clean(who.passport()),
                Input.clean(who.phone()),
                Input.clean(who.email()));
    }
}
