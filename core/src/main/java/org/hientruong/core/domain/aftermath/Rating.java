// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.aftermath;

import java.time.Instant;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.domain.Payload;

/**
 * The reporter's rating of the answer.
 *
 * @param rating the level last given
 * @param firstAt when one was first given; until the cut-off of that period it may be changed
 * @param lastAt when it was last given
 */
public record Rating(SatisfactionRating rating, Instant firstAt, Instant lastAt) {
    /** What the first event tells. */
    public static Rating of(CaseEvent event) {
        return new Rating(level(event), event.occurredAt(), event.occurredAt());
    }

    /** What it is after another event. */
    public Rating after(CaseEvent event) {
        return new Rating(level(event), firstAt, event.occurredAt());
    }

    private static SatisfactionRating level(CaseEvent event) {
        return SatisfactionRating.valueOf(new Payload(event.payload()).text("rating"));
    }
}
