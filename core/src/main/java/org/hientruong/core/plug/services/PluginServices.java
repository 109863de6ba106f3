// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.services;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hientruong.core.plug.Guard;
import org.hientruong.core.plug.PluginHealth;
import org.hientruong.core.plug.PluginInfo;
import org.hientruong.core.store.outbox.Subscribers;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the senders, listeners and inspectors that are there, by their addresses. As with channels, one of the platform is
 * active at once, a plugin's once it has stood its trial and is admitted; from then on it is known to the subscribers.
 */
@Component(service = PluginServices.class)
public final class PluginServices {
    private static final Logger LOG = LoggerFactory.getLogger(PluginServices.class);
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30));

    private final Subscribers subscribers;
    private final Clock clock;
    private final Limits limits;
    private final Map<String, ActiveService> active = new ConcurrentHashMap<>();
    /** What is there and not active, by its key; only the thread of changes adds to it. */
    private final Map<Object, Candidate> waiting = new ConcurrentHashMap<>();

    private final Set<Long> admitted = ConcurrentHashMap.newKeySet();
    private final Map<Long, String> failures = new ConcurrentHashMap<>();
    private final List<Left> closed = new CopyOnWriteArrayList<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final ExecutorService changes = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "plugin-services");
        thread.setDaemon(true);
        return thread;
    });

    /** What may have left threads behind. */
    private record Left(String bundle, Guard guard) {}

    /** How long making one may take, and waiting for the calls in it when it goes. */
    record Limits(Duration open, Duration drain) {}

    @Activate
    public PluginServices(@Reference Subscribers subscribers, @Reference Clock clock) {
        this(subscribers, clock, LIMITS);
    }

    PluginServices(Subscribers subscribers, Clock clock, Limits limits) {
        this.subscribers = subscribers;
        this.clock = clock;
        this.limits = limits;
    }

    /** Whether somebody is at an address and not left alone after failures. */
    public boolean isReachable(String address) {
        ActiveService there = active.get(address);
        return there != null && there.reachable();
    }

    /** Whether somebody who is away is back within a time; one that is there and left alone is not waited for. */
    boolean comesWithin(Duration most, String address) {
        CountDownLatch came = new CountDownLatch(1);
        Runnable watcher = () -> {
            if (isReachable(address)) {
                came.countDown();
            }
        };
        watchers.add(watcher);
        try {
            watcher.run();
            if (!active.containsKey(address) && !came.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} did not come within {} s", address, most.toSeconds());
            }
            return isReachable(address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            watchers.remove(watcher);
        }
    }

    /** Calls whoever is at an address; empty when nobody is, or it is left alone after its failures. */
    <T> Optional<T> call(String address, Duration limit, Function<Object, Callable<T>> work) throws Guard.PluginFailed {
        ActiveService there = active.get(address);
        return there == null ? Optional.empty() : there.call(limit, work);
    }

    /** Calls back after one has come or gone. */
    public AutoCloseable onChange(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** How those of a bundle are. */
    public PluginHealth health(long bundleId) {
        List<PluginHealth.Channel> open = active.values().stream()
                .filter(one -> one.candidate().info().bundleId() == bundleId)
                .map(one -> new PluginHealth.Channel(one.candidate().address(), one.behaviour()))
                .toList();
        return new PluginHealth(open, failures.get(bundleId));
    }

    /** Names of threads that a bundle's services have left behind. */
    public List<String> leftThreads(String bundle) {
        closed.removeIf(left -> left.guard.behaviour().threads().isEmpty());
        return closed.stream()
                .filter(left -> left.bundle.equals(bundle))
                .flatMap(left -> left.guard.behaviour().threads().stream())
                .toList();
    }

    /**
     * Makes each service that a bundle brings and lets it go again, as a trial.
     *
     * @return why it may not be admitted, or empty
     */
    public Optional<String> trial(long bundleId) {
        return inOrder(() -> waitingOf(bundleId)
                .map(one -> hindrance(one).or(() -> tried(one)))
                .flatMap(Optional::stream)
                .findFirst());
    }

    /** Makes active what a bundle has brought and what it will bring; what it brings no more is not asked for either. */
    public void admit(long bundleId, String bundle) {
        inOrder(() -> {
            admitted.add(bundleId);
            waitingOf(bundleId).toList().forEach(this::open);
            subscribers.keepOnly(
                    bundle,
                    Stream.concat(waitingOf(bundleId), active.values().stream().map(ActiveService::candidate))
                            .filter(one -> one.info().bundleId() == bundleId)
                            .map(Candidate::address)
                            .toList());
            return true;
        });
    }

    /** Forgets a bundle that is gone. */
    public void forget(long bundleId) {
        inOrder(() -> {
            failures.remove(bundleId);
            return admitted.remove(bundleId);
        });
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
        try {
            changes.submit(() -> gone(key)).get(); // a bundle never stops under a running call
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.error("a service did not close", e.getCause());
        } catch (RejectedExecutionException e) {
            gone(key);
        }
    }

    private Stream<Candidate> waitingOf(long bundleId) {
        return waiting.values().stream().filter(one -> one.info().bundleId() == bundleId);
    }

    /** What stands against a service before any of its code has run; its own older version does not. */
    private Optional<String> hindrance(Candidate candidate) {
        if (!candidate.kind().admits(candidate.info().id())) {
            return Optional.of(candidate.address() + " is no name for it");
        }
        ActiveService holder = active.get(candidate.address());
        String other = holder == null
                ? candidate.info().bundle()
                : holder.candidate().info().bundle();
        return other.equals(candidate.info().bundle())
                ? Optional.empty()
                : Optional.of(candidate.address() + " is " + other + "'s");
    }

    private Optional<String> tried(Candidate candidate) {
        Guard guard = Guard.of(candidate.info().id());
        try {
            made(candidate, guard);
            return Optional.empty();
        } catch (Guard.PluginFailed e) {
            return Optional.of(e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause()));
        } finally {
            candidate.letting().run();
            left(candidate, guard);
        }
    }

    private Object made(Candidate candidate, Guard guard) throws Guard.PluginFailed {
        return guard.call(
                limits.open(), () -> Objects.requireNonNull(candidate.making().call(), "it went again"));
    }

    private void open(Candidate candidate) {
        PluginInfo info = candidate.info();
        Optional<String> hindrance = hindrance(candidate);
        if (hindrance.isPresent() || active.containsKey(candidate.address())) {
            staysClosed(candidate, hindrance.orElse("the address is taken"), null);
            return;
        }
        Guard guard = Guard.of(info.id());
        try {
            ActiveService service = new ActiveService(candidate, made(candidate, guard), guard);
            subscribers.know(candidate.address(), info.bundle(), clock.instant());
            active.put(candidate.address(), service);
            waiting.remove(candidate.key());
            failures.remove(info.bundleId());
            LOG.info("{} {} active", candidate.address(), info.version());
            watchers.forEach(Runnable::run);
        } catch (Guard.PluginFailed | RuntimeException | LinkageError e) { // the plugin's edge
            guard.close();
            staysClosed(candidate, String.valueOf(e.getMessage()), e);
        }
    }

    private void staysClosed(Candidate candidate, String why, @Nullable Throwable cause) {
        failures.put(candidate.info().bundleId(), candidate.address() + ": " + why);
        LOG.error(
                "{} {} stays closed: {}", candidate.address(), candidate.info().version(), why, cause);
    }

    private void gone(Object key) {
        waiting.remove(key);
        active.values().stream()
                .filter(one -> one.candidate().key().equals(key))
                .findFirst()
                .ifPresent(this::close);
    }

    private void close(ActiveService service) {
        Candidate candidate = service.candidate();
        active.remove(candidate.address());
        service.close(limits.drain());
        candidate.letting().run();
        left(candidate, service.guard());
        LOG.info("{} closed", candidate.address());
        watchers.forEach(Runnable::run);
    }

    private void left(Candidate candidate, Guard guard) {
        guard.close();
        closed.removeIf(left -> left.guard.behaviour().threads().isEmpty());
        closed.add(new Left(candidate.info().bundle(), guard));
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

    @Deactivate
    void close() {
        changes.shutdown();
        List.copyOf(active.values()).forEach(this::close);
    }
}
