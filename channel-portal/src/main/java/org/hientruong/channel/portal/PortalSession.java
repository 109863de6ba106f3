// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import java.time.Clock;
import java.util.List;
import org.hientruong.api.Access;
import org.hientruong.api.ChannelSession;
import org.hientruong.api.Endpoint;
import org.hientruong.api.intake.IntakeDesk;

/** An open portal. It holds nothing between two requests: what a visitor has stands in their cookies. */
final class PortalSession implements ChannelSession {
    private final PortalResource resource;

    PortalSession(IntakeDesk desk) {
        this.resource = new PortalResource(desk, Clock.systemUTC());
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(new Endpoint(Access.PUBLIC, resource));
    }

    @Override
    public void close() {
        // nothing is held
    }
}
