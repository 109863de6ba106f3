// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import java.time.Duration;
import java.util.List;
import org.hientruong.api.Endpoint;
import org.hientruong.api.IntakeChannel;
import org.hientruong.core.desk.ChannelDesks;

/** A plugin host without a framework: channels come and go by a call. */
public final class TestPlugins implements AutoCloseable {
    static final long BUNDLE = 7;
    public final PluginHost host;
    private final ChannelDesks desks;

    public TestPlugins(ChannelDesks desks) {
        this(desks, new EndpointPublisher() {
            @Override
            public void check(List<Endpoint> endpoints) {
                // all of them could be published
            }

            @Override
            public AutoCloseable publish(String pluginId, List<Endpoint> endpoints) {
                return () -> {};
            }
        });
    }

    TestPlugins(ChannelDesks desks, EndpointPublisher endpoints) {
        this.desks = desks;
        Duration limit = Duration.ofMillis(300);
        host = new PluginHost(null, desks, endpoints, new PluginHost.Limits(limit, limit, limit));
    }

    /** A channel of the platform comes; it is open some time later, or never. */
    public void come(String id, IntakeChannel channel) {
        come(id, "test." + id, false, channel);
    }

    /** A channel of a plugin comes: it waits for its trial. */
    void comeOnTrial(String id, IntakeChannel channel) {
        come(id, "test." + id, true, channel);
    }

    /** {@link #comeOnTrial(String, IntakeChannel)}, of a bundle with that symbolic name. */
    void comeOnTrial(String id, String bundle, IntakeChannel channel) {
        come(id, bundle, true, channel);
    }

    private void come(String id, String bundle, boolean onTrial, IntakeChannel channel) {
        PluginInfo info = new PluginInfo(id, bundle, "1.0.0", BUNDLE);
        host.come(new PluginHost.Candidate(channel, info, onTrial, () -> channel.open(desks.desk(id))));
    }

    /** A channel goes; it is gone when this returns. */
    public void go(IntakeChannel channel) {
        host.go(channel);
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
