// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.view;

import java.util.List;
import java.util.Locale;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.handling.Assignment;

/**
 * Who reads a case.
 *
 * @param language in which language
 * @param own the agencies for which the reader works; none for the Centre and the offices that see all
 * @param reveals whether files are shown with what the sender's device and the sender called them
 */
public record Reader(Locale language, List<AgencyCode> own, boolean reveals) {
    public Reader {
        own = List.copyOf(own);
    }

    /** Whether a share is the reader's. */
    boolean owns(Assignment share) {
        return own.contains(share.agency());
    }

    /**
     * Whether the words of an event are for the reader. What a COORDINATING agency writes is its own until its leader
     * approves it, which sends it to the LEAD (Bước 2 khoản 2 Điều 14); what its leader sends back stays its own.
     */
    public boolean reads(CaseEvent event, Standing standing) {
        Integer number = new Payload(event.payload()).numberOrNull("assignment");
        Assignment share =
                number == null ? null : standing.file().assignments().all().get(number - 1);
        if (share == null || share.leads() || owns(share)) {
            return true;
        }
        return switch (event.type()) {
            case RESOLUTION_SENT_BACK -> false;
            case RESOLUTION_SUBMITTED ->
                share.approvedAt() != null
                        && standing.resolution(share)
                                .filter(last -> last.number() == event.number())
                                .isPresent();
            default -> true;
        };
    }
}
