// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.hotline;

import java.time.Instant;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * What lists read of an emergency or a dossier.
 *
 * @param stage its id
 * @param atRest whether nothing more is to be done
 * @param kind code of its kind
 * @param links cases to which it belongs
 * @param commune where
 * @param person who calls, in the vault
 * @param reachedAt when the first authority had it
 * @param limit the clock that runs
 * @param sweepAt when the sweep has something to write down
 */
public record HotlineProjection(
        String stage,
        boolean atRest,
        @Nullable String kind,
        Links links,
        @Nullable UnitCode commune,
        @Nullable Long person,
        @Nullable Instant reachedAt,
        @Nullable Limit limit,
        @Nullable Instant sweepAt) {
    /**
     * Cases to which it belongs.
     *
     * @param reported the one in which it was found
     * @param report the one into which it was converted
     */
    public record Links(
            @Nullable CaseNumber reported, @Nullable CaseNumber report) {
        /** None. */
        public static final Links NONE = new Links(null, null);
    }

    /** The clock that runs, and until when. */
    public record Limit(String clock, Instant dueAt) {}
}
