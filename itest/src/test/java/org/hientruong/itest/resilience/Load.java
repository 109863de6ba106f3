// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.resilience;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.hientruong.itest.support.Http;

/** Clients that read pages of core as fast as they are answered, and count what was not 200. */
final class Load implements AutoCloseable {
    private final AtomicLong sent = new AtomicLong();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean over;

    Load(List<Http> people, List<String> paths) {
        for (Http person : people) {
            Thread client = new Thread(() -> {
                for (int i = 0; !over; i++) {
                    ask(person, paths.get(i % paths.size()));
                }
            });
            clients.add(client);
            client.start();
        }
    }

    private void ask(Http person, String path) {
        sent.incrementAndGet();
        try {
            int status = person.get(path).status();
            if (status != 200) {
                failures.merge(status + " " + path, 1, Integer::sum);
            }
        } catch (UncheckedIOException e) {
            failures.merge(String.valueOf(e.getCause()), 1, Integer::sum);
        }
    }

    long sent() {
        return sent.get();
    }

    Map<String, Integer> failures() {
        return Map.copyOf(failures);
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
