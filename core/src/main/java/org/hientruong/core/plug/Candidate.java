// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hientruong.api.IntakeChannel;
import org.hientruong.api.PluginSession;
import org.hientruong.api.agency.AgencyConnector;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.desk.ChannelDesks;
import org.hientruong.core.desk.agency.ConnectorDesks;
import org.hientruong.core.desk.agency.ConnectorDesks.Connector;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * A plugin that has come; its code runs for the first time when it is opened.
 *
 * @param agencies for whom it speaks, when it is a connector
 */
record Candidate(
        Object key,
        PluginInfo info,
        boolean onTrial,
        Set<AgencyCode> agencies,
        Callable<? extends PluginSession> opening)
        implements Admissions.Arrival {
    private static final String CHANNEL_ID = "hientruong.channel.id";
    private static final String CONNECTOR_ID = "hientruong.connector.id";
    private static final String AGENCIES = "hientruong.connector.agencies";

    @Override
    public String name() {
        return "plugin " + info.id();
    }

    /** What a service says of itself. */
    private record Service<S>(ServiceReference<S> reference, String id, Set<AgencyCode> agencies) {
        Candidate opened(BundleContext own, Function<S, PluginSession> opening) {
            Bundle bundle = reference.getBundle();
            PluginInfo info = new PluginInfo(
                    id, bundle.getSymbolicName(), bundle.getVersion().toString(), bundle.getBundleId());
            return new Candidate(
                    reference,
                    info,
                    PluginLocation.isPlugin(bundle.getLocation()),
                    agencies,
                    () -> opening.apply(Objects.requireNonNull(own.getService(reference), "it went again")));
        }
    }

    static Candidate channel(ServiceReference<IntakeChannel> reference, BundleContext own, ChannelDesks desks) {
        String id = String.valueOf(reference.getProperty(CHANNEL_ID));
        return new Service<>(reference, id, Set.of()).opened(own, channel -> channel.open(desks.desk(id)));
    }

    static Candidate connector(ServiceReference<AgencyConnector> reference, BundleContext own, ConnectorDesks desks) {
        String id = String.valueOf(reference.getProperty(CONNECTOR_ID));
        try {
            Connector connector = new Connector(id, agencies(reference.getProperty(AGENCIES)));
            return new Service<>(reference, id, connector.agencies())
                    .opened(own, one -> one.open(desks.desk(connector)));
        } catch (IllegalArgumentException e) {
            return new Service<>(reference, id, Set.of()).opened(own, one -> {
                throw e; // it fails when it is tried or opened, like all that is wrong with it
            });
        }
    }

    private static Set<AgencyCode> agencies(@Nullable Object property) {
        Stream<?> named = property instanceof Object[] several
                ? Stream.of(several)
                : property instanceof Collection<?> several ? several.stream() : Stream.ofNullable(property);
        Set<AgencyCode> agencies =
                named.map(code -> new AgencyCode(code.toString().strip())).collect(Collectors.toUnmodifiableSet());
        if (agencies.isEmpty()) {
            throw new IllegalArgumentException("it names no agency");
        }
        return agencies;
    }
}
