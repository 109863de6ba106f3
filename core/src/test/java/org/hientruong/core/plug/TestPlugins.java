// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import java.time.Duration;
import org.hientruong.api.IntakeChannel;
import org.hientruong.core.desk.ChannelDesks;

/** A plugin host without a framework: channels come and go by a call. */
public final class TestPlugins implements AutoCloseable {
    public final PluginHost host;

    public TestPlugins(ChannelDesks desks) {
        this(desks, (id, endpoints) -> () -> {});
    }

    TestPlugins(ChannelDesks desks, EndpointPublisher endpoints) {
        Duration limit = Duration.ofMillis(300);
        host = new PluginHost(desks, endpoints, new PluginHost.Limits(limit, limit, limit));
    }

    /** A channel comes; it is open some time later, or never. */
    public void come(String id, IntakeChannel channel) {
        host.come(channel, new PluginInfo(id, "test." + id, "1.0.0", 0));
    }

    /** A channel goes; it is gone when this returns. */
    public void go(IntakeChannel channel) {
        host.unbindChannel(channel);
    }

    /** Returns when all that came or went before has been dealt with. */
    public void settled() {
        go(desk -> null);
    }

    @Override
    public void close() {
        host.close();
    }
}
