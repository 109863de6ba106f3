// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.calendar;

import java.time.Instant;
import org.hientruong.core.domain.calendar.Reach;
import org.hientruong.core.domain.calendar.SourceDocument;
import org.jspecify.annotations.Nullable;

/**
 * A change of the calendar as it is kept.
 *
 * @param version the version that it made
 * @param undoes the version of the change that it takes back, or null
 * @param undoneBy the version of the change that takes it back, or null
 * @param by account of the administrator
 * @param at when it was decided
 */
public record StoredChange(
        int version,
        @Nullable Integer undoes,
        @Nullable Integer undoneBy,
        SourceDocument document,
        String by,
        Instant at,
        Reach reach,
        Progress progress) {
    /** How far the limits are. */
    public enum State {
        /** Cases in its reach are gone through, page by page. */
        RECOMPUTING,
        /** All have been gone through; those that another node may have moved by the former calendar meanwhile follow. */
        SETTLING,
        DONE
    }

    /**
     * How far the limits have been reckoned anew.
     *
     * @param inReach cases with a limit that the change may move, when it was decided
     * @param examined cases gone through
     * @param moved limits whose end has moved
     * @param failed cases that could not be gone through
     * @param lastCase internal id of the last case gone through
     * @param settledAt when all nodes know the new calendar, by the clock on the wall
     */
    public record Progress(
            State state, int inReach, int examined, int moved, int failed, long lastCase, Instant settledAt) {}
}
