// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.intake.verification;

import java.util.Locale;

/** How the Centre reaches a reporter (khoản 4 Điều 11). */
public enum ContactMethod {
    /** By telephone. */
    PHONE,
    /** By text message. */
    SMS,
    /** By e-mail. */
    EMAIL,
    /** By a digital application: the portal's tracking page, the mobile app. */
    APPLICATION;

    /** Kebab-case id; its name is the message {@code core.contact.<id>}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
