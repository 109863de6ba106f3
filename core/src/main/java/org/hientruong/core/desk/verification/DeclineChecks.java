// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.domain.intake.verification.Decline;
import org.hientruong.core.files.AttachmentView;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.intake.ReportStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks what a declination names: files of the case, and an earlier report of the same sender. */
@Component(service = DeclineChecks.class)
public final class DeclineChecks {
    private final CaseStore cases;
    private final ReportStore reports;
    private final Vault vault;
    private final FileDesk files;

    @Activate
    public DeclineChecks(
            @Reference CaseStore cases,
            @Reference ReportStore reports,
            @Reference Vault vault,
            @Reference FileDesk files) {
        this.cases = cases;
        this.reports = reports;
        this.vault = vault;
        this.files = files;
    }

    /**
     * Checks the files and the earlier report.
     *
     * @throws Problem INVALID_INPUT with pointers into the body
     */
    public void check(Decline decline, long caseId) {
        List<Decline.Reason> grounds = decline.grounds();
        Set<String> attached = files.of(caseId).stream().map(AttachmentView::id).collect(Collectors.toSet());
        for (int i = 0; i < grounds.size(); i++) {
            String file = grounds.get(i).file();
            if (file != null && !attached.contains(file)) {
                throw Problem.invalid("/grounds/" + i + "/file", "core.fault.unknown-file");
            }
        }
        if (decline.duplicateOf() != null) {
            earlier(decline.duplicateOf(), caseId);
        }
    }

    /** The same content from another sender is support, no duplicate (gạch đầu dòng 6 điểm b khoản 5 Điều 10). */
    private void earlier(CaseNumber number, long caseId) {
        Optional<StoredCase> found = cases.find(number).filter(one -> one.id() != caseId);
        Instant filedAt = filedAt(cases.get(caseId).orElseThrow());
        if (found.isEmpty() || filedAt(found.get()).isAfter(filedAt)) {
            throw Problem.invalid("/duplicateOf", "core.fault.no-earlier-report");
        }
        long sender = reports.get(caseId).person();
        long earlierSender = reports.get(found.get().id()).person();
        if (vault.sameSender(sender, List.of(earlierSender)).isEmpty()) {
            throw Problem.invalid("/duplicateOf", "core.fault.report-of-another");
        }
    }

    private static Instant filedAt(StoredCase stored) {
        return stored.events().get(0).occurredAt();
    }
}
