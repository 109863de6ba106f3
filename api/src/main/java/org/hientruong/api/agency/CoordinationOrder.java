// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.agency;

import java.util.List;
import org.hientruong.api.cases.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * The LEAD needs a resolution of this agency to answer (khoản 2 Điều 14).
 *
 * @param id the delivery's id
 * @param number which share of which case
 * @param agency the agency
 * @param sheet what the agency has to know of the case
 * @param limits its clocks that run
 * @param note what the LEAD asks, or null
 * @param lead who asks and gets the answer
 */
public record CoordinationOrder(
        String id,
        OrderNumber number,
        AgencyCode agency,
        CaseSheet sheet,
        List<Limit> limits,
        @Nullable String note,
        AgencyCode lead)
        implements Order {
    public CoordinationOrder {
        limits = List.copyOf(limits);
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "CoordinationOrder[" + number + ", " + agency + ']';
    }
}
