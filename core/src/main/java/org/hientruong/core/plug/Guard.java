// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The one way into a plugin's code: a time limit, a catch-all, the plugin's id in the log, four threads of its own, and a
 * circuit that opens when it fails again and again. A thread that overruns its limit is abandoned, and counted.
 */
public final class Guard implements AutoCloseable {
    private static final int THREADS = 4;
    private static final long MOMENT_MILLIS = 200;
    private static final int MANY = 16;
    private static final String POOL = "plugin-";
    private final String plugin;
    private final Circuit circuit;
    private final ThreadGroup group;
    private final ThreadPoolExecutor threads;
    /** Calls for which somebody waits; a thread at work beyond those was abandoned. */
    private final AtomicInteger awaited = new AtomicInteger();

    private volatile @Nullable String lastFailure;

    Guard(String plugin) {
        this(plugin, new Circuit(System::nanoTime));
    }

    Guard(String plugin, Circuit circuit) {
        this.plugin = plugin;
        this.circuit = circuit;
        this.group = new ThreadGroup("plugin-" + plugin); // what the plugin starts inside a call is found in it
        this.threads = new ThreadPoolExecutor(
                0,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                work -> {
                    Thread thread = new Thread(group, work, POOL + plugin);
                    thread.setDaemon(true);
                    return thread;
                },
                Guard::atLast);
    }

    /** A thread whose call has just ended takes a moment to be free again: that is no reason to refuse the next. */
    private static void atLast(Runnable work, ThreadPoolExecutor threads) {
        try {
            if (threads.isShutdown() || !threads.getQueue().offer(work, MOMENT_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new RejectedExecutionException("all threads are at work");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException(e);
        }
    }

    /** For calls into a plugin of which nothing is open yet. */
    public static Guard of(String plugin) {
        return new Guard(plugin);
    }

    /** How a plugin has behaved so far. */
    public Behaviour behaviour() {
        int abandoned = Math.max(0, threads.getActiveCount() - awaited.get());
        return new Behaviour(circuit.failuresInARow(), circuit.closedFor(), abandoned, ownThreads(), lastFailure);
    }

    /**
     * How a plugin behaves.
     *
     * @param failuresInARow calls that failed since the last that did not
     * @param leftAloneFor how long it is not called any more
     * @param abandoned threads that overran their limit and have not come back
     * @param threads names of threads that it started itself inside a call
     * @param lastFailure what it did last that it should not, or null
     */
    public record Behaviour(
            int failuresInARow,
            Duration leftAloneFor,
            int abandoned,
            List<String> threads,
            @Nullable String lastFailure) {
        public Behaviour {
            threads = List.copyOf(threads);
        }
    }

    private List<String> ownThreads() {
        Thread[] found = new Thread[group.activeCount() + MANY];
        int count = group.enumerate(found, true);
        return Arrays.stream(found, 0, count)
                .map(Thread::getName)
                .filter(name -> !name.equals(POOL + plugin))
                .sorted()
                .toList();
    }

    /**
     * Calls into the plugin.
     *
     * @throws PluginFailed when it throws, takes longer than the limit, or has all its threads busy
     */
    public <T> T call(Duration limit, Callable<T> work) throws PluginFailed {
        return call(limit, work, tooLate -> {});
    }

    /**
     * {@link #call(Duration, Callable)}, where a result that comes after the limit is handed to {@code late}, on the thread
     * that the plugin took: nobody else will ever hold it.
     */
    public <T> T call(Duration limit, Callable<T> work, Consumer<T> late) throws PluginFailed {
        if (!circuit.admits()) {
            throw new PluginFailed(
                    plugin + " failed " + circuit.failuresInARow() + " times in a row and is left alone for "
                            + circuit.closedFor().toSeconds() + " s",
                    null);
        }
        try {
            T result = guarded(limit, work, late);
            circuit.succeeded();
            return result;
        } catch (PluginFailed e) {
            circuit.failed();
            lastFailure = e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause());
            throw e;
        }
    }

    private <T> T guarded(Duration limit, Callable<T> work, Consumer<T> late) throws PluginFailed {
        AtomicBoolean settled = new AtomicBoolean();
        awaited.incrementAndGet();
        try {
            return awaited(started(work, late, settled), limit, settled);
        } finally {
            if (awaited.decrementAndGet() == 0) {
                synchronized (awaited) {
                    awaited.notifyAll();
                }
            }
        }
    }

    private <T> Future<T> started(Callable<T> work, Consumer<T> late, AtomicBoolean settled) throws PluginFailed {
        try {
            return threads.submit(() -> {
                MDC.put("plugin", plugin);
                try {
                    T result = work.call();
                    if (!settled.compareAndSet(false, true)) {
                        late.accept(result);
                    }
                    return result;
                } finally {
                    MDC.remove("plugin");
                }
            });
        } catch (RejectedExecutionException | OutOfMemoryError e) { // the system may have no thread left either
            throw new PluginFailed(plugin + " has no free thread", e);
        }
    }

    private <T> T awaited(Future<T> running, Duration limit, AtomicBoolean settled) throws PluginFailed {
        try {
            return settledIn(limit, running, settled);
        } catch (ExecutionException e) {
            throw new PluginFailed(plugin + " failed", e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            running.cancel(true);
            throw new PluginFailed(plugin + " took longer than " + limit.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            settled.set(true);
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new PluginFailed(plugin + " was interrupted", e);
        }
    }

    private static <T> T settledIn(Duration limit, Future<T> running, AtomicBoolean settled)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (settled.compareAndSet(false, true)) {
                throw e;
            }
            return running.get(); // it came at the last moment
        }
    }

    /** Takes no new calls, and lets those for which somebody waits end, but not for ever. */
    void drain(Duration most) {
        threads.shutdown();
        long end = System.nanoTime() + most.toNanos();
        synchronized (awaited) {
            try {
                for (long left = most.toMillis(); awaited.get() > 0 && left > 0; left = millisUntil(end)) {
                    awaited.wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static long millisUntil(long nanoTime) {
        return TimeUnit.NANOSECONDS.toMillis(nanoTime - System.nanoTime());
    }

    /** Whether it takes no more calls. */
    boolean isClosing() {
        return threads.isShutdown();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** A plugin did not do what it was asked. */
    public static final class PluginFailed extends Exception {
        private static final long serialVersionUID = 1L;

        PluginFailed(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
