// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest;

import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import javax.ws.rs.core.Application;
import org.hientruong.core.plug.Languages;
import org.hientruong.core.rest.traffic.EveryAnswer;
import org.hientruong.core.web.LoopbackGuard;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only place that registers JAX-RS Applications, each complete with its providers, from one thread. Providers that
 * are whiteboard services of their own leave a moment without authentication and a race at start-up.
 */
@Component(service = RestPublisher.class)
public final class RestPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(RestPublisher.class);
    private static final int WHITEBOARD_POLLS = 500;
    private final BundleContext context;
    private final List<Object> providers;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread publisher = new Thread(work, "rest-publisher");
        publisher.setDaemon(true);
        return publisher;
    });

    @Activate
    public RestPublisher(
            BundleContext context,
            @Reference JaxrsServiceRuntime runtime,
            @Reference Languages languages,
            @Reference LoopbackGuard guard) {
        // nothing is published before the guard has passed the address
        this.context = context;
        ProblemMapper problems = new ProblemMapper(languages);
        this.providers = List.of(
                new JsonProvider(),
                new FormDataReader(),
                new EveryAnswer(),
                problems,
                new ProblemMapper.OfHttp(problems));
        thread.execute(() -> awaitWhiteboard(runtime));
    }

    /** Publishing before the whiteboard has built its default application loses the registration. */
    private static void awaitWhiteboard(JaxrsServiceRuntime runtime) {
        try {
            for (int i = 0; i < WHITEBOARD_POLLS && runtime.getRuntimeDTO().defaultApplication == null; i++) {
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Publishes an application.
     *
     * @param name unique among the published
     * @param base path of the application, {@code /api/v1}
     * @param parts its resources and the providers that it alone has
     * @return closing it withdraws the application
     */
    @SuppressWarnings("JdkObsolete") // OSGi takes a Dictionary
    public Publication publish(String name, String base, Collection<?> parts) {
        Application application = new Published(parts, providers);
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.jaxrs.name", name);
        properties.put("osgi.jaxrs.application.base", base);
        CompletableFuture<ServiceRegistration<Application>> registered = new CompletableFuture<>();
        thread.execute(() -> {
            try {
                registered.complete(context.registerService(Application.class, application, properties));
                LOG.info("{} published at {}", name, base);
            } catch (RuntimeException e) {
                LOG.error("{} not published at {}", name, base, e);
                registered.completeExceptionally(e);
            }
        });
        return new Publication(registered);
    }

    /** One application, published from another thread; closing it withdraws it. */
    @SuppressWarnings("try") // closed by deactivation, never by a try
    public final class Publication implements AutoCloseable {
        private final CompletableFuture<ServiceRegistration<Application>> registered;

        private Publication(CompletableFuture<ServiceRegistration<Application>> registered) {
            this.registered = registered;
        }

        /** Whether it answers by now. */
        public boolean published() {
            return registered.isDone() && !registered.isCompletedExceptionally();
        }

        @Override
        public void close() throws InterruptedException, ExecutionException {
            withdraw(registered);
        }
    }

    private void withdraw(Future<ServiceRegistration<Application>> registered)
            throws InterruptedException, ExecutionException {
        ServiceRegistration<Application> registration = registered.get();
        try {
            thread.submit(() -> unregister(registration)).get();
        } catch (RejectedExecutionException e) {
            unregister(registration); // core itself is stopping
        }
    }

    private static void unregister(ServiceRegistration<Application> registration) {
        try {
            registration.unregister();
        } catch (IllegalStateException e) {
            LOG.debug("withdrawn already");
        }
    }

    @Deactivate
    void close() {
        thread.shutdown();
    }

    private static final class Published extends Application {
        private final Set<Object> singletons;

        Published(Collection<?> parts, Collection<?> providers) {
            singletons = new LinkedHashSet<>(parts);
            singletons.addAll(providers);
        }

        @Override
        public Set<Object> getSingletons() {
            return singletons;
        }
    }
}
