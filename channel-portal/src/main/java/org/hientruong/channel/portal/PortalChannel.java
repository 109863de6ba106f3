// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import org.hientruong.api.ChannelInfo;
import org.hientruong.api.ChannelSession;
import org.hientruong.api.IntakeChannel;
import org.hientruong.api.intake.IntakeDesk;
import org.osgi.service.component.annotations.Component;

/** The portal as core finds it. */
@Component(service = IntakeChannel.class)
@ChannelInfo(id = "portal")
public final class PortalChannel implements IntakeChannel {
    @Override
    public ChannelSession open(IntakeDesk desk) {
        return new PortalSession(desk);
    }
}
