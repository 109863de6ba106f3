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
 * @param categoryCode code of the field that the Centre confirmed, before that of the reporter's choice; empty while there
 *     is none
 * @param category its name in the asked language, empty while there is none
 * @param commune full name of the commune, or null when only a point is known
 * @param filedAt when it was filed
 * @param timeline the steps so far and those to come, in order
 * @param publication the released version, or null before publication
 * @param exchanges replies of the reporter with the agency's answers, in words that an officer has checked, oldest first;
 *     empty in lists. Since 1.1
 * @param review the reporter's rating with its comment, where an officer shows it; null in lists. Since 1.1
 */
public record PublicCase(
        CaseNumber number,
        String stage,
        String categoryCode,
        String category,
        @Nullable String commune,
        Instant filedAt,
        List<Step> timeline,
        @Nullable Publication publication,
        List<Exchange> exchanges,
        @Nullable Review review) {
    public PublicCase {
        timeline = List.copyOf(timeline);
        exchanges = List.copyOf(exchanges);
    }

    /** A case after whose answer nothing was said in public. */
    public PublicCase(
            CaseNumber number,
            String stage,
            String categoryCode,
            String category,
            @Nullable String commune,
            Instant filedAt,
            List<Step> timeline,
            @Nullable Publication publication) {
        this(number, stage, categoryCode, category, commune, filedAt, timeline, publication, List.of(), null);
    }

    /**
     * A reply and its answer, as the public reads them (Điều 16). Since 1.1.
     *
     * @param question what the reporter asked
     * @param askedAt when
     * @param answer what the agency answered
     * @param agency its name
     * @param answeredAt when
     */
    public record Exchange(String question, Instant askedAt, String answer, String agency, Instant answeredAt) {}

    /** What the reporter says of the answer (khoản 3 Điều 16). Since 1.1. */
    public record Review(SatisfactionRating rating, String comment, Instant at) {}

    /**
     * A step of the public timeline. Since 1.1 with {@code legal}, {@code article} and {@code note}.
     *
     * @param key message key of what was or is to be done
     * @param agency who, by name; the Centre is one; null while nobody knows who it will be
     * @param at when it was done, null while it is still to do
     * @param dueAt first instant at which it is late, null where no limit runs
     * @param lastMoment the limit as people read it, {@code hết ngày 13/06/2023}, null without a limit
     * @param late whether it was or is later than its limit
     * @param legal whether that makes the case overdue (khoản 5 Điều 14); the other limits are those of a single step
     * @param article the step of the procedure's appendix that it is, as people cite it; null where it is none
     * @param note a sentence on its time in the asked language: after which event how much time begins to run, of which
     *     total it is a part, to which date it was moved; null where the limit says all
     */
    public record Step(
            String key,
            @Nullable String agency,
            @Nullable Instant at,
            @Nullable Instant dueAt,
            @Nullable String lastMoment,
            boolean late,
            boolean legal,
            @Nullable String article,
            @Nullable String note) {
        /** A step of which no more is to be said. */
        public Step(
                String key,
                @Nullable String agency,
                @Nullable Instant at,
                @Nullable Instant dueAt,
                @Nullable String lastMoment,
                boolean late) {
            this(key, agency, at, dueAt, lastMoment, late, false, null, null);
        }
    }

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
