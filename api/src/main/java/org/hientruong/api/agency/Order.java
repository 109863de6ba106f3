// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.agency;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.cases.AgencyCode;
import org.jspecify.annotations.Nullable;

/** What an agency is asked: a {@link DispatchOrder} or a {@link CoordinationOrder}, as the case stands when it is given. */
public sealed interface Order permits DispatchOrder, CoordinationOrder {
    /** The delivery's id, the same at each repetition: use it as idempotency key. */
    String id();

    /** Which share of which case; moves name it. */
    OrderNumber number();

    /** The agency that is asked. */
    AgencyCode agency();

    /** What the agency has to know of the case. */
    CaseSheet sheet();

    /** The agency's clocks that run, the first that ends first; none in a recall. */
    List<Limit> limits();

    /** What is asked, or why it is asked again or recalled; null when nothing was written. */
    @Nullable
    String note();

    /**
     * A time limit that runs.
     *
     * @param name as people read it
     * @param article by which clause
     * @param window whether it is a time in which the agency may act, whose running out is no lateness
     * @param dueAt the first instant that is too late
     * @param lastMoment the same as people read it
     */
    record Limit(String name, String article, boolean window, Instant dueAt, String lastMoment) {}
}
