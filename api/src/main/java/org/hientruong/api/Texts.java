// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api;

import java.util.Locale;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The messages of one language, merged from all bundles per key: the language itself, its pack, then Vietnamese. A
 * pack that comes or goes changes the answers at once.
 */
@ProviderType
public interface Texts {
    /** The language that was asked for. */
    Locale language();

    /**
     * The message of a key, formatted by ICU with named arguments.
     *
     * @return the text; the key itself when no bundle knows it
     */
    String get(String key, Map<String, ?> arguments);

    /** {@link #get(String, Map)} without arguments. */
    default String get(String key) {
        return get(key, Map.of());
    }
}
