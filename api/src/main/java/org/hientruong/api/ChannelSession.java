// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * An open channel. Besides its endpoints it tells reporters what happened to the cases that came through it.
 *
 * <p>Thread: {@link #tell} runs on the outbox worker, never inside a transaction. Blocking: 30 s for each notice.
 * Failure: an exception counts as {@link Delivery#retryLater}. The same notice may come twice; its {@link Notice#id()}
 * tells. Since 1.0.
 */
@ConsumerType
public interface ChannelSession extends PluginSession {
    /** Tells the reporter. The default says that this channel has no way to reach anybody by itself. */
    default Delivery tell(Notice notice) {
        return Delivery.delivered();
    }
}
