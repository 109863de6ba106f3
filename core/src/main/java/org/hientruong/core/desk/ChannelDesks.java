// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import org.hientruong.api.intake.IntakeDesk;

/** Hands each channel its own desk. */
public interface ChannelDesks {
    /** The desk of a channel: whatever is filed through it bears this id. */
    IntakeDesk desk(String channelId);
}
