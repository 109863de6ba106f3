// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.verification;

import java.util.List;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.correction.Corrections;
import org.hientruong.core.domain.intake.EligibilityChecklist;
import org.hientruong.core.identity.FirstTimers;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.intake.ReportStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps up to date what is known of senders: whose identity an acceptance has verified (R-FIRSTTIME). */
@Component(service = SenderRecords.class)
public final class SenderRecords {
    private final ReportStore reports;
    private final FirstTimers firstTimers;

    @Activate
    public SenderRecords(@Reference ReportStore reports, @Reference FirstTimers firstTimers) {
        this.reports = reports;
        this.firstTimers = firstTimers;
    }

    /** Adds, in the running transaction, what new events tell. */
    public void refresh(StoredCase stored, List<CaseEvent> fresh) {
        for (CaseEvent event : fresh) {
            if (verifies(event)) {
                firstTimers.verified(reports.get(stored.id()).person(), event.occurredAt());
            }
            if (event.type() == EventType.CASE_CORRECTED) {
                CaseEvent undone = stored.events().get(Corrections.undoes(event) - 1);
                if (verifies(undone)) {
                    firstTimers.unverified(reports.get(stored.id()).person(), undone.occurredAt());
                }
            }
        }
    }

    private static boolean verifies(CaseEvent event) {
        return event.type() == EventType.REPORT_ACCEPTED && EligibilityChecklist.identityVerified(event);
    }
}
