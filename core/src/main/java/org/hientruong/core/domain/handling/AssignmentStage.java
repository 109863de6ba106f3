// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling;

import java.util.Locale;

/** Where one agency's share stands. */
public enum AssignmentStage {
    RECEIVED,
    HANDLING,
    AWAITING_APPROVAL,
    APPROVED,
    RETURNED,
    RECALLED;

    /** Whether nothing more is to be done by the agency. */
    public boolean atRest() {
        return this == APPROVED || withdrawn();
    }

    /** Whether the agency has no part in the case any more. */
    public boolean withdrawn() {
        return this == RETURNED || this == RECALLED;
    }

    /** Kebab-case id; its name is the message {@code core.assignment-stage.<id>}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
