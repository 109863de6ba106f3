// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

import org.jspecify.annotations.Nullable;

/**
 * The personal data of khoản 2 Điều 4. Core keeps them apart, encrypted; nothing hands them out again but the logged
 * disclosure. {@link #toString()} shows none of them.
 *
 * @param kind a person or an organisation
 * @param fullName the person's name, for an organisation its representative's
 * @param organisation name of the organisation, null for a person
 * @param address contact address
 * @param citizenId number of the citizen identity card, 12 digits (a 9-digit legacy number is accepted); null with a passport
 * @param passport passport number of a foreigner, or null
 * @param phone telephone number as written
 * @param email mail address, or null
 */
public record ReporterDetails(
        Kind kind,
        @Nullable String fullName,
        @Nullable String organisation,
        @Nullable String address,
        @Nullable String citizenId,
        @Nullable String passport,
        @Nullable String phone,
        @Nullable String email) {
    /** Who reports. */
    public enum Kind {
        PERSON,
        ORGANISATION
    }

    @Override
    public String toString() {
        return "ReporterDetails[" + kind + "]";
    }
}
