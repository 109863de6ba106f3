// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a member of staff asks for; null means all.
 *
 * @param queue id of a queue
 * @param stage id of a stage
 * @param words each must begin a word of the case
 * @param overdue only those that are "trễ hạn"
 * @param order id of an order; null leaves it to the queue
 * @param total whether to count them all as well
 */
public record CaseQuery(
        @Nullable String queue,
        @Nullable String stage,
        @Nullable CategoryCode category,
        @Nullable Where unit,
        @Nullable AgencyCode agency,
        @Nullable String words,
        boolean overdue,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String order,
        int limit,
        @Nullable String cursor,
        boolean total) {
    /**
     * A unit of today, or of another time.
     *
     * @param from its first day; null for the unit that has the code today
     */
    public record Where(UnitCode code, @Nullable LocalDate from) {}
}
