// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.staff;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.DynamicFeature;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.FeatureContext;
import javax.ws.rs.ext.Provider;
import org.hientruong.api.Access;
import org.hientruong.api.Endpoint;
import org.hientruong.core.identity.staff.StaffSessions;
import org.hientruong.core.plug.Languages;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Puts a guard before each method of an application, once, when the application is published. What is not marked as open
 * is closed.
 */
@Provider
public final class SessionFeature implements DynamicFeature {
    private final Maker maker;
    private final Map<Class<?>, Access> plugin;

    private SessionFeature(Maker maker, Map<Class<?>, Access> plugin) {
        this.maker = maker;
        this.plugin = plugin;
    }

    /** Makes a feature for each application. */
    @Component(service = Maker.class)
    public static final class Maker {
        private final StaffSessions sessions;
        private final Languages languages;

        @Activate
        public Maker(@Reference StaffSessions sessions, @Reference Languages languages) {
            this.sessions = sessions;
            this.languages = languages;
        }

        /** For core's own resources, by their {@link WithoutSignIn}. */
        public SessionFeature ofCore() {
            return new SessionFeature(this, Map.of());
        }

        /** For a plugin's resources, by the access that each endpoint asks for; of two for one class the stricter. */
        public SessionFeature of(List<Endpoint> endpoints) {
            return new SessionFeature(
                    this,
                    endpoints.stream()
                            .collect(Collectors.toMap(
                                    endpoint -> endpoint.resource().getClass(),
                                    Endpoint::access,
                                    (one, other) -> one.compareTo(other) > 0 ? one : other)));
        }

        private SessionFilter filter(SessionFilter.Entrance entrance) {
            return new SessionFilter(sessions, languages, entrance);
        }
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Access access = plugin.get(resource.getResourceClass());
        if (access == Access.PUBLIC) {
            return; // a plugin's public pages have nothing to do with staff's sessions
        }
        context.register(maker.filter(entrance(resource, access)), Priorities.AUTHENTICATION);
    }

    static SessionFilter.Entrance entrance(ResourceInfo resource, @Nullable Access access) {
        if (access == Access.REPORTER || access == Access.SERVICE) {
            return SessionFilter.Entrance.NOBODY; // this version signs in neither reporters nor machines
        }
        boolean open = resource.getResourceMethod().isAnnotationPresent(WithoutSignIn.class)
                || resource.getResourceClass().isAnnotationPresent(WithoutSignIn.class);
        if (access == null && open) {
            return SessionFilter.Entrance.EVERYBODY;
        }
        return resource.getResourceMethod().isAnnotationPresent(WithTemporaryPassword.class)
                ? SessionFilter.Entrance.STAFF_WITH_ANY_PASSWORD
                : SessionFilter.Entrance.STAFF;
    }
}
