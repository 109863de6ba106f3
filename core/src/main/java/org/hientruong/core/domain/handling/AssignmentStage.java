// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling;

import java.util.Locale;

/** Where one agency's share stands. */
public enum AssignmentStage {
    RECEIVED,
    HANDLING,
    AWAITING_APPROVAL,
    APPROVED,
    RETURNED;

    /** Kebab-case id; its name is the message {@code core.assignment-stage.<id>}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
