// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import org.jspecify.annotations.Nullable;

/**
 * Where the framework believes a plugin's bundle comes from, {@code plugin:<name>:<sha256>}: it tells a plugin from the
 * platform, and one of its jars from another.
 *
 * @param name symbolic name
 */
public record PluginLocation(String name, String sha256) {
    private static final String PREFIX = "plugin:";

    /** Whether a bundle's location is a plugin's. */
    public static boolean isPlugin(@Nullable String location) {
        return location != null && location.startsWith(PREFIX);
    }

    /** Reads one. */
    public static PluginLocation of(String location) {
        int end = location.lastIndexOf(':');
        return new PluginLocation(location.substring(PREFIX.length(), end), location.substring(end + 1));
    }

    /** As the framework keeps it. */
    public String location() {
        return PREFIX + name + ':' + sha256;
    }
}
