// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.cases;

import java.util.regex.Pattern;

/**
 * An administrative unit: 2 digits a province, 3 a district, 5 a commune. Codes were re-used on 1 July 2025 under other names: together with a date it names one unit.
 *
 * @param value the code as it is stored and shown
 */
public record UnitCode(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{2,5}");

    public UnitCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a unit code: " + value.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
