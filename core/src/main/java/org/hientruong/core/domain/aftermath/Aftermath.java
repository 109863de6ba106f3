// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.aftermath;

import java.util.List;
import java.util.stream.Stream;
import org.hientruong.api.cases.CaseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What came after the answer.
 *
 * @param rating the reporter's rating, or null
 * @param interactions their replies
 * @param marks what the Centre found of the resolutions, oldest first
 * @param followUps later reports that an officer has linked, oldest first
 */
public record Aftermath(
        @Nullable Rating rating, Interactions interactions, List<QualityMark> marks, List<FollowUp> followUps) {
    /** Nothing yet. */
    public static final Aftermath NONE = new Aftermath(null, Interactions.NONE, List.of(), List.of());

    public Aftermath {
        marks = List.copyOf(marks);
        followUps = List.copyOf(followUps);
    }

    /** Whether the rating has a comment. */
    public boolean commented() {
        return rating != null && rating.comment() != null;
    }

    /** Whether the reporter said anything that the Centre may moderate. */
    public boolean anythingSaid() {
        return commented() || !interactions.all().isEmpty();
    }

    /** Whether the Centre has yet to look at something that was said. */
    public boolean waitsForCentre() {
        return interactions.waitForCentre() || (rating != null && rating.comment() == Showing.UNDECIDED);
    }

    /** What it is after an event. */
    public Aftermath after(CaseEvent event) {
        return switch (event.type()) {
            case CASE_RATED -> with(rating == null ? Rating.of(event) : rating.after(event));
            case INTERACTION_RECEIVED, INTERACTION_ANSWERED, INTERACTION_MODERATED ->
                new Aftermath(
                        rating == null ? null : rating.moderated(event), interactions.after(event), marks, followUps);
            case QUALITY_MARKED -> new Aftermath(rating, interactions, more(marks, QualityMark.of(event)), followUps);
            case FOLLOW_UP_LINKED -> new Aftermath(rating, interactions, marks, more(followUps, FollowUp.of(event)));
            default -> this;
        };
    }

    private Aftermath with(Rating next) {
        return new Aftermath(next, interactions, marks, followUps);
    }

    private static <T> List<T> more(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
