// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.hotline;

import java.time.Instant;
import org.hientruong.api.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a sort.
 *
 * @param atRest whether over, or null for both
 * @param silentSince transferred by then and not stated to be finished, or null
 * @param of belonging to this case, or null
 * @param begunBy begun by this account, or null
 */
public record HotlineFilter(
        HotlineSort sort,
        @Nullable Boolean atRest,
        @Nullable Instant silentSince,
        @Nullable CaseNumber of,
        @Nullable String begunBy) {
    /** All of a sort. */
    public static HotlineFilter all(HotlineSort sort) {
        return new HotlineFilter(sort, null, null, null, null);
    }
}
