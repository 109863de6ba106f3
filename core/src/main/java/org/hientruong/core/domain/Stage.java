// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.util.Locale;
import org.hientruong.core.domain.handling.AssignmentStage;

/** Where a case stands. It is derived from what has happened, never set; overdue, claimed, rated are facts, not stages. */
public enum Stage {
    FILED,
    AWAITING_SUPPLEMENT,
    DECLINED,
    ACCEPTED,
    AWAITING_DIRECTION,
    DISPATCHED,
    HANDLING,
    AWAITING_APPROVAL,
    APPROVED,
    PUBLISHED,
    ANSWERED_PRIVATELY,
    ANSWERED_UNDER_SECRECY_LAW,
    REFERRED;

    /** From dispatch to approval the case stands where its LEAD assignment stands. */
    public static Stage of(AssignmentStage lead) {
        return switch (lead) {
            case RECEIVED -> DISPATCHED;
            case HANDLING -> HANDLING;
            case AWAITING_APPROVAL -> AWAITING_APPROVAL;
            case APPROVED -> APPROVED;
            case RETURNED, RECALLED -> ACCEPTED;
        };
    }

    /** Whether nothing more is to be done. */
    public boolean atRest() {
        return switch (this) {
            case PUBLISHED, ANSWERED_PRIVATELY, ANSWERED_UNDER_SECRECY_LAW, DECLINED, REFERRED -> true;
            default -> false;
        };
    }

    /** Kebab-case id, {@code awaiting-approval}; its name is the message {@code core.stage.<id>}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
