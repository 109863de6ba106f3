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
    private final DraftResource drafts;

    PortalSession(IntakeDesk desk) {
        this.resource = new PortalResource(desk, Clock.systemUTC());
        this.drafts = new DraftResource(desk);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(new Endpoint(Access.PUBLIC, resource), new Endpoint(Access.STAFF, drafts));
    }

    @Override
    public String draftPage() {
        return DraftResource.PATH;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
