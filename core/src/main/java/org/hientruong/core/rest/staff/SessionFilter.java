// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.staff;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.Cookie;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.Problem;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.staff.StaffSessions;
import org.hientruong.core.identity.staff.StaffSessions.StaffSession;
import org.hientruong.core.plug.Languages;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who may come in, and knows who it is. A changing call must carry a header and a content type that no foreign
 * page can send with somebody's cookie.
 */
final class SessionFilter implements ContainerRequestFilter, ContainerResponseFilter {
    /** Who may pass. */
    enum Entrance {
        EVERYBODY,
        STAFF_WITH_ANY_PASSWORD,
        STAFF,
        NOBODY
    }

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String MARK = "X-Requested-With";
    private static final String OURS = "hientruong";
    private final StaffSessions sessions;
    private final Languages languages;
    private final Entrance entrance;

    SessionFilter(StaffSessions sessions, Languages languages, Entrance entrance) {
        this.sessions = sessions;
        this.languages = languages;
        this.entrance = entrance;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod())) {
            requireOurPage(request);
        }
        Optional<StaffSession> session = session(request);
        session.ifPresent(found -> request.setSecurityContext(new Known(found.caller(), request.getSecurityContext())));
        if (entrance == Entrance.EVERYBODY) {
            return;
        }
        if (entrance == Entrance.NOBODY || session.isEmpty()) {
            throw Problem.of(Problem.Kind.UNAUTHENTICATED, "core.problem.unauthenticated.detail");
        }
        if (entrance == Entrance.STAFF && session.get().passwordChangeDue()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "core.problem.password-change-due.detail")
                    .with("mustChangePassword", true);
        }
    }

    private static void requireOurPage(ContainerRequestContext request) {
        if (!OURS.equals(request.getHeaderString(MARK))) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "core.problem.foreign-page.detail");
        }
        MediaType type = request.getMediaType();
        boolean fits = type != null
                && (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE));
        if (type == null ? request.hasEntity() : !fits) {
            throw Problem.of(Problem.Kind.UNSUPPORTED_TYPE, "core.problem.unsupported-type.detail");
        }
    }

    private Optional<StaffSession> session(ContainerRequestContext request) {
        Cookie cookie = cookies(request).get(SessionCookie.NAME);
        if (cookie == null || cookie.getValue() == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        return sessions.find(cookie.getValue(), chosen -> spoken(chosen, request));
    }

    /** CXF answers a malformed header by an exception of its own. */
    private static Map<String, Cookie> cookies(ContainerRequestContext request) {
        try {
            return request.getCookies();
        } catch (IllegalArgumentException e) {
            throw Problem.of(Problem.Kind.UNREADABLE, "core.problem.unreadable.detail");
        }
    }

    private Locale spoken(@Nullable Locale chosen, ContainerRequestContext request) {
        boolean spoken = chosen != null && languages.available().contains(chosen.getLanguage());
        return spoken && chosen != null ? chosen : languages.best(request.getAcceptableLanguages());
    }

    /** What was made for one person must not stand in a cache. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean known = request.getSecurityContext() instanceof Known;
        if (known && !response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** The caller of a request that passed the filter for staff. */
    static Caller caller(SecurityContext security) {
        if (security.getUserPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw Problem.of(Problem.Kind.UNAUTHENTICATED, "core.problem.unauthenticated.detail");
    }

    private record Known(Caller caller, SecurityContext before) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return caller;
        }

        @Override
        public boolean isUserInRole(String role) {
            return caller.grants().stream().anyMatch(grant -> grant.role().equals(role));
        }

        @Override
        public boolean isSecure() {
            return before.isSecure();
        }

        @Override
        public String getAuthenticationScheme() {
            return "SESSION";
        }
    }
}
