// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.reorganisation;

import java.time.Instant;
import java.time.LocalDate;
import org.hientruong.core.domain.calendar.SourceDocument;
import org.jspecify.annotations.Nullable;

/**
 * A reorganisation as it is kept.
 *
 * @param id the edition of the catalogue that it made
 * @param effective the day from which it holds by its documents
 * @param since the first day on which it holds in the system
 * @param undoes the one that it takes back, or null
 * @param undoneBy the one that takes it back, or null
 * @param by account of the administrator
 * @param at when it was decided
 */
public record StoredReorganisation(
        int id,
        String title,
        LocalDate effective,
        LocalDate since,
        @Nullable Integer undoes,
        @Nullable Integer undoneBy,
        SourceDocument document,
        String by,
        Instant at,
        Progress progress) {
    /** How far it is. */
    public enum State {
        /** Decided; its day is still to come. */
        SCHEDULED,
        /** Open cases are gone through, page by page. */
        PASSING,
        DONE,
        /** Taken back before its day. */
        WITHDRAWN;

        /** Whether nothing is left to be done. */
        public boolean over() {
            return this == DONE || this == WITHDRAWN;
        }
    }

    /**
     * How far the open cases are.
     *
     * @param inReach cases to look at, when it was decided
     * @param examined cases gone through
     * @param passed shares that changed hands
     * @param toCentre of these, shares that the Centre got back
     * @param failed cases that could not be gone through
     * @param lastCase internal id of the last case gone through
     */
    public record Progress(
            State state, int inReach, int examined, int passed, int toCentre, int failed, long lastCase) {}

    /** Whether cases ever feel it. */
    public boolean felt() {
        return progress.state() != State.WITHDRAWN;
    }
}
