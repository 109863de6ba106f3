// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hientruong.core.desk.view.Named;
import org.jspecify.annotations.Nullable;

/**
 * What others than the Centre say about to whom a case goes, and what it did.
 *
 * @param request the last request for direction, or null
 * @param designation the last designation, or null
 * @param directions what the overseeing department and the committee directed, oldest first
 * @param otherwise whether it was last dispatched to another agency than directed
 * @param returns how often an agency returned it as not of its authority
 * @param referral how it was handed over without being dispatched, or null
 * @param watchers bodies that follow it
 * @param watchersArticle by which they do
 * @param suggestedWatchers offices that may follow it, while it is to be dispatched
 * @param slips of its transfers, those that the reader may see, oldest first
 */
public record CourseView(
        @Nullable Request request,
        @Nullable Designation designation,
        List<Direction> directions,
        boolean otherwise,
        int returns,
        @Nullable Referral referral,
        List<Named> watchers,
        String watchersArticle,
        List<Named> suggestedWatchers,
        List<Slip> slips) {
    /**
     * The Centre asked for direction (Điều 5).
     *
     * @param waiting whether the answer is awaited
     */
    public record Request(Instant at, @Nullable String reason, boolean waiting) {}

    /**
     * The committee designated the lead agency (khoản 2 Điều 5).
     *
     * @param binding whether the case has not gone to it yet
     */
    public record Designation(
            Instant at,
            Named lead,
            List<Named> coordinating,
            String number,
            LocalDate date,
            @Nullable String signer,
            boolean binding) {}

    /**
     * A direction (khoản 5 Điều 22, khoản 7 Điều 3).
     *
     * @param by the office that gave it
     * @param agency to which agency, or null
     * @param settles whether it settles a dispute
     */
    public record Direction(
            Instant at,
            String by,
            @Nullable Named agency,
            @Nullable String text,
            boolean settles) {}

    /**
     * A case that was handed over (Điều 21).
     *
     * @param receiver name of the agency or authority
     */
    public record Referral(
            Instant at,
            String kind,
            String kindName,
            @Nullable String receiver,
            @Nullable String ground) {}

    /**
     * The slip of a transfer.
     *
     * @param event its number in the case, by which its letter is found
     * @param receiver name of the agency or authority
     * @param quotation the sentence that it quotes
     * @param article where that stands
     */
    public record Slip(int event, Instant at, String receiver, String quotation, String article) {}
}
