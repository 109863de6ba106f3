// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api;

import org.hientruong.api.intake.IntakeDesk;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way in which reports reach the Centre (khoản 1 Điều 8): a portal, an app, a mailbox, a hotline.
 *
 * <p>Register it as an OSGi service with {@link ChannelInfo}. When called: {@link #open} once for each time that the
 * plugin becomes active, and once before, as a trial whose session is closed again without having been published: what
 * fails then never becomes active. Thread: core's plugin thread. Blocking: 10 s. Failure: an exception or a time-out leaves the
 * channel closed and is shown with the plugin's id. Since 1.0.
 */
@ConsumerType
public interface IntakeChannel {
    /**
     * Starts the channel.
     *
     * @param desk the channel's own desk: whatever is filed through it bears the channel's id
     */
    ChannelSession open(IntakeDesk desk);
}
