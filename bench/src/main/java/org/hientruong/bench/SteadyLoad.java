// SPDX-License-Identifier: Apache-2.0
package org.hientruong.bench;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.hientruong.itest.support.Reply;

/** Clients that ask on and on, each on a thread of its own; how long each answer took, in calm and during changes. */
final class SteadyLoad implements AutoCloseable {
    private final List<Thread> clients = new ArrayList<>();
    private final Queue<Long> calm = new ConcurrentLinkedQueue<>();
    private final Queue<Long> changing = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicBoolean measured = new AtomicBoolean();
    private volatile boolean change;
    private volatile boolean over;

    /** What a client does again and again, until the load is over. */
    interface Client {
        void once() throws InterruptedException;
    }

    void add(String name, Client client) {
        Thread thread = new Thread(() -> onAndOn(name, client), "client-" + name);
        clients.add(thread);
        thread.start();
    }

    private void onAndOn(String name, Client client) {
        while (!over) {
            try {
                client.once();
            } catch (InterruptedException e) {
                return;
            } catch (UncheckedIOException | AssertionError e) {
                failed(name + ": "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            }
        }
    }

    /** A request of core: any answer but 200 is one failure too many. */
    Reply core(Supplier<Reply> request) {
        boolean before = change;
        long start = System.nanoTime();
        Reply reply = request.get();
        long took = System.nanoTime() - start;
        asked.incrementAndGet();
        if (measured.get()) {
            (before || change ? changing : calm).add(took);
        }
        if (reply.status() != 200) {
            failed(reply.status() + " " + reply.request());
        }
        return reply;
    }

    private void failed(String what) {
        failures.merge(what, 1, Integer::sum);
    }

    /** From now on it is warm. */
    void measure() {
        measured.set(true);
    }

    /** Lets something change while it goes on. */
    void during(Runnable what) {
        change = true;
        try {
            what.run();
        } finally {
            change = false;
        }
    }

    long asked() {
        return asked.get();
    }

    Map<String, Integer> failures() {
        return Map.copyOf(failures);
    }

    /** Milliseconds in calm, sorted. */
    double[] calm() {
        return sorted(calm);
    }

    /** Milliseconds during changes, sorted. */
    double[] changing() {
        return sorted(changing);
    }

    private static double[] sorted(Queue<Long> nanos) {
        double[] millis = nanos.stream().mapToDouble(one -> one / 1e6).toArray();
        Arrays.sort(millis);
        return millis;
    }

    @Override
    public void close() {
        over = true;
        for (Thread client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
