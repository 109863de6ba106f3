// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One agency's share of a case.
 *
 * @param number 1, 2, 3 … within the case; limits name it
 * @param kind LEAD or COORDINATING
 * @param under the LEAD that asked it, null for a LEAD
 * @param own whether it is the reader's agency's
 * @param note what was asked of it by the order, or null
 * @param proposed agencies that the Centre's order proposes to its LEAD
 * @param resolution what it has sent; a COORDINATING agency's is others' to read once its leader has approved it
 * @param extensions its notices, oldest first
 * @param returned why and to whom it should go, when it gave the case back
 */
public record ShareView(
        int number,
        Named agency,
        String kind,
        @Nullable Named under,
        String stage,
        String stageName,
        Instant receivedAt,
        boolean own,
        @Nullable String note,
        List<Named> proposed,
        CaseView.@Nullable Resolution resolution,
        List<Extension> extensions,
        @Nullable Returned returned) {
    /**
     * A notice by which an agency extends its time.
     *
     * @param reasonName the reason as people read it
     * @param recordedAt when the Centre recorded it, null while it waits
     * @param recordedBy who did, by name
     */
    public record Extension(
            String document,
            LocalDate documentDate,
            @Nullable String signer,
            LocalDate committedBy,
            String reason,
            String reasonName,
            @Nullable String explanation,
            Instant notifiedAt,
            @Nullable Instant recordedAt,
            @Nullable String recordedBy) {}

    /**
     * A return as not of the agency's authority.
     *
     * @param rightAgency the right one, null when it cannot be told
     * @param late whether it came after the day for it
     */
    public record Returned(
            Instant at, @Nullable String reason, @Nullable Named rightAgency, boolean late) {}

    /**
     * A dispute of khoản 7 Điều 3.
     *
     * @param direction how the provincial committee settled it, null while it waits
     */
    public record Dispute(
            Instant at,
            String kind,
            String kindName,
            List<Position> positions,
            @Nullable String note,
            @Nullable Direction direction) {}

    /** What an agency holds. */
    public record Position(Named agency, String text) {}

    /** A direction of the provincial committee. */
    public record Direction(
            Instant at, @Nullable Named agency, @Nullable String text) {}
}
