// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.cases;

import java.util.regex.Pattern;

/**
 * A field open to reports (khoản 8 Điều 22), one level {@code HTGT} or two {@code HTGT.MD}.
 *
 * @param value the code as it is stored and shown
 */
public record CategoryCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{0,9}([.][A-Z0-9]{1,10})?");

    public CategoryCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a category code: " + value.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
