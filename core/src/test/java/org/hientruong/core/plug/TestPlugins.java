// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hientruong.api.Endpoint;
import org.hientruong.api.IntakeChannel;
import org.hientruong.api.agency.AgencyConnector;
import org.hientruong.api.agency.AgencyDesk;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.desk.ChannelDesks;
import org.hientruong.core.desk.agency.ConnectorDesks;
import org.hientruong.core.desk.agency.ConnectorDesks.Connector;

/** A plugin host without a framework: channels come and go by a call. */
public final class TestPlugins implements AutoCloseable {
    static final long BUNDLE = 7;
    /** For tests of plugins that ask nothing of their desks. */
    private static final ConnectorDesks NO_CONNECTORS = new ConnectorDesks() {
        @Override
        public AgencyDesk desk(Connector connector) {
            throw new IllegalStateException("no desk");
        }

        @Override
        public void connect(Connector connector) {
            // nothing waits for it
        }
    };

    private static final Duration LIMIT = Duration.ofSeconds(1);

    public final PluginHost host;
    private final ChannelDesks desks;
    private final ConnectorDesks connectors;

    public TestPlugins(ChannelDesks desks) {
        this(desks, NO_CONNECTORS);
    }

    public TestPlugins(ChannelDesks desks, ConnectorDesks connectors) {
        this(
                desks,
                connectors,
                new EndpointPublisher() {
                    @Override
                    public void check(List<Endpoint> endpoints) {
                        // all of them could be published
                    }

                    @Override
                    public AutoCloseable publish(String pluginId, List<Endpoint> endpoints) {
                        return () -> {};
                    }
                },
                LIMIT);
    }

    TestPlugins(ChannelDesks desks, EndpointPublisher endpoints) {
        this(desks, NO_CONNECTORS, endpoints, LIMIT);
    }

    /** Plugins that may take their time. */
    TestPlugins(ChannelDesks desks, EndpointPublisher endpoints, Duration limit) {
        this(desks, NO_CONNECTORS, endpoints, limit);
    }

    private TestPlugins(ChannelDesks desks, ConnectorDesks connectors, EndpointPublisher endpoints, Duration limit) {
        this.desks = desks;
        this.connectors = connectors;
        host = new PluginHost(
                null, new PluginHost.Desks(desks, connectors), endpoints, new PluginHost.Limits(limit, limit, limit));
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
        host.come(new Candidate(channel, info, onTrial, Set.of(), () -> channel.open(desks.desk(id))));
    }

    /** A connector of the platform comes. */
    public void come(String id, AgencyConnector connector, AgencyCode... agencies) {
        come(id, false, connector, Set.of(agencies));
    }

    /** A connector of a plugin comes: it waits for its trial. */
    void comeOnTrial(String id, AgencyConnector connector, AgencyCode... agencies) {
        come(id, true, connector, Set.of(agencies));
    }

    private void come(String id, boolean onTrial, AgencyConnector connector, Set<AgencyCode> agencies) {
        PluginInfo info = new PluginInfo(id, "test." + id, "1.0.0", BUNDLE);
        Connector who = new Connector(id, agencies);
        host.come(new Candidate(connector, info, onTrial, agencies, () -> connector.open(connectors.desk(who))));
    }

    /** A connector goes; it is gone when this returns. */
    public void go(AgencyConnector connector) {
        host.go(connector);
    }

    /** A channel goes; it is gone when this returns. */
    public void go(IntakeChannel channel) {
        host.go(channel);
    }

    /** Returns when all that came or went before has been dealt with. */
    public void settled() {
        host.go(new Object());
    }

    @Override
    public void close() {
        host.close();
    }
}
