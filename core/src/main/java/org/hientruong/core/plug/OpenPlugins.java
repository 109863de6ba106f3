// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hientruong.api.Delivery;
import org.hientruong.api.PluginSession;
import org.hientruong.api.cases.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plugins that are open, by id, and the way in which something is delivered to one of them. */
final class OpenPlugins {
    private static final Logger LOG = LoggerFactory.getLogger(OpenPlugins.class);
    private final Map<String, OpenPlugin> byId = new ConcurrentHashMap<>();
    private final Duration limit;

    /** An open plugin: its session, and the guard through which all calls go. */
    record OpenPlugin(Candidate candidate, PluginSession session, Guard guard, Sessions.Face face) {
        PluginInfo info() {
            return candidate.info();
        }

        /** Whether it would be called now: it is not left alone after its failures. */
        boolean reachable() {
            return guard.behaviour().leftAloneFor().isZero();
        }
    }

    /** With the time that one delivery may take. */
    OpenPlugins(Duration limit) {
        this.limit = limit;
    }

    void add(OpenPlugin plugin) {
        byId.put(plugin.info().id(), plugin);
    }

    void remove(OpenPlugin plugin) {
        byId.remove(plugin.info().id());
    }

    @Nullable
    OpenPlugin get(String id) {
        return byId.get(id);
    }

    /** The connector of an agency. */
    Optional<OpenPlugin> of(AgencyCode agency) {
        return byId.values().stream()
                .filter(open -> open.candidate.agencies().contains(agency))
                .findFirst();
    }

    /**
     * Why a plugin cannot be opened beside those that are open: one has its id, or speaks for one of its agencies.
     *
     * @param yields which of these are not in the way
     */
    Optional<String> inTheWayOf(Candidate candidate, Predicate<PluginInfo> yields) {
        for (OpenPlugin open : byId.values()) {
            PluginInfo info = open.info();
            if (yields.test(info)) {
                continue;
            }
            if (info.id().equals(candidate.info().id())) {
                return Optional.of("the id " + info.id() + " is " + info.bundle() + "'s");
            }
            for (AgencyCode agency : open.candidate.agencies()) {
                if (candidate.agencies().contains(agency)) {
                    return Optional.of("the agency " + agency + " is the connector " + info.id() + "'s");
                }
            }
        }
        return Optional.empty();
    }

    Collection<OpenPlugin> all() {
        return byId.values();
    }

    /** In the order of their ids. */
    List<PluginInfo> infos() {
        return byId.values().stream()
                .map(OpenPlugin::info)
                .sorted(Comparator.comparing(PluginInfo::id))
                .toList();
    }

    /**
     * Delivers something; empty when the plugin is not there, is going, or is left alone after its failures: what is for it
     * waits.
     *
     * @param what for the log
     */
    Optional<Delivery> deliver(@Nullable OpenPlugin plugin, String what, Function<PluginSession, Delivery> call) {
        if (plugin == null || !plugin.reachable()) {
            return Optional.empty();
        }
        try {
            return Optional.of(plugin.guard.call(
                    limit, () -> Objects.requireNonNull(call.apply(plugin.session), "it answered null")));
        } catch (Guard.PluginFailed e) {
            if (plugin.guard.isClosing()) {
                return Optional.empty();
            }
            LOG.warn("{} not delivered: {}", what, e.getMessage(), e.getCause());
            return Optional.of(new Delivery(Delivery.Outcome.RETRY_LATER, null, null)); // the outbox backs off
        }
    }
}
