// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.lifecycle;

import java.util.List;
import java.util.stream.Stream;
import org.hientruong.core.plug.PluginHealth;
import org.hientruong.core.plug.PluginHost;
import org.hientruong.core.plug.PluginLocation;
import org.hientruong.core.plug.services.PluginServices;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How plugins are on this node. */
@Component(service = NodeState.class)
public final class NodeState {
    private final PluginBundles bundles;
    private final PluginHost host;
    private final PluginServices services;

    @Activate
    public NodeState(@Reference PluginBundles bundles, @Reference PluginHost host, @Reference PluginServices services) {
        this.bundles = bundles;
        this.host = host;
        this.services = services;
    }

    /**
     * A plugin on this node.
     *
     * @param running SHA-256 of the jar that runs, or null when none does
     * @param failure why something of it stays closed, or null
     * @param channels its open channels by their ids, and its senders, listeners and inspectors as {@code sender:sms}
     * @param leftThreads threads that it left behind when it was closed
     */
    public record Here(
            @Nullable String running, @Nullable String failure, List<Channel> channels, List<String> leftThreads) {}

    /**
     * An open channel and how it behaves.
     *
     * @param failuresInARow calls that failed since the last that did not
     * @param leftAloneSeconds for how long it is not called any more
     * @param abandoned threads that overran their limit and have not come back
     * @param threads names of threads that it started itself
     * @param lastFailure what it did last that it should not, or null
     */
    public record Channel(
            String id,
            int failuresInARow,
            long leftAloneSeconds,
            int abandoned,
            List<String> threads,
            @Nullable String lastFailure) {}

    /** How the plugin of that name is. */
    public Here of(String name) {
        Bundle running = bundles.of(name).stream()
                .filter(PluginBundles::isActive)
                .findFirst()
                .orElse(null);
        List<String> left = Stream.concat(host.leftThreads(name).stream(), services.leftThreads(name).stream())
                .toList();
        if (running == null) {
            return new Here(null, null, List.of(), left);
        }
        PluginHealth health = host.health(running.getBundleId());
        PluginHealth called = services.health(running.getBundleId());
        return new Here(
                PluginLocation.of(running.getLocation()).sha256(),
                health.failure() == null ? called.failure() : health.failure(),
                Stream.concat(health.open().stream(), called.open().stream())
                        .map(NodeState::channel)
                        .toList(),
                left);
    }

    private static Channel channel(PluginHealth.Channel open) {
        return new Channel(
                open.id(),
                open.behaviour().failuresInARow(),
                open.behaviour().leftAloneFor().toSeconds(),
                open.behaviour().abandoned(),
                open.behaviour().threads(),
                open.behaviour().lastFailure());
    }
}
