// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.agency;

import org.hientruong.api.cases.CaseNumber;

/**
 * Names an agency's share of a case.
 *
 * @param caseNumber the case
 * @param assignment which share of it, 1, 2, 3 …
 */
public record OrderNumber(CaseNumber caseNumber, int assignment) {
    /** {@code ST-2025-0000017/1}, as {@link #of} reads it. */
    @Override
    public String toString() {
        return caseNumber.value() + '/' + assignment;
    }

    /** The number of a text. */
    public static OrderNumber of(String text) {
        if (!text.matches("[^/]+/[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("not an order number: " + text.length() + " characters");
        }
        int slash = text.indexOf('/');
        return new OrderNumber(new CaseNumber(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }
}
