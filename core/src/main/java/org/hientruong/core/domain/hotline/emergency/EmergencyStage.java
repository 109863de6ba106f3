// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline.emergency;

import java.util.Locale;

/** Where an emergency stands; derived from what has happened, never set. */
public enum EmergencyStage {
    /** Answered, and no authority has it yet. */
    ANSWERED,
    /** An authority has it. */
    TRANSFERRED,
    /** The authority has finished and is to tell what came of it. */
    AWAITING_OUTCOME,
    /** What came of it is recorded. */
    OUTCOME_RECORDED,
    /** It was none: an ordinary report, or guided to one. */
    CONVERTED;

    /** Whether nothing more is to be done. */
    public boolean atRest() {
        return this == OUTCOME_RECORDED || this == CONVERTED;
    }

    /** Kebab-case id; its name is the message {@code core.emergency-stage.<id>}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
