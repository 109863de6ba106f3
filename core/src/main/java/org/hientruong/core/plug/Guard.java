// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.MDC;

/** The one way into a plugin's code: a time limit, a catch-all, the plugin's id in the log, four threads of its own. */
public final class Guard implements AutoCloseable {
    private static final int THREADS = 4;
    private final String plugin;
    private final ThreadPoolExecutor threads;

    Guard(String plugin) {
        this.plugin = plugin;
        this.threads = new ThreadPoolExecutor(0, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "plugin-" + plugin);
            thread.setDaemon(true);
            return thread;
        });
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
        AtomicBoolean settled = new AtomicBoolean();
        Future<T> running;
        try {
            running = threads.submit(() -> {
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
        } catch (RejectedExecutionException e) {
            throw new PluginFailed(plugin + " has no free thread", e);
        }
        try {
            return awaited(running, limit, settled);
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

    private static <T> T awaited(Future<T> running, Duration limit, AtomicBoolean settled)
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

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** A plugin did not do what it was asked. */
    public static final class PluginFailed extends Exception {
        private static final long serialVersionUID = 1L;

        PluginFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
