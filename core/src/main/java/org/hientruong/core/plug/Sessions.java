// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hientruong.api.ChannelSession;
import org.hientruong.api.Endpoint;
import org.hientruong.core.desk.ChannelDesks;
import org.hientruong.core.plug.PluginHost.Candidate;
import org.hientruong.core.plug.PluginHost.Limits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a channel's session is made, tried, published and ended, each within its time. */
final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private final ChannelDesks desks;
    private final EndpointPublisher endpoints;
    private final Limits limits;

    /** What a session wants to have published. */
    private record Offer(List<Endpoint> endpoints, @Nullable String draftPage) {}

    /** What is published of a channel, and the path at which it draws drafts, or null. */
    record Face(AutoCloseable endpoints, @Nullable String draftPage) {}

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
                endpoints.check(offered(session, guard).endpoints);
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
    Face published(ChannelSession session, Guard guard, PluginInfo info) throws Guard.PluginFailed {
        try {
            Offer offer = offered(session, guard);
            return new Face(endpoints.publish(info.id(), offer.endpoints), offer.draftPage);
        } catch (Guard.PluginFailed | RuntimeException | LinkageError e) {
            end(session, info);
            throw e;
        }
    }

    private Offer offered(ChannelSession session, Guard guard) throws Guard.PluginFailed {
        return guard.call(limits.open(), () -> new Offer(List.copyOf(session.endpoints()), path(session.draftPage())));
    }

    private static @Nullable String path(@Nullable String said) {
        if (said != null && !said.matches("[a-z0-9-]+(/[a-z0-9-]+)*")) {
            throw new IllegalArgumentException("no path below the plugin's own: " + said);
        }
        return said;
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
