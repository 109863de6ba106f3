// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.person;

import java.util.Locale;

/** By which way a reporter stated what they want or consent to: a click, a reply, a recorded call. */
public enum StatedBy {
    /** On the portal's page of their case, or in the mobile app. */
    APPLICATION,
    /** In a call, which is recorded. */
    PHONE,
    SMS,
    EMAIL,
    /** On paper. */
    LETTER,
    /** At the Centre. */
    IN_PERSON;

    /** Kebab-case id; its name is the message {@code core.stated-by.<id>}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
