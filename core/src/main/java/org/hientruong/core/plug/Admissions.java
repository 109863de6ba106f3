// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How what bundles bring comes and goes, one change after the other on one thread: what the platform brings opens at once,
 * what a plugin brings waits until its bundle has stood its trial and is admitted.
 */
public final class Admissions<A extends Admissions.Arrival> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Admissions.class);
    private final Door<A> door;
    /** What is there and not open, by its key; only the thread of changes adds to it and to the next two. */
    private final Map<Object, A> waiting = new ConcurrentHashMap<>();

    private final Set<Long> admitted = ConcurrentHashMap.newKeySet();
    private final Map<Long, String> failures = new ConcurrentHashMap<>();
    private final List<Left> closed = new CopyOnWriteArrayList<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final ExecutorService changes;

    /** What may have left threads behind. */
    private record Left(String bundle, Guard guard) {}

    /** Something that has come; none of its code has run. */
    public interface Arrival {
        /** By which it is told from all others, and by which it goes. */
        Object key();

        /** What an operator knows it by. */
        String name();

        PluginInfo info();

        /** Whether it is a plugin's, so that it has to stand its trial first. */
        boolean onTrial();
    }

    /** What it means to open and to close what comes. */
    public interface Door<A> {
        /** What stands against opening it, before any of its code has run. */
        Optional<String> hindrance(A arrival);

        /** Opens and closes it; none of it is published. Answers why it may not be admitted. */
        Optional<String> trial(A arrival);

        /** Opens it; all of its code runs in the guard. */
        void open(A arrival, Guard guard) throws Guard.PluginFailed;

        /** Closes what is open of a key. */
        void close(Object key);
    }

    /** Somebody is called back until it is closed. */
    public interface Watching extends AutoCloseable {
        @Override
        void close();
    }

    /** With the name of the thread of changes. */
    public Admissions(String name, Door<A> door) {
        this.door = door;
        this.changes = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    public void come(A arrival) {
        changes.execute(() -> {
            waiting.put(arrival.key(), arrival);
            if (!arrival.onTrial() || isAdmitted(arrival.info().bundleId())) {
                open(arrival);
            }
        });
    }

    /** Returns when it is closed: SCR waits here, so that a bundle never stops under a running call. */
    public void go(Object key) {
        try {
            changes.submit(() -> gone(key)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.error("{} did not close", key, e.getCause());
        } catch (RejectedExecutionException e) {
            gone(key); // its keeper is closing itself
        }
    }

    private void gone(Object key) {
        waiting.remove(key);
        door.close(key);
    }

    /**
     * Tries all that a bundle brings.
     *
     * @return why it may not be admitted, or empty
     */
    public Optional<String> trial(long bundleId) {
        return inOrder(() ->
                waitingOf(bundleId).map(door::trial).flatMap(Optional::stream).findFirst());
    }

    /**
     * Opens what a bundle has brought and what it will bring.
     *
     * @param then what has to follow before anything else comes or goes
     */
    public void admit(long bundleId, Runnable then) {
        inOrder(() -> {
            admitted.add(bundleId);
            waitingOf(bundleId).toList().forEach(this::open);
            then.run();
            return true;
        });
    }

    /** What a bundle has brought that is not open. */
    public Stream<A> waitingOf(long bundleId) {
        return waiting.values().stream().filter(one -> one.info().bundleId() == bundleId);
    }

    /** Whether a bundle was admitted: a keeper that was made anew has yet to be told. */
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

    private void open(A arrival) {
        Optional<String> hindrance = door.hindrance(arrival);
        if (hindrance.isPresent()) {
            staysClosed(arrival, hindrance.get(), null);
            return;
        }
        PluginInfo info = arrival.info();
        Guard guard = Guard.of(info.id());
        try {
            door.open(arrival, guard);
            waiting.remove(arrival.key());
            failures.remove(info.bundleId());
            LOG.info("{} {} open", arrival.name(), info.version());
            changed();
        } catch (Guard.PluginFailed | RuntimeException | LinkageError e) { // the plugin's edge
            guard.close();
            staysClosed(arrival, String.valueOf(e.getMessage()), e);
        }
    }

    private void staysClosed(A arrival, String why, @Nullable Throwable failed) {
        Throwable cause = failed == null ? null : failed.getCause();
        failures.put(arrival.info().bundleId(), arrival.name() + ": " + why + (cause == null ? "" : ": " + cause));
        LOG.error("{} {} stays closed: {}", arrival.name(), arrival.info().version(), why, failed);
    }

    /** Has to be said of each that was closed: what it left behind is named as long as it is there. */
    public void left(A arrival, Guard guard) {
        guard.close();
        closed.removeIf(left -> left.guard.behaviour().threads().isEmpty());
        closed.add(new Left(arrival.info().bundle(), guard));
    }

    /** Names of threads that what a bundle brought has left behind. */
    public List<String> leftThreads(String bundle) {
        closed.removeIf(left -> left.guard.behaviour().threads().isEmpty());
        return closed.stream()
                .filter(left -> left.bundle.equals(bundle))
                .flatMap(left -> left.guard.behaviour().threads().stream())
                .toList();
    }

    /** Why something of a bundle stays closed, or null. */
    public @Nullable String failure(long bundleId) {
        return failures.get(bundleId);
    }

    /** Calls back after something was opened or closed. */
    public Watching onChange(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Tells those who watch. */
    public void changed() {
        watchers.forEach(Runnable::run);
    }

    /** Nothing comes any more; what is open its keeper closes. */
    @Override
    public void close() {
        changes.shutdown();
    }
}
