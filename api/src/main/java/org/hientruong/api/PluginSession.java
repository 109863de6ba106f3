// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a plugin hands back when it is opened: its HTTP face and its end.
 *
 * <p>When called: core opens a session, publishes its endpoints, and on removal withdraws them (new calls are answered
 * 503 with Retry-After), waits for calls in flight (30 s) and then calls {@link #close()}. Thread: any; a session is
 * thread-safe. Blocking: {@code close} has 5 s. Failure: an exception out of {@code close} is logged under the plugin's
 * id and harms nobody else. Since 1.0.
 */
@ConsumerType
public interface PluginSession extends AutoCloseable {
    /** The plugin's HTTP face, read once after opening; empty when it has none. */
    default List<Endpoint> endpoints() {
        return List.of();
    }

    /** Releases what the session holds. Called once, after the last endpoint call has ended. */
    @Override
    void close();
}
