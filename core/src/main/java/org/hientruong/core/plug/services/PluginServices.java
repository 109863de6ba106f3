// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.services;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hientruong.core.plug.Admissions;
import org.hientruong.core.plug.Guard;
import org.hientruong.core.plug.PluginHealth;
import org.hientruong.core.store.outbox.Subscribers;
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
    private final Admissions<Candidate> admissions = new Admissions<>("plugin-services", new Door());

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
        Admissions.Watching watching = admissions.onChange(watcher);
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
            watching.close();
        }
    }

    /** Calls whoever is at an address; empty when nobody is, or it is left alone after its failures. */
    <T> Optional<T> call(String address, Duration limit, Function<Object, Callable<T>> work) throws Guard.PluginFailed {
        ActiveService there = active.get(address);
        return there == null ? Optional.empty() : there.call(limit, work);
    }

    /** Calls back after one has come or gone. */
    public AutoCloseable onChange(Runnable watcher) {
        return admissions.onChange(watcher);
    }

    /** How those of a bundle are. */
    public PluginHealth health(long bundleId) {
        List<PluginHealth.Channel> open = active.values().stream()
                .filter(one -> one.candidate().info().bundleId() == bundleId)
                .map(one -> new PluginHealth.Channel(one.candidate().address(), one.behaviour()))
                .toList();
        return new PluginHealth(open, admissions.failure(bundleId));
    }

    /** Names of threads that a bundle's services have left behind. */
    public List<String> leftThreads(String bundle) {
        return admissions.leftThreads(bundle);
    }

    /**
     * Makes each service that a bundle brings and lets it go again, as a trial.
     *
     * @return why it may not be admitted, or empty
     */
    public Optional<String> trial(long bundleId) {
        return admissions.trial(bundleId);
    }

    /** Makes active what a bundle has brought and what it will bring; what it brings no more is not asked for either. */
    public void admit(long bundleId, String bundle) {
        admissions.admit(bundleId, () -> {
            List<String> brought = Stream.concat(
                            admissions.waitingOf(bundleId),
                            active.values().stream().map(ActiveService::candidate))
                    .filter(one -> one.info().bundleId() == bundleId)
                    .map(Candidate::address)
                    .toList();
            subscribers.keepOnly(bundle, brought);
        });
    }

    /** Forgets a bundle that is gone. */
    public void forget(long bundleId) {
        admissions.forget(bundleId);
    }

    void come(Candidate candidate) {
        admissions.come(candidate);
    }

    void go(Object key) {
        admissions.go(key);
    }

    /** A service is made … and let go when the calls in it have ended. */
    private final class Door implements Admissions.Door<Candidate> {
        @Override
        public Optional<String> hindrance(Candidate candidate) {
            return PluginServices.this
                    .hindrance(candidate)
                    .or(() -> active.containsKey(candidate.address())
                            ? Optional.of("the address is taken")
                            : Optional.empty());
        }

        @Override
        public Optional<String> trial(Candidate candidate) {
            return PluginServices.this.hindrance(candidate).or(() -> tried(candidate));
        }

        @Override
        public void open(Candidate candidate, Guard guard) throws Guard.PluginFailed {
            ActiveService service = new ActiveService(candidate, made(candidate, guard), guard);
            subscribers.know(candidate.address(), candidate.info().bundle(), clock.instant());
            active.put(candidate.address(), service);
        }

        @Override
        public void close(Object key) {
            active.values().stream()
                    .filter(one -> one.candidate().key().equals(key))
                    .findFirst()
                    .ifPresent(PluginServices.this::close);
        }
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
            admissions.left(candidate, guard);
        }
    }

    private Object made(Candidate candidate, Guard guard) throws Guard.PluginFailed {
        return guard.call(
                limits.open(), () -> Objects.requireNonNull(candidate.making().call(), "it went again"));
    }

    private void close(ActiveService service) {
        Candidate candidate = service.candidate();
        active.remove(candidate.address());
        service.close(limits.drain());
        candidate.letting().run();
        admissions.left(candidate, service.guard());
        LOG.info("{} closed", candidate.address());
        admissions.changed();
    }

    @Deactivate
    void close() {
        admissions.close();
        List.copyOf(active.values()).forEach(this::close);
    }
}
