// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.course;

import java.time.Instant;
import java.util.List;
import org.hientruong.core.domain.dispatch.TransferSlip;
import org.hientruong.core.domain.procedure.Procedure;
import org.hientruong.core.store.cases.CaseLog;
import org.jspecify.annotations.Nullable;

/**
 * What a transfer slip says, as the case stood when it was transferred. No personal data.
 *
 * @param slip the transfer
 * @param regulation under which the case goes
 * @param centre name of the Centre at the time
 * @param receiver to whom
 * @param filedAt when the report was filed
 * @param category its category by name
 * @param place where it is
 * @param text the Centre's wording
 * @param returnBy until when the agency may return it, or null
 * @param dueBy until when the agency has to answer, or null
 * @param proposed agencies that seem concerned, by name
 * @param watchers bodies that follow it, by name
 * @param note a word to the receiver, or why it is handed over; or null
 * @param quotation what the slip quotes
 * @param article where that stands
 * @param force where it stands that the record has legal force
 * @param seal what holds the record together
 * @param confidential whether the case is kept confidential
 */
public record SlipSheet(
        TransferSlip slip,
        Procedure.IssuedBy regulation,
        String centre,
        String receiver,
        Instant filedAt,
        String category,
        String place,
        String text,
        @Nullable String returnBy,
        @Nullable String dueBy,
        List<String> proposed,
        List<String> watchers,
        @Nullable String note,
        String quotation,
        String article,
        String force,
        CaseLog.Seal seal,
        boolean confidential) {
    public SlipSheet {
        proposed = List.copyOf(proposed);
        watchers = List.copyOf(watchers);
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "SlipSheet[" + slip.event() + ", " + receiver + ']';
    }
}
