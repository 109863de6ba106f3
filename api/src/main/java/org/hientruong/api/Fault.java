// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api;

import java.util.Map;

/**
 * One thing that is wrong in what somebody entered.
 *
 * @param pointer where: a JSON pointer into the body, such as {@code /reporter/phone}
 * @param key message key of the sentence that says what is wrong and what to do
 * @param facts arguments of the message; no personal data
 */
public record Fault(String pointer, String key, Map<String, ?> facts) {
    public Fault {
        facts = Map.copyOf(facts);
    }

    /** A fault whose message has no arguments. */
    public static Fault at(String pointer, String key) {
        return new Fault(pointer, key, Map.of());
    }
}
