// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.util.Locale;

/** Where a case stands. It is derived from what has happened, never set; overdue, claimed, rated are facts, not stages. */
public enum Stage {
    FILED,
    ACCEPTED,
    DISPATCHED,
    HANDLING,
    AWAITING_APPROVAL,
    APPROVED,
    PUBLISHED;

    /** Whether nothing more is to be done. */
    public boolean atRest() {
        return this == PUBLISHED;
    }

    /** Kebab-case id, {@code awaiting-approval}; its name is the message {@code core.stage.<id>}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
