// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.verification;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.intake.TrackedCase;
import org.jspecify.annotations.Nullable;

/**
 * How the verification of a report stands (Điều 11).
 *
 * @param grounds on which an officer may decline it; empty when it is not to be verified now
 * @param request what the Centre has asked and waits for, or null
 * @param contacts requests and other attempts to reach the reporter, oldest first
 * @param supplements what the reporter replied, oldest first
 * @param firstTime whether an individual reports for the first time and is to be verified
 * @param alike reports that tell the same, suspected duplicates first; empty when it is not to be verified now
 * @param declination why it is not accepted, as the reporter is told, or null
 */
public record VerificationView(
        List<Ground> grounds,
        @Nullable Request request,
        List<Contact> contacts,
        List<Reply> supplements,
        boolean firstTime,
        List<Alike> alike,
        TrackedCase.@Nullable Declination declination) {

    /**
     * A report that tells the same.
     *
     * @param kind what it is to this one
     * @param percent how much the texts are alike
     */
    public record Alike(String number, String kind, int percent, Instant filedAt, String stageName, String excerpt) {
        /** Filed before by the same sender with the same picture. */
        static final String DUPLICATE = "duplicate";
        /** Of the same sender, but with another picture or none, or filed later. */
        static final String SAME_SENDER = "same-sender";
        /** Of another sender. */
        static final String RELATED = "related";
    }

    /** A ground of the procedure by which the case goes. */
    public record Ground(
            String code,
            String text,
            String clause,
            String article,
            String guidance,
            boolean mendable,
            boolean namesLaw,
            boolean namesFile) {}

    /**
     * A request that is open.
     *
     * @param anotherWay whether the 48 hours ran out and the Centre has yet to try another way
     */
    public record Request(
            String text,
            String method,
            String methodName,
            boolean identity,
            Instant since,
            Instant dueAt,
            String lastMoment,
            String article,
            boolean anotherWay) {}

    /**
     * An attempt to reach the reporter.
     *
     * @param request whether it asked for a supplement
     * @param by display name of the officer, or null when the account is gone
     * @param note what was asked or said, or null
     */
    public record Contact(
            boolean request,
            String method,
            String methodName,
            boolean reached,
            Instant at,
            @Nullable String by,
            @Nullable String note) {}

    /**
     * A reply.
     *
     * @param late whether the silence had run out before
     * @param by display name of the officer who wrote it down, null when the reporter sent it
     * @param files ids of the attachments that came with it
     */
    public record Reply(
            String text, Instant at, boolean late, @Nullable String by, List<String> files) {}
}
