// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.agency;

import java.util.regex.Pattern;

/**
 * By what number another system knows an order; unique in that system. It stands in the case's history: never a name or
 * anything else of a person.
 *
 * @param system the other system, 2 to 40 lower-case letters, digits and hyphens
 * @param id its number there, 1 to 100 letters, digits and {@code . : _ / -}
 */
public record ExternalReference(String system, String id) {
    private static final Pattern SYSTEM = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}.:_/-]{1,100}");

    public ExternalReference {
        if (!SYSTEM.matcher(system).matches() || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "not a reference: " + system.length() + " and " + id.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return system + ':' + id;
    }
}
