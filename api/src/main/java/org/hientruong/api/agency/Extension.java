// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.agency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A written notice by which the agency commits itself to a final date (khoản 3 Điều 14).
 *
 * @param document number and symbol of the notice
 * @param documentDate its date
 * @param signer who signed it, or null
 * @param committedBy the day by which it will be done
 * @param reason why
 * @param explanation the reason in words, for the reporter, or null
 */
public record Extension(
        String document,
        LocalDate documentDate,
        @Nullable String signer,
        LocalDate committedBy,
        Reason reason,
        @Nullable String explanation) {
    /** Why more time is needed. */
    public enum Reason {
        /** The matter is complex. */
        COMPLEX,
        /** It needs to be checked. */
        NEEDS_CHECKING
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Extension[" + committedBy + ", " + reason + ']';
    }
}
