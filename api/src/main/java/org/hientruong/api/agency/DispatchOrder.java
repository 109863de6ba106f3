// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.agency;

import java.util.List;
import org.hientruong.api.cases.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * The agency leads: it answers (Điều 13).
 *
 * @param id the delivery's id
 * @param number which share of which case
 * @param agency the agency
 * @param sheet what the agency has to know of the case
 * @param limits its clocks that run
 * @param note a word of the Centre, or null
 * @param proposed agencies that seem concerned; nothing is asked of them until this one forwards (khoản 4 Điều 13)
 */
public record DispatchOrder(
        String id,
        OrderNumber number,
        AgencyCode agency,
        CaseSheet sheet,
        List<Limit> limits,
        @Nullable String note,
        List<AgencyCode> proposed)
        implements Order {
    public DispatchOrder {
        limits = List.copyOf(limits);
        proposed = List.copyOf(proposed);
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "DispatchOrder[" + number + ", " + agency + ']';
    }
}
