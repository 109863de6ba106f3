// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hientruong.api.ChannelSession;
import org.hientruong.api.Endpoint;
import org.hientruong.api.PluginSession;
import org.hientruong.core.plug.PluginHost.Limits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a plugin's session is made, tried, published and ended, each within its time. */
final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private final EndpointPublisher endpoints;
    private final Limits limits;

    /** What a session wants to have published. */
    private record Offer(List<Endpoint> endpoints, @Nullable String draftPage) {}

    /** What is published of a plugin, and the path at which it draws drafts, or null. */
    record Face(AutoCloseable endpoints, @Nullable String draftPage) {}

    Sessions(EndpointPublisher endpoints, Limits limits) {
        this.endpoints = endpoints;
        this.limits = limits;
    }

    /** Makes the plugin's session, its first code to run. */
    PluginSession made(Candidate candidate, Guard guard) throws Guard.PluginFailed {
        return guard.call(
                limits.open(),
                () -> Objects.requireNonNull(candidate.opening().call(), "open answered null"),
                PluginSession::close);
    }

    /** Opens and closes it, and looks at its endpoints; answers what is wrong with it. */
    Optional<String> trial(Candidate candidate, BiConsumer<Candidate, Guard> afterwards) {
        Guard guard = new Guard(candidate.info().id());
        try {
            PluginSession session = made(candidate, guard);
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
            afterwards.accept(candidate, guard);
        }
    }

    private void closed(PluginSession session, Guard guard) throws Guard.PluginFailed {
        guard.call(limits.close(), () -> {
            session.close();
            return true;
        });
    }

    /** What cannot be published is closed again: nothing of the plugin is left. */
    Face published(PluginSession session, Guard guard, PluginInfo info) throws Guard.PluginFailed {
        try {
            Offer offer = offered(session, guard);
            return new Face(endpoints.publish(info.id(), offer.endpoints), offer.draftPage);
        } catch (Guard.PluginFailed | RuntimeException | LinkageError e) {
            end(session, info);
            throw e;
        }
    }

    private Offer offered(PluginSession session, Guard guard) throws Guard.PluginFailed {
        return guard.call(limits.open(), () -> new Offer(List.copyOf(session.endpoints()), draftPage(session)));
    }

    private static @Nullable String draftPage(PluginSession session) {
        String said = session instanceof ChannelSession channel ? channel.draftPage() : null;
        if (said != null && !said.matches("[a-z0-9-]+(/[a-z0-9-]+)*")) {
            throw new IllegalArgumentException("no path below the plugin's own: " + said);
        }
        return said;
    }

    /** Closes it when the calls in it have ended. */
    void end(PluginSession session, Guard guard, PluginInfo info) {
        guard.drain(limits.deliver());
        end(session, info);
    }

    /** On a thread of its own: the plugin's others may all hang. */
    private void end(PluginSession session, PluginInfo info) {
        try (Guard last = new Guard(info.id())) {
            closed(session, last);
        } catch (Guard.PluginFailed e) {
            LOG.warn("plugin {} {} did not close cleanly", info.id(), info.version(), e);
        }
    }
}
