// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline.harassment;

import java.util.Locale;

/** Where a dossier stands. */
public enum DossierStage {
    /** Calls, statements and recordings are gathered. */
    OPEN,
    /** The authority has it; nothing is added any more. */
    HANDED_OVER,
    /** The authority has told what came of it. */
    OUTCOME_RECORDED;

    /** Kebab-case id; its name is the message {@code core.dossier-stage.<id>}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
