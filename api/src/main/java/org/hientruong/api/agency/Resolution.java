// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.agency;

import org.jspecify.annotations.Nullable;

/**
 * What the agency answers, in the form of Phụ lục I (khoản 1 Điều 14).
 *
 * @param text the contents of the answer
 * @param number number of the agency's letter, or null while it has none
 * @param signer who is to sign, or null
 */
public record Resolution(
        String text, @Nullable String number, @Nullable String signer) {
    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Resolution[" + text.length() + " characters]";
    }
}
