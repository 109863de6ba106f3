// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
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
    /** What is there and not open, by its key; only the thread of changes adds to it and to the next two. */
    private final Map<Object, Candidate> waiting = new ConcurrentHashMap<>();

    private final Set<Long> admitted = ConcurrentHashMap.newKeySet();
    private final Map<Long, String> failures = new ConcurrentHashMap<>();
    private final List<Left> closed = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService changes = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "plugin-host");
        thread.setDaemon(true);
        return thread;
    });

    /** Where plugins get their desks. */
    record Desks(ChannelDesks channels, ConnectorDesks connectors) {}

    /** What may have left threads behind. */
    private record Left(String bundle, Guard guard) {}

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
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** How what a bundle brings is. */
    public PluginHealth health(long bundleId) {
        List<PluginHealth.Channel> open = plugins.all().stream()
                .filter(plugin -> plugin.info().bundleId() == bundleId)
                .map(plugin -> new PluginHealth.Channel(
                        plugin.info().id(), plugin.guard().behaviour()))
                .toList();
        return new PluginHealth(open, failures.get(bundleId));
    }

    /** Names of threads that what a bundle brought has left behind when it was closed. */
    public List<String> leftThreads(String bundle) {
        closed.removeIf(left -> left.guard.behaviour().threads().isEmpty());
        return closed.stream()
                .filter(left -> left.bundle.equals(bundle))
                .flatMap(left -> left.guard.behaviour().threads().stream())
                .toList();
    }

    /**
     * Opens and closes all that a bundle brings, as a trial; none of it is published.
     *
     * @return why it may not be admitted, or empty
     */
    public Optional<String> trial(long bundleId) {
        return inOrder(() -> {
            for (Candidate candidate : List.copyOf(waiting.values())) {
                if (candidate.info().bundleId() == bundleId) {
                    Optional<String> failure = taken(candidate).or(() -> sessions.trial(candidate, this::watch));
                    if (failure.isPresent()) {
                        return failure;
                    }
                }
            }
            return Optional.empty();
        });
    }

    private Optional<String> taken(Candidate candidate) {
        return plugins.inTheWayOf(
                candidate, holder -> holder.bundle().equals(candidate.info().bundle()));
    }

    /** What it left behind is named as long as it is there. */
    private void watch(Candidate candidate, Guard guard) {
        closed.removeIf(left -> left.guard.behaviour().threads().isEmpty());
        closed.add(new Left(candidate.info().bundle(), guard));
    }

    /** Opens what a bundle has brought and what it will bring. */
    public void admit(long bundleId) {
        inOrder(() -> {
            admitted.add(bundleId);
            for (Candidate candidate : List.copyOf(waiting.values())) {
                if (candidate.info().bundleId() == bundleId) {
                    open(candidate);
                }
            }
            return true;
        });
    }

    /** Whether a bundle was admitted: a host that was made anew has yet to be told. */
    public boolean isAdmitted(long bundleId) {
        return admitted.contains(bundleId);
    }

    /** Forgets a bundle that is gone. */
    public void forget(long bundleId) {
        inOrder(() -> {
            failures.remove(bundleId);
            return admitted.remove(bundleId);
        });
    }

    private <T> T inOrder(Supplier<T> change) {
        try {
            return changes.submit(change::get).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Reference(
            service = IntakeChannel.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindChannel(ServiceReference<IntakeChannel> reference) {
        come(Candidate.channel(reference, Objects.requireNonNull(context), desks.channels));
    }

    void unbindChannel(ServiceReference<IntakeChannel> reference) {
        go(reference);
    }

    @Reference(
            service = AgencyConnector.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindConnector(ServiceReference<AgencyConnector> reference) {
        come(Candidate.connector(reference, Objects.requireNonNull(context), desks.connectors));
    }

    void unbindConnector(ServiceReference<AgencyConnector> reference) {
        go(reference);
    }

    void come(Candidate candidate) {
        changes.execute(() -> {
            waiting.put(candidate.key(), candidate);
            if (!candidate.onTrial() || admitted.contains(candidate.info().bundleId())) {
                open(candidate);
            }
        });
    }

    void go(Object key) {
        // SCR waits here until the channel is closed, so that a bundle never stops under a running call
        try {
            changes.submit(() -> gone(key)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.error("a plugin did not close", e.getCause());
        } catch (RejectedExecutionException e) {
            gone(key); // the host itself is closing
        }
    }

    private void open(Candidate candidate) {
        PluginInfo info = candidate.info();
        if (!info.id().matches("[a-z][a-z0-9-]{1,29}")) {
            staysClosed(info, "its id has not 2 to 30 lower-case letters, digits and hyphens", null);
            return;
        }
        Optional<String> taken = plugins.inTheWayOf(candidate, holder -> false);
        if (taken.isPresent()) {
            staysClosed(info, taken.get(), null);
            return;
        }
        Guard guard = new Guard(info.id());
        try {
            if (!candidate.agencies().isEmpty()) {
                desks.connectors.connect(new Connector(info.id(), candidate.agencies()));
            }
            PluginSession session = sessions.made(candidate, guard);
            Sessions.Face face = sessions.published(session, guard, info);
            plugins.add(new OpenPlugin(candidate, session, guard, face));
            waiting.remove(candidate.key());
            failures.remove(info.bundleId());
            LOG.info("plugin {} {} open", info.id(), info.version());
            listeners.forEach(Runnable::run);
        } catch (Guard.PluginFailed | RuntimeException | LinkageError e) { // the plugin's edge
            guard.close();
            staysClosed(info, String.valueOf(e.getMessage()), e);
        }
    }

    private void staysClosed(PluginInfo info, String why, @Nullable Throwable cause) {
        failures.put(
                info.bundleId(),
                info.id() + " " + why + (cause == null || cause.getCause() == null ? "" : ": " + cause.getCause()));
        LOG.error("plugin {} {} stays closed: {}", info.id(), info.version(), why, cause);
    }

    private void gone(Object key) {
        waiting.remove(key);
        plugins.all().stream()
                .filter(open -> open.candidate().key().equals(key))
                .findFirst()
                .ifPresent(this::close);
        if (context != null && key instanceof ServiceReference<?> reference) {
            context.ungetService(reference);
        }
    }

    private void close(OpenPlugin open) {
        plugins.remove(open);
        try {
            open.face().endpoints().close();
        } catch (Exception e) { // whatever the publisher meets, the session is closed all the same
            LOG.warn("plugin {} was not withdrawn cleanly", open.info().id(), e);
        }
        sessions.end(open.session(), open.info());
        open.guard().close();
        watch(open.candidate(), open.guard());
        LOG.info("plugin {} closed", open.info().id());
        listeners.forEach(Runnable::run);
    }

    @Deactivate
    void close() {
        changes.shutdown();
        List.copyOf(plugins.all()).forEach(this::close);
    }
}
