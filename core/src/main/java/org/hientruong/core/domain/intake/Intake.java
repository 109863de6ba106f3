// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.intake;

import java.time.Instant;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.intake.verification.Verification;
import org.jspecify.annotations.Nullable;

/**
 * What the Centre did with a report before it went to an agency.
 *
 * @param holder account that has it in work, or null
 * @param acceptedAt when it was accepted, or null
 * @param category the category that the Centre confirmed, or null; the reporter's choice stays in the filing
 * @param normalised whether the text is normalised, or confirmed as it is
 * @param verification what it asked, and whether it declined
 * @param untold what the reporter could not be told
 */
public record Intake(
        @Nullable String holder,
        @Nullable Instant acceptedAt,
        @Nullable CategoryCode category,
        boolean normalised,
        Verification verification,
        Untold untold) {
    /** Nothing yet. */
    public static final Intake NONE = new Intake(null, null, null, false, Verification.NONE, Untold.NOTHING);

    /** What it is after an event. */
    public Intake after(CaseEvent event) {
        Verification verified = verification.after(event);
        Untold left = untold.after(event);
        return switch (event.type()) {
            case REPORT_CLAIMED -> new Intake(event.actor(), acceptedAt, category, normalised, verified, left);
            case REPORT_RELEASED, CASE_DISPATCHED, REPORT_DECLINED, CONTENT_WITHHELD ->
                new Intake(null, acceptedAt, category, normalised, verified, left);
            case REPORT_ACCEPTED -> new Intake(event.actor(), event.occurredAt(), category, normalised, verified, left);
            case REPORT_CLASSIFIED -> new Intake(holder, acceptedAt, category(event), normalised, verified, left);
            case TEXT_NORMALISED -> new Intake(holder, acceptedAt, category, true, verified, left);
            default -> new Intake(holder, acceptedAt, category, normalised, verified, left);
        };
    }

    private static CategoryCode category(CaseEvent event) {
        return new CategoryCode(new Payload(event.payload()).text("category"));
    }
}
