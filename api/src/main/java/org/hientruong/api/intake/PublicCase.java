// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may see of a case. Text, photos and place come only with the public version that an officer released.
 *
 * @param number the public number
 * @param stage kebab-case id of the stage, {@code awaiting-approval}; its name is the message {@code core.stage.<id>}
 * @param categoryCode code of the field
 * @param category its name in the asked language
 * @param commune full name of the commune, or null when only a point is known
 * @param filedAt when it was filed
 * @param timeline the steps so far and those to come, in order
 * @param publication the released version, or null before publication
 */
public record PublicCase(
        CaseNumber number,
        String stage,
        String categoryCode,
        String category,
        @Nullable String commune,
        Instant filedAt,
        List<Step> timeline,
        @Nullable Publication publication) {
    public PublicCase {
        timeline = List.copyOf(timeline);
    }

    /**
     * A step of the public timeline.
     *
     * @param key message key of what was or is to be done
     * @param agency who, by name; the Centre is one
     * @param at when it was done, null while it is still to do
     * @param dueAt first instant at which it is late, null where no limit runs
     * @param lastMoment the limit as people read it, {@code hết ngày 13/06/2023}, null without a limit
     * @param late whether it was or is late
     */
    public record Step(
            String key,
            @Nullable String agency,
            @Nullable Instant at,
            @Nullable Instant dueAt,
            @Nullable String lastMoment,
            boolean late) {}

    /**
     * The released version.
     *
     * @param text the report, normalised and checked
     * @param place the released place, or null
     * @param answer the agency's resolution
     * @param agency name of the agency that handled it
     * @param publishedAt when
     * @param photos ids of the released photos, for {@link PublicCases#photo}
     */
    public record Publication(
            String text,
            @Nullable String place,
            String answer,
            String agency,
            Instant publishedAt,
            List<String> photos) {
        public Publication {
            photos = List.copyOf(photos);
        }
    }
}
