// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a bundle's channels are.
 *
 * @param open those that are open
 * @param failure why one stays closed, or null
 */
public record PluginHealth(List<Channel> open, @Nullable String failure) {
    public PluginHealth {
        open = List.copyOf(open);
    }

    /** An open channel and how it behaves. */
    public record Channel(String id, Guard.Behaviour behaviour) {}
}
