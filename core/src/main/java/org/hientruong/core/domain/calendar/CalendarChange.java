// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest change of the calendar, as limits feel it.
 *
 * @param version the version of the calendar that it made
 * @param at when it was decided
 * @param document the document that says so, in words
 * @param undone the change that it takes back, or null
 */
public record CalendarChange(
        int version, Instant at, String document, @Nullable Undone undone) {
    /**
     * A change that was taken back.
     *
     * @param version the version that it had made
     * @param at when it had been decided
     */
    public record Undone(int version, Instant at) {}

    /**
     * Whether it may move an end. A decision of today makes nobody late who was in time under the calendar as it was
     * (no burden backwards): an end that would come to lie before the decision stays where it is. Taking a change back
     * also makes late again what had been late before that change.
     */
    boolean moves(Instant before, Instant after) {
        boolean earlier = after.isBefore(before);
        boolean past = !after.isAfter(at);
        boolean wasLateAlready = undone != null && !after.isAfter(undone.at());
        return !earlier || !past || wasLateAlready;
    }
}
