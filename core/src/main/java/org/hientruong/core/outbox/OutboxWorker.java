// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hientruong.api.Delivery;
import org.hientruong.core.desk.Feed;
import org.hientruong.core.store.outbox.Deliveries;
import org.hientruong.core.store.outbox.Deliveries.Lease;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the deliveries of the outbox, at least once each. Woken after commits of this node, of other nodes by a poll, and
 * when a plugin comes; never inside a transaction.
 */
@Component(service = OutboxWorker.class, immediate = true)
public final class OutboxWorker {
    /** After so many attempts a person has to look… */
    static final int MOST_ATTEMPTS = 12;
    /** … or after so long. */
    static final Duration LONGEST_TRYING = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration ABSENT = Duration.ofSeconds(30);
    private static final Duration LONGEST_BACK_OFF = Duration.ofHours(1);
    /** A large odd number: neighbouring ids come far apart. */
    private static final long SPREADING = 0x9E3779B97F4A7C15L;
    /** So few that all their time limits together fit into one lease. */
    private static final int BATCH = 3;

    private static final Duration POLL = Duration.ofSeconds(5);
    private static final long STOP_SECONDS = 10;
    private final Deliveries deliveries;
    private final Couriers couriers;
    private final Clock clock;
    private final AutoCloseable wakeUps;
    private final AutoCloseable pluginChanges;
    private final AtomicBoolean waiting = new AtomicBoolean();
    /** Addresses whose deliveries this worker has put off. */
    private final Set<String> absent = ConcurrentHashMap.newKeySet();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread worker = new Thread(work, "outbox");
        worker.setDaemon(true);
        return worker;
    });

    @Activate
    public OutboxWorker(
            @Reference Feed feed,
            @Reference Deliveries deliveries,
            @Reference Couriers couriers,
            @Reference Clock clock) {
        this(feed, deliveries, couriers, clock, POLL);
    }

    OutboxWorker(Feed feed, Deliveries deliveries, Couriers couriers, Clock clock, Duration poll) {
        this.deliveries = deliveries;
        this.couriers = couriers;
        this.clock = clock;
        this.wakeUps = feed.subscribe(hint -> wake());
        this.pluginChanges = couriers.onChange(this::wake);
        thread.scheduleWithFixedDelay(this::run, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() throws Exception {
        wakeUps.close();
        pluginChanges.close();
        thread.shutdown();
        thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS); // what is cut short is leased again
    }

    private void wake() {
        if (waiting.compareAndSet(false, true)) {
            try {
                thread.execute(this::run);
            } catch (RejectedExecutionException e) {
                LOG.debug("stopping");
            }
        }
    }

    /** Makes all deliveries that are due. */
    void run() {
        waiting.set(false);
        try {
            welcome();
            List<Lease> leases;
            do {
                Instant now = clock.instant();
                leases = deliveries.lease(now, now.plus(LEASE), BATCH);
                leases.forEach(this::deliverOne);
            } while (!leases.isEmpty());
        } catch (RuntimeException e) { // the scheduler's edge: the next poll tries again
            LOG.warn("outbox interrupted", e);
        }
    }

    /** What was put off for an address where somebody is by now goes out at once. */
    private void welcome() {
        for (String address : List.copyOf(absent)) {
            if (couriers.isReachable(address)) {
                Instant now = clock.instant();
                deliveries.hasten(address, now, now.plus(ABSENT));
                absent.remove(address);
            }
        }
    }

    /** One row must not hold up the others. */
    private void deliverOne(Lease lease) {
        try {
            deliver(lease);
        } catch (RuntimeException e) {
            LOG.warn("delivery {} failed", lease.id(), e);
            settle(lease, new Delivery(Delivery.Outcome.RETRY_LATER, null, null));
        }
    }

    private void deliver(Lease lease) {
        Optional<Delivery> answer = couriers.deliver(lease);
        if (answer.isEmpty()) {
            Instant now = clock.instant();
            absent.add(lease.address());
            deliveries.postpone(lease, now.plus(ABSENT));
            deliveries.postponeAll(lease.address(), now, now.plus(ABSENT));
            return;
        }
        settle(lease, answer.get());
    }

    private void settle(Lease lease, Delivery answer) {
        boolean settled = switch (answer.outcome()) {
            case DELIVERED -> deliveries.done(lease);
            case REFUSED -> couriers.refused(lease, String.valueOf(answer.reason()));
            case RETRY_LATER -> again(lease, answer.after());
        };
        if (!settled) {
            LOG.info("delivery {} took longer than its lease: another node has it", lease.id());
        }
    }

    private boolean again(Lease lease, @Nullable Duration after) {
        if (lease.attempts() + 1 >= MOST_ATTEMPTS) {
            return deliveries.park(lease, "gave up after " + MOST_ATTEMPTS + " attempts");
        }
        Instant now = clock.instant();
        if (lease.triedSince() != null && !now.isBefore(lease.triedSince().plus(LONGEST_TRYING))) {
            return deliveries.park(lease, "gave up after " + LONGEST_TRYING.toHours() + " h");
        }
        Duration wait = longer(backOff(lease.id(), lease.attempts()), after);
        return deliveries.retry(lease, now, now.plus(wait), "to be tried again");
    }

    private static Duration longer(Duration one, @Nullable Duration other) {
        return other == null || other.compareTo(one) < 0 ? one : other;
    }

    /**
     * 10 s, 20 s, 40 s … at most an hour, less up to a fifth that differs between deliveries: what failed together need not
     * come again together.
     */
    static Duration backOff(long delivery, int attempts) {
        Duration wait = Duration.ofSeconds(10L << Math.min(attempts, 20));
        Duration most = wait.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : wait;
        long spread = most.toMillis() / 5;
        return most.minusMillis(Math.floorMod(delivery * SPREADING, spread));
    }
}
