// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hientruong.api.ChannelSession;
import org.hientruong.api.Delivery;
import org.hientruong.api.Endpoint;
import org.hientruong.api.IntakeChannel;
import org.hientruong.api.Notice;
import org.hientruong.core.desk.ChannelDesks;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens each channel that comes and closes each that goes: open, publish … withdraw, wait for calls in flight, close. */
@Component(service = PluginHost.class, immediate = true)
public final class PluginHost {
    private static final Logger LOG = LoggerFactory.getLogger(PluginHost.class);
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(30));
    private static final String ID = "hientruong.channel.id";

    private final ChannelDesks desks;
    private final EndpointPublisher endpoints;
    private final Limits limits;
    private final Map<String, OpenChannel> channels = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final ExecutorService changes = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "plugin-host");
        thread.setDaemon(true);
        return thread;
    });

    private record OpenChannel(
            IntakeChannel channel, ChannelSession session, Guard guard, Face face, PluginInfo info) {}

    /** What is published of a channel, and the path at which it draws drafts, or null. */
    private record Face(AutoCloseable endpoints, @Nullable String draftPage) {}

    /**
     * Where a channel draws the public page of a draft.
     *
     * @param channel its id
     * @param path below {@code /plugins/<id>/}
     */
    public record DraftPage(String channel, String path) {}

    /** How long a plugin may take. */
    record Limits(Duration open, Duration close, Duration tell) {}

    @Activate
    public PluginHost(@Reference ChannelDesks desks, @Reference EndpointPublisher endpoints) {
        this(desks, endpoints, LIMITS);
    }

    PluginHost(ChannelDesks desks, EndpointPublisher endpoints, Limits limits) {
        this.desks = desks;
        this.endpoints = endpoints;
        this.limits = limits;
    }

    /** The channels that are open, by id. */
    public List<PluginInfo> open() {
        return channels.values().stream()
                .map(OpenChannel::info)
                .sorted(java.util.Comparator.comparing(PluginInfo::id))
                .toList();
    }

    /** Where drafts are drawn as the public would see them, by the channels that are open. */
    public List<DraftPage> draftPages() {
        List<DraftPage> pages = new ArrayList<>();
        for (PluginInfo info : open()) {
            OpenChannel channel = channels.get(info.id());
            String path = channel == null ? null : channel.face.draftPage();
            if (path != null) {
                pages.add(new DraftPage(info.id(), path));
            }
        }
        return pages;
    }

    /** Tells the reporter through a channel; empty when the channel is not there: its notices wait. */
    public Optional<Delivery> tell(String channelId, Notice notice) {
        OpenChannel channel = channels.get(channelId);
        if (channel == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(channel.guard.call(
                    limits.tell(), () -> Objects.requireNonNull(channel.session.tell(notice), "tell answered null")));
        } catch (Guard.PluginFailed e) {
            LOG.warn("notice {} not told: {}", notice.id(), e.getMessage(), e.getCause());
            return Optional.of(new Delivery(Delivery.Outcome.RETRY_LATER, null, null)); // the outbox backs off
        }
    }

    /** Calls back after a channel has come or gone. */
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindChannel(IntakeChannel channel, ServiceReference<IntakeChannel> reference) {
        String id = String.valueOf(reference.getProperty(ID));
        Bundle bundle = reference.getBundle();
        PluginInfo info =
                new PluginInfo(id, bundle.getSymbolicName(), bundle.getVersion().toString(), bundle.getBundleId());
        come(channel, info);
    }

    void come(IntakeChannel channel, PluginInfo info) {
        changes.execute(() -> open(channel, info));
    }

    void unbindChannel(IntakeChannel channel) {
        // SCR waits here until the channel is closed, so that a bundle never stops under a running call
        try {
            changes.submit(() -> close(channel)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            LOG.error("a channel did not close", e.getCause());
        } catch (java.util.concurrent.RejectedExecutionException e) {
            close(channel); // the host itself is closing
        }
    }

    private void open(IntakeChannel channel, PluginInfo info) {
        if (!info.id().matches("[a-z][a-z0-9-]{1,29}")) {
            LOG.error("{} names its channel {}: it stays closed", info.bundle(), info.id());
            return;
        }
        if (channels.containsKey(info.id())) {
            LOG.error("{} brings a second channel {}: it stays closed", info.bundle(), info.id());
            return;
        }
        Guard guard = new Guard(info.id());
        try {
            ChannelSession session = guard.call(
                    limits.open(),
                    () -> Objects.requireNonNull(channel.open(desks.desk(info.id())), "open answered null"),
                    ChannelSession::close);
            Face published = published(session, guard, info);
            channels.put(info.id(), new OpenChannel(channel, session, guard, published, info));
            LOG.info("channel {} {} open", info.id(), info.version());
            listeners.forEach(Runnable::run);
        } catch (Guard.PluginFailed | RuntimeException | LinkageError e) { // the plugin's edge
            guard.close();
            LOG.error("channel {} {} stays closed", info.id(), info.version(), e);
        }
    }

    /** What cannot be published is closed again: nothing of the plugin is left. */
    private Face published(ChannelSession session, Guard guard, PluginInfo info) throws Guard.PluginFailed {
        try {
            List<Endpoint> offered = guard.call(limits.open(), () -> List.copyOf(session.endpoints()));
            String draftPage = guard.call(limits.open(), () -> path(session.draftPage()));
            return new Face(endpoints.publish(info.id(), offered), draftPage);
        } catch (Guard.PluginFailed | RuntimeException | LinkageError e) {
            end(session, info);
            throw e;
        }
    }

    private static @Nullable String path(@Nullable String said) {
        if (said != null && !said.matches("[a-z0-9-]+(/[a-z0-9-]+)*")) {
            throw new IllegalArgumentException("no path below the plugin's own: " + said);
        }
        return said;
    }

    private void close(IntakeChannel channel) {
        channels.values().stream()
                .filter(open -> open.channel.equals(channel))
                .findFirst()
                .ifPresent(this::close);
    }

    private void close(OpenChannel open) {
        channels.remove(open.info.id());
        try {
            open.face.endpoints().close();
        } catch (Exception e) { // whatever the publisher meets, the session is closed all the same
            LOG.warn("channel {} was not withdrawn cleanly", open.info.id(), e);
        }
        end(open.session, open.info);
        open.guard.close();
        LOG.info("channel {} closed", open.info.id());
        listeners.forEach(Runnable::run);
    }

    /** On a thread of its own: the plugin's others may all hang. */
    private void end(ChannelSession session, PluginInfo info) {
        try (Guard last = new Guard(info.id())) {
            last.call(limits.close(), () -> {
                session.close();
                return true;
            });
        } catch (Guard.PluginFailed e) {
            LOG.warn("channel {} {} did not close cleanly", info.id(), info.version(), e);
        }
    }

    @Deactivate
    void close() {
        changes.shutdown();
        List.copyOf(channels.values()).forEach(this::close);
    }
}
