// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.publication;

import java.util.Locale;

/** A part of the public version that a person looks at before it is published (R-REDACT): that it tells nobody's personal data. */
public enum PublicPart {
    TEXT,
    PLACE,
    ANSWER,
    PHOTOS;

    /** Kebab-case id, as moves name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
