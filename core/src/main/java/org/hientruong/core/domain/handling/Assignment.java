// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling;

import java.time.Instant;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.domain.Payload;
import org.jspecify.annotations.Nullable;

/**
 * One agency's share of a case.
 *
 * @param number 1, 2, 3 … within the case
 * @param agency which agency
 * @param kind its part
 * @param stage where it stands
 * @param receivedAt when it was delivered, which is when it was dispatched (khoản 1 Điều 13, A-04)
 * @param acknowledgedAt when the staff took it up, or null
 * @param submittedAt when a resolution was last submitted to the leader, or null
 * @param approvedAt when the leader approved it, or null
 * @param sendBacks how often the leader sent a resolution back
 */
public record Assignment(
        int number,
        AgencyCode agency,
        Kind kind,
        AssignmentStage stage,
        Instant receivedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant approvedAt,
        int sendBacks) {
    /** An agency's part in a case. */
    public enum Kind {
        /** The one agency that answers (khoản 4 Điều 13). */
        LEAD
    }

    /** The assignment that a dispatch makes. */
    public static Assignment of(CaseEvent event) {
        Payload payload = new Payload(event.payload());
        return new Assignment(
                payload.number("assignment"),
                new AgencyCode(payload.text("agency")),
                Kind.valueOf(payload.text("kind")),
                AssignmentStage.RECEIVED,
                event.occurredAt(),
                null,
                null,
                null,
                0);
    }

    /** What it is after an event of its own. */
    public Assignment after(CaseEvent event) {
        Instant at = event.occurredAt();
        return switch (event.type()) {
            case ASSIGNMENT_ACKNOWLEDGED -> with(AssignmentStage.HANDLING, at, submittedAt, sendBacks);
            case ASSIGNMENT_RETURNED -> with(AssignmentStage.RETURNED, acknowledgedAt, submittedAt, sendBacks);
            case RESOLUTION_SUBMITTED -> with(AssignmentStage.AWAITING_APPROVAL, acknowledgedAt, at, sendBacks);
            case RESOLUTION_SENT_BACK -> with(AssignmentStage.HANDLING, acknowledgedAt, submittedAt, sendBacks + 1);
            case RESOLUTION_APPROVED -> approved(at);
            default -> throw new IllegalStateException(event.type().id() + " does not concern an assignment");
        };
    }

    private Assignment with(
            AssignmentStage next, @Nullable Instant acknowledged, @Nullable Instant submitted, int sentBack) {
        return new Assignment(number, agency, kind, next, receivedAt, acknowledged, submitted, approvedAt, sentBack);
    }

    private Assignment approved(Instant at) {
        return new Assignment(
                number, agency, kind, AssignmentStage.APPROVED, receivedAt, acknowledgedAt, submittedAt, at, sendBacks);
    }
}
