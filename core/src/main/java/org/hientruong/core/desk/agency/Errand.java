// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.handling.Assignments;

/**
 * What an event has to be told an agency's own system.
 *
 * @param share which share of the case it is about
 * @param recalls whether it calls the share back; otherwise it gives it, or gives it again
 */
record Errand(Assignment share, boolean recalls) {
    /** The errands of an event, one for each agency that is concerned. */
    static List<Errand> of(CaseEvent event, CaseFile file) {
        Payload payload = new Payload(event.payload());
        List<Errand> errands = new ArrayList<>();
        if (event.type() == EventType.CASE_DISPATCHED || event.type() == EventType.RESOLUTION_QUESTIONED) {
            errands.add(new Errand(share(file, payload.number("assignment")), false));
        }
        payload.payloads("orders")
                .forEach(order -> errands.add(new Errand(share(file, order.number("assignment")), false)));
        for (Object recalled : payload.list(Assignments.RECALLED)) {
            errands.add(new Errand(share(file, ((Number) recalled).intValue()), true));
        }
        if (event.type() == EventType.CONTENT_WITHHELD) { // those that are done have it in their systems too
            file.assignments().all().stream()
                    .filter(one -> !one.stage().withdrawn())
                    .filter(one -> errands.stream().noneMatch(errand -> errand.share.equals(one)))
                    .forEach(one -> errands.add(new Errand(one, true)));
        }
        return errands;
    }

    /** An agency's errand of an event. */
    static Optional<Errand> of(CaseEvent event, CaseFile file, AgencyCode agency) {
        return of(event, file).stream()
                .filter(errand -> errand.share.agency().equals(agency))
                .findFirst();
    }

    private static Assignment share(CaseFile file, int number) {
        return file.assignments().all().get(number - 1);
    }
}
