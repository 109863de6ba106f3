// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.ws.rs.Path;
import org.hientruong.api.Endpoint;
import org.hientruong.core.plug.EndpointPublisher;
import org.hientruong.core.rest.staff.SessionFeature;
import org.hientruong.core.rest.traffic.Turnstile;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Gives each plugin an application of its own: a change of one never touches another, nor core. */
@Component(service = EndpointPublisher.class, configurationPid = "org.hientruong.core.web")
@Designate(ocd = PluginEndpoints.Config.class)
public final class PluginEndpoints implements EndpointPublisher {
    private static final int PLACES = 16;
    private static final Duration DRAIN = Duration.ofSeconds(30);

    /** The operator's settings. */
    @ObjectClassDefinition(name = "Web")
    public @interface Config {
        /** The plugin that has the root of the site. */
        String root() default "portal";

        /** Calls at work at once in the plugin that has the root of the site. */
        int root_places() default 64;
    }

    private final RestPublisher publisher;
    private final SessionFeature.Maker sessions;
    private final String root;
    private final int rootPlaces;

    @Activate
    public PluginEndpoints(
            @Reference RestPublisher publisher, @Reference SessionFeature.Maker sessions, Config config) {
        this.publisher = publisher;
        this.sessions = sessions;
        this.root = config.root();
        this.rootPlaces = config.root_places();
    }

    @Override
    public void check(List<Endpoint> endpoints) {
        endpoints.forEach(PluginEndpoints::resource);
    }

    @Override
    public AutoCloseable publish(String pluginId, List<Endpoint> endpoints) {
        if (endpoints.isEmpty()) {
            return () -> {};
        }
        Turnstile turnstile = new Turnstile(pluginId.equals(root) ? rootPlaces : PLACES);
        List<Object> parts = new ArrayList<>();
        endpoints.forEach(endpoint -> parts.add(resource(endpoint)));
        parts.add(turnstile);
        parts.add(sessions.of(endpoints));
        RestPublisher.Publication own = publisher.publish("plugin." + pluginId, "/plugins/" + pluginId, parts);
        RestPublisher.Publication atRoot = pluginId.equals(root) ? publisher.publish("root", "/", parts) : null;
        try {
            own.await();
            if (atRoot != null) {
                atRoot.await();
            }
        } catch (RuntimeException e) {
            withdraw(own, atRoot);
            throw e;
        }
        return () -> {
            turnstile.drain(DRAIN);
            withdraw(own, atRoot);
        };
    }

    /** JAX-RS itself takes any object and answers 404 for it. */
    private static Object resource(Endpoint endpoint) {
        Class<?> type = endpoint.resource().getClass();
        if (!type.isAnnotationPresent(Path.class)) {
            throw new IllegalArgumentException(type.getName() + " has no @Path");
        }
        return endpoint.resource();
    }

    private static void withdraw(RestPublisher.Publication own, RestPublisher.@Nullable Publication atRoot) {
        try {
            own.close();
        } finally {
            if (atRoot != null) {
                atRoot.close();
            }
        }
    }
}
