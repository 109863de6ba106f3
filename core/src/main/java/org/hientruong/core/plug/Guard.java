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
        Future<T> running;
        try {
            running = threads.submit(() -> {
                MDC.put("plugin", plugin);
                try {
                    return work.call();
                } finally {
                    MDC.remove("plugin");
                }
            });
        } catch (RejectedExecutionException e) {
            throw new PluginFailed(plugin + " has no free thread", e);
        }
        try {
            return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new PluginFailed(plugin + " failed", e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            running.cancel(true);
            throw new PluginFailed(plugin + " took longer than " + limit.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new PluginFailed(plugin + " was interrupted", e);
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
