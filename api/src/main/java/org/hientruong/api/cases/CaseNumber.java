// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.cases;

import java.util.regex.Pattern;

/**
 * The public number of a case, given at filing: {@code <prefix>-<yyyy>-<7 digits>}, gaps allowed.
 *
 * @param value the code as it is stored and shown
 */
public record CaseNumber(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2,6}-[0-9]{4}-[0-9]{7}");

    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case number: " + value.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
