// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.annotation.Priority;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.ext.Provider;
import org.hientruong.api.Problem;

/**
 * Counts the requests inside one plugin: at most 16, so that a plugin that hangs cannot take the server's threads; and
 * none once the plugin is being withdrawn.
 */
@Provider
@PreMatching
@Priority(1)
final class Turnstile implements ContainerRequestFilter, ContainerResponseFilter {
    private static final int MOST = 16;
    private static final String INSIDE = Turnstile.class.getName();
    private final Semaphore places = new Semaphore(MOST);
    private volatile boolean open = true;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!open || !places.tryAcquire()) {
            throw Problem.retry(Problem.Kind.UNAVAILABLE, "core.problem.plugin-busy", Duration.ofSeconds(open ? 1 : 2));
        }
        request.setProperty(INSIDE, this);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (equals(request.getProperty(INSIDE))) {
            request.removeProperty(INSIDE);
            places.release();
        }
    }

    /** Lets nobody in any more and waits until all are out, or the time is over. */
    void drain(Duration limit) throws InterruptedException {
        open = false;
        if (places.tryAcquire(MOST, limit.toMillis(), TimeUnit.MILLISECONDS)) {
            places.release(MOST);
        }
    }
}
