// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling;

import java.util.List;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Payload;

/**
 * Disputes of khoản 7 Điều 3, which the overseeing department reports to the provincial committee.
 *
 * @param recorded how many there were
 * @param open whether one waits for the committee's direction
 * @param agencies whose positions the last one sets out
 */
public record Disputes(int recorded, boolean open, List<AgencyCode> agencies) {
    /** None. */
    public static final Disputes NONE = new Disputes(0, false, List.of());

    public Disputes {
        agencies = List.copyOf(agencies);
    }

    /** What they are after an event. */
    public Disputes after(CaseEvent event) {
        Payload payload = new Payload(event.payload());
        if (event.type() == EventType.CASE_DISPUTED) {
            List<AgencyCode> named = payload.list("agencies").stream()
                    .map(code -> new AgencyCode(code.toString()))
                    .toList();
            return new Disputes(recorded + 1, true, named);
        }
        boolean settled = event.type() == EventType.DIRECTION_GIVEN && payload.flag("settles");
        return settled ? new Disputes(recorded, false, agencies) : this;
    }
}
