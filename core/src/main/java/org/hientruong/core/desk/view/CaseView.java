// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.desk.aftermath.AftermathView;
import org.hientruong.core.desk.course.CourseView;
import org.hientruong.core.desk.sanction.ConductView;
import org.hientruong.core.desk.verification.VerificationView;
import org.jspecify.annotations.Nullable;

/**
 * A whole case as one member of staff may see it.
 *
 * @param normalised the normalised text, null before there is one
 * @param reporter masked, or only of which kind for those who see no personal data
 * @param undo the last move, which may be undone, or null
 * @param moves every move of the procedure, and whether this caller may make it now
 */
public record CaseView(
        @JsonUnwrapped CaseSummary summary,
        Original original,
        @Nullable String normalised,
        Reporter reporter,
        List<Attachment> attachments,
        List<ShareView> assignments,
        List<ShareView.Dispute> disputes,
        List<Limit> limits,
        @Nullable Resolution resolution,
        @Nullable Publication publication,
        @Nullable Rating rating,
        AftermathView aftermath,
        ConductView conduct,
        List<CheckItem> checklist,
        VerificationView verification,
        CourseView course,
        PrivacyView privacy,
        List<Suggested> suggestedAgencies,
        @Nullable Undo undo,
        List<Move> moves) {

    /**
     * The last move of staff that stands.
     *
     * @param event number of its event
     * @param label what it was
     * @param until the first instant at which who made it may no longer undo it
     * @param own whether the caller made it, and nobody has acted since
     */
    public record Undo(int event, String label, Instant until, boolean own) {}

    /** What the citizen said; never changed. */
    public record Original(String text, String language, Instant occurredAt, Where place, String attestationVersion) {}

    /** Where it is. */
    public record Where(
            @Nullable Named commune,
            @Nullable String detail,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Double accuracy,
            @Nullable String source) {}

    /** Who said it, masked by type. */
    public record Reporter(
            String kind,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String address,
            @Nullable String citizenId,
            @Nullable String phone,
            @Nullable String email) {}

    /**
     * A file; the addresses are null where there is nothing to show. Name, original and hints are for those alone who may
     * reveal personal data.
     */
    public record Attachment(
            String id,
            String name,
            String type,
            long size,
            int width,
            int height,
            boolean showable,
            String state,
            @Nullable String thumbnail,
            @Nullable String preview,
            @Nullable String original,
            List<Hint> hints) {}

    /** What a file says of itself; never a verdict. */
    public record Hint(String key, String text) {}

    /**
     * A legal clock that runs or ran.
     *
     * @param assignment number of the share to which it belongs, null for the Centre's
     * @param agency whose it is; null when it is the reporter's
     * @param window whether it is a time in which one may act, whose running out is no lateness
     */
    public record Limit(
            String clock,
            String name,
            String article,
            @Nullable Integer assignment,
            @Nullable Named agency,
            boolean window,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant stoppedAt,
            String state,
            @Nullable String lastMoment,
            boolean overdue) {}

    /** The agency's resolution as it stands. */
    public record Resolution(
            String text,
            Named agency,
            @Nullable String number,
            @Nullable String signer,
            Instant submittedAt,
            @Nullable Instant approvedAt) {}

    /** What the public sees. */
    public record Publication(
            String text, @Nullable String place, String answer, List<String> photos, Instant publishedAt) {}

    /** The reporter's rating. */
    public record Rating(
            SatisfactionRating rating, @Nullable String comment, Instant ratedAt) {}

    /** An item to verify before accepting. */
    public record CheckItem(String id, String label, String clause, String article, boolean mandatory) {}

    /** An agency that a mandate suggests. */
    public record Suggested(String code, String name, String why) {}

    /** A move, whether this caller may make it now, and if not, why. */
    public record Move(
            String name,
            String label,
            boolean allowed,
            String article,
            @Nullable String why) {}
}
