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
import org.hientruong.core.domain.correction.Correct;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.handling.Assignments;

/**
 * What an event has to be told an agency's own system.
 *
 * @param share which share of the case it is about
 * @param recalls whether it calls the share back; otherwise it gives it, or gives it again
 * @param agency to whom
 */
record Errand(Assignment share, boolean recalls, AgencyCode agency) {
    Errand(Assignment share, boolean recalls) {
        this(share, recalls, share.agency());
    }

    /** The errands of an event, one for each agency that is concerned. */
    static List<Errand> of(CaseEvent event, CaseFile file) {
        Payload payload = new Payload(event.payload());
        List<Errand> errands = new ArrayList<>();
        if (event.type() == EventType.CASE_DISPATCHED || event.type() == EventType.RESOLUTION_QUESTIONED) {
            errands.add(asked(file, payload.number("assignment"), event));
        }
        payload.payloads("orders").forEach(order -> errands.add(asked(file, order.number("assignment"), event)));
        payload.payloads("successions").forEach(one -> errands.addAll(passed(file, one)));
        for (Object recalled : payload.list(Assignments.RECALLED)) {
            Assignment share = share(file, ((Number) recalled).intValue());
            errands.add(new Errand(share, true, share.agencyAt(event.occurredAt())));
        }
        for (Object restored : payload.list(Correct.RESTORED)) {
            errands.add(new Errand(share(file, ((Number) restored).intValue()), false));
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
                .filter(errand -> errand.agency.equals(agency))
                .findFirst();
    }

    private static Errand asked(CaseFile file, int number, CaseEvent event) {
        Assignment share = share(file, number);
        return new Errand(share, false, share.agencyAt(event.occurredAt()));
    }

    /** A reorganisation calls a share back from the agency that ends and gives it to its successor. */
    private static List<Errand> passed(CaseFile file, Payload one) {
        String to = one.textOrNull("to");
        String from = one.text("from");
        if (to == null) {
            return List.of(); // it stands among those that were called back
        }
        Assignment share = share(file, one.number("assignment"));
        Errand given = new Errand(share, false, new AgencyCode(to));
        return to.equals(from) ? List.of(given) : List.of(new Errand(share, true, new AgencyCode(from)), given);
    }

    private static Assignment share(CaseFile file, int number) {
        return file.assignments().all().get(number - 1);
    }
}
