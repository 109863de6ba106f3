// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hientruong.api.ChannelSession;
import org.hientruong.api.Delivery;
import org.hientruong.api.IntakeChannel;
import org.hientruong.api.Notice;
import org.hientruong.api.PluginSession;
import org.hientruong.api.agency.AgencyConnector;
import org.hientruong.api.agency.ConnectorSession;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.desk.ChannelDesks;
import org.hientruong.core.desk.agency.ConnectorDesks;
import org.hientruong.core.desk.agency.ConnectorDesks.Connector;
import org.hientruong.core.desk.agency.Orders.Letter;
import org.hientruong.core.plug.OpenPlugins.OpenPlugin;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens each plugin that comes and closes each that goes: open, publish … withdraw, wait for calls in flight, close. One
 * of the platform opens at once, another once it has stood its trial and is admitted.
 */
@Component(service = PluginHost.class, immediate = true)
public final class PluginHost {
    private static final Logger LOG = LoggerFactory.getLogger(PluginHost.class);
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(30));

    private final Desks desks;
    private final Sessions sessions;
    private final OpenPlugins plugins;
    private final @Nullable BundleContext context;
    private final Admissions<Candidate> admissions = new Admissions<>("plugin-host", new Door());

    /** Where plugins get their desks. */
    record Desks(ChannelDesks channels, ConnectorDesks connectors) {}

    /**
     * Where a channel draws the public page of a draft.
     *
     * @param channel its id
     * @param path below {@code /plugins/<id>/}
     */
    public record DraftPage(String channel, String path) {}

    /** How long a plugin may take. */
    record Limits(Duration open, Duration close, Duration deliver) {}

    @Activate
    public PluginHost(
            BundleContext context,
            @Reference ChannelDesks channels,
            @Reference ConnectorDesks connectors,
            @Reference EndpointPublisher endpoints) {
        this(context, new Desks(channels, connectors), endpoints, LIMITS);
    }

    PluginHost(@Nullable BundleContext context, Desks desks, EndpointPublisher endpoints, Limits limits) {
        this.context = context;
        this.desks = desks;
        this.sessions = new Sessions(endpoints, limits);
        this.plugins = new OpenPlugins(limits.deliver());
    }

    /** The plugins that are open, by id. */
    public List<PluginInfo> open() {
        return plugins.infos();
    }

    /** Where drafts are drawn as the public would see them, by the channels that are open. */
    public List<DraftPage> draftPages() {
        List<DraftPage> pages = new ArrayList<>();
        for (PluginInfo info : open()) {
            OpenPlugin channel = plugins.get(info.id());
            String path = channel == null ? null : channel.face().draftPage();
            if (path != null) {
                pages.add(new DraftPage(info.id(), path));
            }
        }
        return pages;
    }

    /** Whether a notice would be told now: the channel is open and not left alone after its failures. */
    public boolean isReachable(String channelId) {
        OpenPlugin channel = plugins.get(channelId);
        return channel != null && channel.reachable();
    }

    /**
     * Tells the reporter through a channel; empty when the channel is not there, or left alone after its failures: its
     * notices wait.
     */
    public Optional<Delivery> tell(String channelId, Notice notice) {
        return plugins.deliver(
                plugins.get(channelId), "notice " + notice.id(), session -> ((ChannelSession) session).tell(notice));
    }

    /** Whether an order would be delivered to an agency now. */
    public boolean isReachable(AgencyCode agency) {
        return plugins.of(agency).filter(OpenPlugin::reachable).isPresent();
    }

    /** Delivers to the connector of an agency; empty when it is not there, or left alone: its orders wait. */
    public Optional<Delivery> deliver(AgencyCode agency, Letter letter) {
        return plugins.deliver(
                plugins.of(agency).orElse(null), "order " + letter.order().id(), session -> {
                    ConnectorSession connector = (ConnectorSession) session;
                    return letter.recalls() ? connector.recall(letter.order()) : connector.deliver(letter.order());
                });
    }

    /** Calls back after a plugin has come or gone. */
    public AutoCloseable onChange(Runnable listener) {
        return admissions.onChange(listener);
    }

    /** How what a bundle brings is. */
    public PluginHealth health(long bundleId) {
        List<PluginHealth.Channel> open = plugins.all().stream()
                .filter(plugin -> plugin.info().bundleId() == bundleId)
                .map(plugin -> new PluginHealth.Channel(
                        plugin.info().id(), plugin.guard().behaviour()))
                .toList();
        return new PluginHealth(open, admissions.failure(bundleId));
    }

    /** Names of threads that what a bundle brought has left behind when it was closed. */
    public List<String> leftThreads(String bundle) {
        return admissions.leftThreads(bundle);
    }

    /**
     * Opens and closes all that a bundle brings, as a trial; none of it is published.
     *
     * @return why it may not be admitted, or empty
     */
    public Optional<String> trial(long bundleId) {
        return admissions.trial(bundleId);
    }

    /** Opens what a bundle has brought and what it will bring. */
    public void admit(long bundleId) {
        admissions.admit(bundleId, () -> {});
    }

    /** Whether a bundle was admitted: a host that was made anew has yet to be told. */
    public boolean isAdmitted(long bundleId) {
        return admissions.isAdmitted(bundleId);
    }

    /** Forgets a bundle that is gone. */
    public void forget(long bundleId) {
        admissions.forget(bundleId);
    }

    @Reference(
            service = IntakeChannel.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindChannel(ServiceReference<IntakeChannel> reference) {
        come(Candidate.channel(reference, Objects.requireNonNull(context), desks.channels));
    }

    void unbindChannel(ServiceReference<IntakeChannel> reference) {
        admissions.go(reference);
    }

    @Reference(
            service = AgencyConnector.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindConnector(ServiceReference<AgencyConnector> reference) {
        come(Candidate.connector(reference, Objects.requireNonNull(context), desks.connectors));
    }

    void unbindConnector(ServiceReference<AgencyConnector> reference) {
        admissions.go(reference);
    }

    void come(Candidate candidate) {
        admissions.come(candidate);
    }

    void go(Object key) {
        admissions.go(key);
    }

    /** A session is opened and published … withdrawn and closed. */
    private final class Door implements Admissions.Door<Candidate> {
        @Override
        public Optional<String> hindrance(Candidate candidate) {
            return candidate.info().id().matches("[a-z][a-z0-9-]{1,29}")
                    ? plugins.inTheWayOf(candidate, holder -> false)
                    : Optional.of("its id has not 2 to 30 lower-case letters, digits and hyphens");
        }

        @Override
        public Optional<String> trial(Candidate candidate) {
            String bundle = candidate.info().bundle();
            return plugins.inTheWayOf(candidate, holder -> holder.bundle().equals(bundle))
                    .or(() -> sessions.trial(candidate, admissions::left));
        }

        @Override
        public void open(Candidate candidate, Guard guard) throws Guard.PluginFailed {
            PluginInfo info = candidate.info();
            if (!candidate.agencies().isEmpty()) {
                desks.connectors.connect(new Connector(info.id(), candidate.agencies()));
            }
            PluginSession session = sessions.made(candidate, guard);
            Sessions.Face face = sessions.published(session, guard, info);
            plugins.add(new OpenPlugin(candidate, session, guard, face));
        }

        @Override
        public void close(Object key) {
            plugins.all().stream()
                    .filter(open -> open.candidate().key().equals(key))
                    .findFirst()
                    .ifPresent(PluginHost.this::close);
            if (context != null && key instanceof ServiceReference<?> reference) {
                context.ungetService(reference);
            }
        }
    }

    private void close(OpenPlugin open) {
        plugins.remove(open);
        try {
            open.face().endpoints().close();
        } catch (Exception e) { // whatever the publisher meets, the session is closed all the same
            LOG.warn("plugin {} was not withdrawn cleanly", open.info().id(), e);
        }
        sessions.end(open.session(), open.guard(), open.info());
        admissions.left(open.candidate(), open.guard());
        LOG.info("plugin {} closed", open.info().id());
        admissions.changed();
    }

    @Deactivate
    void close() {
        admissions.close();
        List.copyOf(plugins.all()).forEach(this::close);
    }
}
