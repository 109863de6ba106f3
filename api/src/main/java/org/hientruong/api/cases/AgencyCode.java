// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.cases;

import java.util.regex.Pattern;

/**
 * A handling agency (khoản 6 Điều 2). Codes are re-used over time: together with a date it names one agency.
 *
 * @param value the code as it is stored and shown
 */
public record AgencyCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,29}");

    public AgencyCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a agency code: " + value.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
