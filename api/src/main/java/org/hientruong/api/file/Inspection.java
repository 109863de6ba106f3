// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.file;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking at a file.
 *
 * @param key message key of the plugin's own that says why it is refused and what to do, or null when it passed
 * @param facts arguments of the message; no personal data
 */
public record Inspection(@Nullable String key, Map<String, ?> facts) {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*([.][a-z0-9-]+){2,}");

    public Inspection {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a message key: " + key);
        }
        facts = Map.copyOf(facts);
    }

    /** Nothing stands against it. */
    public static Inspection passed() {
        return new Inspection(null, Map.of());
    }

    /** It is not accepted; {@code clamav.fault.infected} says why in the plugin's message files. */
    public static Inspection refused(String key) {
        return refused(key, Map.of());
    }

    /** {@link #refused(String)} with arguments of the message. */
    public static Inspection refused(String key, Map<String, ?> facts) {
        return new Inspection(Objects.requireNonNull(key), facts);
    }
}
