// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.aftermath;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.aftermath.LinkFollowUp;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.intake.ReportStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks what a link names: a report that was filed after the case had come to rest, of its own reporter where it is to be. */
@Component(service = FollowUpChecks.class)
public final class FollowUpChecks {
    private final CaseStore cases;
    private final ReportStore reports;
    private final Vault vault;

    @Activate
    public FollowUpChecks(@Reference CaseStore cases, @Reference ReportStore reports, @Reference Vault vault) {
        this.cases = cases;
        this.reports = reports;
        this.vault = vault;
    }

    /**
     * Checks the later report.
     *
     * @throws Problem INVALID_INPUT at {@code /report}
     */
    public void check(LinkFollowUp link, long caseId) {
        CaseNumber number = link.report();
        if (number == null || link.kind() == null) {
            return; // told as a fault of the entries
        }
        Optional<Instant> rested = restedAt(cases.get(caseId).orElseThrow());
        Optional<StoredCase> later = cases.find(number)
                .filter(one ->
                        rested.isEmpty() || one.events().get(0).occurredAt().isAfter(rested.get()));
        if (later.isEmpty()) {
            throw Problem.invalid("/report", "core.fault.no-later-report");
        }
        if (link.kind().ofItsReporter() && !sameSender(caseId, later.get().id())) {
            throw Problem.invalid("/report", "core.fault.later-report-of-another");
        }
    }

    private boolean sameSender(long one, long other) {
        return !vault.sameSender(
                        reports.get(one).person(), List.of(reports.get(other).person()))
                .isEmpty();
    }

    /** Since when a case is at rest; empty while it is not. */
    static Optional<Instant> restedAt(StoredCase stored) {
        CaseFile file = CaseFile.filed(stored.events().get(0));
        Instant since = null;
        for (CaseEvent event : stored.events().subList(1, stored.version())) {
            file = file.after(event);
            if (!file.stage().atRest()) {
                since = null;
            } else if (since == null) {
                since = event.occurredAt();
            }
        }
        return Optional.ofNullable(since);
    }
}
