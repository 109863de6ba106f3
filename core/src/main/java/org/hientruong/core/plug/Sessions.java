// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hientruong.api.ChannelSession;
import org.hientruong.core.desk.ChannelDesks;
import org.hientruong.core.plug.PluginHost.Candidate;
import org.hientruong.core.plug.PluginHost.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a channel's session is made, tried, published and ended, each within its time. */
final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private final ChannelDesks desks;
    private final EndpointPublisher endpoints;
    private final Limits limits;

    Sessions(ChannelDesks desks, EndpointPublisher endpoints, Limits limits) {
        this.desks = desks;
        this.endpoints = endpoints;
        this.limits = limits;
    }

    /** Makes the plugin's session, its first code to run. */
    ChannelSession made(Candidate candidate, Guard guard) throws Guard.PluginFailed {
        return guard.call(
                limits.open(),
                () -> Objects.requireNonNull(
                        candidate
                                .making()
                                .call()
                                .open(desks.desk(candidate.info().id())),
                        "open answered null"),
                ChannelSession::close);
    }

    /** Opens and closes it, and looks at its endpoints; answers what is wrong with it. */
    Optional<String> trial(Candidate candidate, BiConsumer<Candidate, Guard> afterwards) {
        Guard guard = new Guard(candidate.info().id());
        try {
            ChannelSession session = made(candidate, guard);
            try {
                endpoints.check(guard.call(limits.open(), () -> List.copyOf(session.endpoints())));
            } finally {
                closed(session, guard);
            }
            return Optional.empty();
        } catch (Guard.PluginFailed e) {
            return Optional.of(e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause()));
        } catch (RuntimeException e) { // what the publisher has against it
            return Optional.of(String.valueOf(e.getMessage()));
        } finally {
            guard.close();
            afterwards.accept(candidate, guard);
        }
    }

    private void closed(ChannelSession session, Guard guard) throws Guard.PluginFailed {
        guard.call(limits.close(), () -> {
            session.close();
            return true;
        });
    }

    /** What cannot be published is closed again: nothing of the plugin is left. */
    AutoCloseable published(ChannelSession session, Guard guard, PluginInfo info) throws Guard.PluginFailed {
        try {
            return endpoints.publish(info.id(), guard.call(limits.open(), () -> List.copyOf(session.endpoints())));
        } catch (Guard.PluginFailed | RuntimeException | LinkageError e) {
            end(session, info);
            throw e;
        }
    }

    /** On a thread of its own: the plugin's others may all hang. */
    void end(ChannelSession session, PluginInfo info) {
        try (Guard last = new Guard(info.id())) {
            closed(session, last);
        } catch (Guard.PluginFailed e) {
            LOG.warn("channel {} {} did not close cleanly", info.id(), info.version(), e);
        }
    }
}
