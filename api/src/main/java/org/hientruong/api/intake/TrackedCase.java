// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A case as its reporter sees it. What staff wrote to this reporter, like the reporter's own words, is there only once
 * the second factor was given.
 *
 * @param published what the public sees as well
 * @param ownText the reporter's own words; empty until the second factor was given
 * @param verified whether the second factor was given
 * @param mayRate whether {@link Conversation#rate} would be accepted now
 * @param rating the rating given, or null
 * @param request what the Centre asks and waits for, or what it asked before silence declined the report, or null; since
 *     1.1
 * @param maySupplement whether {@link Conversation#supplement} would be accepted now: also late, after a declination for
 *     silence; since 1.1
 * @param declination why the report is not accepted, or null; since 1.1
 * @param exchange what was said after the answer; since 1.1
 * @param privacy what is kept from others, and to what the reporter has consented; since 1.1
 * @param conduct violations that the Centre holds against the reporter, and what came with them; since 1.1
 */
public record TrackedCase(
        PublicCase published,
        String ownText,
        boolean verified,
        boolean mayRate,
        @Nullable SatisfactionRating rating,
        @Nullable SupplementRequest request,
        boolean maySupplement,
        @Nullable Declination declination,
        Exchange exchange,
        Privacy privacy,
        Conduct conduct) {
    /** A case about which the Centre asks nothing, and which it has not declined. */
    public TrackedCase(
            PublicCase published,
            String ownText,
            boolean verified,
            boolean mayRate,
            @Nullable SatisfactionRating rating) {
        this(
                published,
                ownText,
                verified,
                mayRate,
                rating,
                null,
                false,
                null,
                Exchange.NONE,
                Privacy.NONE,
                Conduct.NONE);
    }

    /**
     * Violations that the Centre holds against the reporter (khoản 1 Điều 17). Since 1.1.
     *
     * @param notice what of it holds now and how to go on, in the asked language, or null
     * @param violations oldest first; empty until the second factor was given
     */
    public record Conduct(@Nullable String notice, List<Violation> violations) {
        /** Nothing is held against anybody. */
        public static final Conduct NONE = new Conduct(null, List.of());

        public Conduct {
            violations = List.copyOf(violations);
        }
    }

    /**
     * A violation as the supervisor has found it. Since 1.1.
     *
     * @param number within the case
     * @param kind in words, in the asked language
     * @param article by which clause
     * @param at when it was found
     * @param reason why, as the Centre wrote
     * @param objection how the objection stands in words, or null where there is none
     * @param answer what the Centre answered to it, or null
     * @param mayObject whether {@link Conversation#object} would be accepted now
     */
    public record Violation(
            int number,
            String kind,
            String article,
            Instant at,
            String reason,
            @Nullable String objection,
            @Nullable String answer,
            boolean mayObject) {}

    /**
     * What was said after the answer (Điều 16). Since 1.1.
     *
     * @param mayReply whether {@link Conversation#reply} would be accepted now
     * @param interactions the replies and what came of them, oldest first; empty until the second factor was given
     */
    public record Exchange(boolean mayReply, List<Interaction> interactions) {
        /** Nothing, and nothing may be said. */
        public static final Exchange NONE = new Exchange(false, List.of());

        public Exchange {
            interactions = List.copyOf(interactions);
        }
    }

    /**
     * A reply to the answer. Since 1.1.
     *
     * @param text the reporter's own words
     * @param receivedAt when it came
     * @param stateKey message key of where it stands: with the Centre, with the agency, answered, set aside
     * @param setAside why it went to no agency, or null
     * @param answer what the agency answered, or null
     * @param lastMoment by when the agency is to answer, as people read it, or null
     * @param shown whether the public reads it, in words that an officer has checked
     */
    public record Interaction(
            String text,
            Instant receivedAt,
            String stateKey,
            @Nullable SetAside setAside,
            @Nullable Answer answer,
            @Nullable String lastMoment,
            boolean shown) {}

    /**
     * Why a reply went to no agency. Since 1.1.
     *
     * @param ground in general, in the asked language
     * @param article by which clause
     * @param reason what the officer wrote
     */
    public record SetAside(String ground, String article, String reason) {}

    /**
     * What an agency answered to a reply. Since 1.1.
     *
     * @param agency its name
     * @param at when
     */
    public record Answer(String text, String agency, Instant at) {}

    /**
     * What is kept from others (điểm b khoản 3 Điều 15), and to what the reporter has consented (khoản 5 Điều 4). Since 1.1.
     *
     * @param confidential whether nobody but the reporter and those who handle the case may know of it
     * @param mayRequest whether {@link Conversation#requestConfidentiality} would be accepted now
     * @param answer the answer for this reporter alone; null while there is none, and until the second factor was given
     * @param consents those asked for, given and taken back; empty until the second factor was given
     */
    public record Privacy(
            boolean confidential,
            boolean mayRequest,
            @Nullable PrivateAnswer answer,
            List<Consent> consents) {
        /** Nothing is kept, and nothing was asked. */
        public static final Privacy NONE = new Privacy(false, false, null, List.of());

        public Privacy {
            consents = List.copyOf(consents);
        }
    }

    /** An answer for the reporter alone. Since 1.1. */
    public record PrivateAnswer(String text, Instant answeredAt) {}

    /**
     * A consent as it stands. Since 1.1.
     *
     * @param agency who asks or may see who reported, or null
     * @param agencyName its name, or null
     * @param state {@code none}, {@code asked}, {@code given}, {@code withdrawn}
     * @param at since when, or null
     */
    public record Consent(
            ConsentPurpose purpose,
            @Nullable AgencyCode agency,
            @Nullable String agencyName,
            String state,
            @Nullable Instant at) {}

    /**
     * What the Centre asks (gạch đầu dòng 5 điểm b khoản 5 Điều 10). Since 1.1.
     *
     * @param text the question; null until the second factor was given
     * @param askedAt since when the time runs
     * @param dueAt the first instant that is too late
     * @param lastMoment the same as people read it
     * @param article by which clause
     */
    public record SupplementRequest(
            @Nullable String text, Instant askedAt, Instant dueAt, String lastMoment, String article) {}

    /**
     * That a report is not accepted, and how to go on (khoản 6 Điều 3, khoản 2 Điều 11). Since 1.1.
     *
     * @param declinedAt when, by the law
     * @param grounds all that apply
     * @param lapsed whether it was declined for silence alone, so that a late reply can open it again
     * @param lateReply whether such a reply has come
     * @param words what the officer wrote, or null
     */
    public record Declination(
            Instant declinedAt,
            List<Ground> grounds,
            boolean lapsed,
            boolean lateReply,
            @Nullable Words words) {
        public Declination {
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * A ground. Since 1.1.
     *
     * @param code its code in the procedure
     * @param text its words
     * @param article by which clause
     * @param guidance how to go on
     * @param file which file it is about, or null
     */
    public record Ground(
            String code,
            String text,
            String article,
            String guidance,
            @Nullable String file) {}

    /**
     * What an officer wrote with a declination. Since 1.1.
     *
     * @param law the law and its clause to which the report is contrary, or null
     * @param guidance how to go on in this case, or null
     * @param duplicateOf the reporter's earlier report of the same, or null
     */
    public record Words(
            @Nullable String law,
            @Nullable String guidance,
            @Nullable CaseNumber duplicateOf) {}
}
