// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api;

import org.jspecify.annotations.Nullable;
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

    /**
     * Where this channel draws the public page of a case as a draft would make it, for the officer who is about to publish.
     *
     * <p>When called: once after opening, after {@link #endpoints}. The endpoint is of {@link Access#STAFF}; it takes a
     * {@link org.hientruong.api.intake.PublicDraft} as JSON by POST, asks {@link
     * org.hientruong.api.intake.PublicCases#drafted} and answers {@code text/html}, which is shown without scripts, forms,
     * windows or an origin of its own: what it shows beyond style sheets must stand in the page itself. Thread: core's
     * plugin thread. Blocking: 10 s. Failure: as of {@link #endpoints}. Since 1.1.
     *
     * @return the endpoint's path below {@code /plugins/<id>/}, of lower-case letters, digits, hyphens and slashes; null, the
     *     default, when the channel has no public page
     */
    default @Nullable String draftPage() {
        return null;
    }
}
