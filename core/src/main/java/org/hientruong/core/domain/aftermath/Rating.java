// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.aftermath;

import java.time.Instant;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.domain.Payload;
import org.jspecify.annotations.Nullable;

/**
 * The reporter's rating of the answer.
 *
 * @param rating the level last given
 * @param firstAt when one was first given; until the cut-off of that period it may be changed
 * @param lastAt when it was last given
 * @param comment whether the public sees its comment; null where there is none
 */
public record Rating(
        SatisfactionRating rating,
        Instant firstAt,
        Instant lastAt,
        @Nullable Showing comment) {
    /** What the first event tells. */
    public static Rating of(CaseEvent event) {
        return new Rating(level(event), event.occurredAt(), event.occurredAt(), comment(event));
    }

    /** What it is after another event: a new comment has to be looked at anew. */
    public Rating after(CaseEvent event) {
        return new Rating(level(event), firstAt, event.occurredAt(), comment(event));
    }

    /** What it is after the Centre has moderated something: its comment, where no reply is named. */
    Rating moderated(CaseEvent event) {
        Payload payload = new Payload(event.payload());
        if (event.type() != EventType.INTERACTION_MODERATED || payload.numberOrNull("interaction") != null) {
            return this;
        }
        Showing showing = Moderate.act(payload) == Moderate.Act.SHOW ? Showing.SHOWN : Showing.HIDDEN;
        return new Rating(rating, firstAt, lastAt, showing);
    }

    private static @Nullable Showing comment(CaseEvent event) {
        return new Payload(event.payload()).flag("commented") ? Showing.UNDECIDED : null;
    }

    private static SatisfactionRating level(CaseEvent event) {
        return SatisfactionRating.valueOf(new Payload(event.payload()).text("rating"));
    }
}
