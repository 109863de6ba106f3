// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.traffic;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.annotation.Priority;
import javax.servlet.ServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.ext.Provider;
import org.hientruong.api.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Counts the calls at work inside one plugin, so that a plugin that hangs cannot take the server's threads; and lets none
 * in once the plugin is being withdrawn. A call whose body is still coming works on nothing: it gives its place to others
 * ({@link #apart}).
 */
@Provider
@PreMatching
@Priority(1)
public final class Turnstile implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String PASS = Turnstile.class.getName();
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private final Places places;
    private boolean open = true;
    private int inFlight;

    public Turnstile(int places) {
        this(places, PATIENCE);
    }

    Turnstile(int places, Duration patience) {
        this.places = new Places(places, patience);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(PASS, pass());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PASS) instanceof Pass pass) {
            pass.end();
        }
    }

    /** Receives the body of a request without holding the request's place meanwhile. */
    static <T> T apart(@Nullable ServletRequest request, Reception.Reading<T> reading) throws java.io.IOException {
        Object pass = request == null ? null : request.getAttribute(PASS);
        return pass instanceof Pass its ? its.apart(reading) : reading.read();
    }

    /** Lets a call in. */
    Pass pass() {
        synchronized (this) {
            if (!open) {
                throw busy(Duration.ofSeconds(2));
            }
            inFlight++;
        }
        Pass pass = new Pass();
        pass.takePlace();
        return pass;
    }

    /** Lets nobody in any more and waits until all are out, or the time is over. */
    public synchronized void drain(Duration limit) throws InterruptedException {
        open = false;
        long end = System.nanoTime() + limit.toNanos();
        for (long left = limit.toNanos(); inFlight > 0 && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private synchronized void out() {
        inFlight--;
        notifyAll();
    }

    private static Problem busy(Duration after) {
        return Problem.retry(Problem.Kind.UNAVAILABLE, "core.problem.plugin-busy", after);
    }

    /** One call on its way. */
    final class Pass {
        private boolean holds;
        private boolean ended;

        private void takePlace() {
            holds = places.take();
            if (!holds) {
                end();
                throw busy(Duration.ofSeconds(1));
            }
        }

        <T> T apart(Reception.Reading<T> reading) throws java.io.IOException {
            leavePlace();
            T read = reading.read();
            takePlace();
            return read;
        }

        void end() {
            if (!ended) {
                ended = true;
                leavePlace();
                out();
            }
        }

        private void leavePlace() {
            if (holds) {
                holds = false;
                places.leave();
            }
        }
    }
}
