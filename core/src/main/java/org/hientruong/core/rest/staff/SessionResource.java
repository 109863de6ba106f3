// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.staff;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hientruong.api.Problem;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.Grant;
import org.hientruong.core.identity.staff.FirstAdministrator;
import org.hientruong.core.identity.staff.SignIn;
import org.hientruong.core.identity.staff.StaffRules;
import org.hientruong.core.identity.staff.StaffSessions;
import org.hientruong.core.identity.staff.StaffSessions.StaffSession;
import org.hientruong.core.plug.Languages;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The caller's own session: sign in, who am I, change the password, choose a language, sign out. */
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = SessionResource.class)
public final class SessionResource {
    private final SignIn signIn;
    private final StaffSessions sessions;
    private final StaffRules rules;
    private final Languages languages;
    private final Clock clock;

    /** Waits for the first administrator: nobody is asked to sign in before there is somebody. */
    @Activate
    public SessionResource(
            @Reference FirstAdministrator first,
            @Reference Languages languages,
            @Reference SignIn signIn,
            @Reference StaffSessions sessions,
            @Reference StaffRules rules,
            @Reference Clock clock) {
        this(signIn, sessions, rules, languages, clock);
    }

    private SessionResource(SignIn signIn, StaffSessions sessions, StaffRules rules, Languages languages, Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.rules = rules;
        this.languages = languages;
        this.clock = clock;
    }

    /** Account name and password. */
    public record Credentials(
            @Nullable String account, @Nullable String password) {
        @Override
        public String toString() {
            return "Credentials[…]";
        }
    }

    /** The old password and the new one. */
    public record NewPassword(
            @Nullable String current, @Nullable String replacement) {
        @Override
        public String toString() {
            return "NewPassword[…]";
        }
    }

    /** A language by its code. */
    public record LanguageChoice(@Nullable String language) {}

    /** An agency by its code, with its name of today. */
    public record NamedAgency(AgencyCode code, String name) {}

    /** A role that the caller holds today. */
    public record Hat(String role, String roleName, NamedAgency agency) {}

    /**
     * The caller.
     *
     * @param mustChangePassword whether nothing else is allowed before
     * @param language the language that the person chose, or null
     */
    public record Session(
            String account,
            String displayName,
            boolean mustChangePassword,
            @Nullable String language,
            List<Hat> hats,
            List<Permission> permissions) {}

    @GET
    @WithTemporaryPassword
    public Session session(@CookieParam(SessionCookie.NAME) String token, @Context HttpHeaders headers) {
        return view(token, headers);
    }

    @POST
    @WithoutSignIn
    @ApiResponse(content = @Content(schema = @Schema(implementation = Session.class)))
    @ApiResponse(responseCode = "401", description = "Not this name with this password.")
    @ApiResponse(responseCode = "429", description = "Too many failures.")
    public Response signIn(Credentials credentials, @Context HttpServletRequest request, @Context HttpHeaders headers) {
        String account = required("/account", credentials.account());
        String password = required("/password", credentials.password());
        String token = signIn.signIn(new SignIn.Attempt(account, password, request.getRemoteAddr()));
        return withCookie(token, request, headers);
    }

    @DELETE
    @WithTemporaryPassword
    @ApiResponse(responseCode = "204", description = "The session has ended.")
    public Response signOut(@CookieParam(SessionCookie.NAME) String token, @Context HttpServletRequest request) {
        sessions.end(token);
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.expired(SessionCookie.overTls(request)))
                .build();
    }

    @PUT
    @Path("password")
    @WithTemporaryPassword
    @ApiResponse(content = @Content(schema = @Schema(implementation = Session.class)))
    @ApiResponse(responseCode = "429", description = "Too many failures.")
    public Response changePassword(
            NewPassword change,
            @CookieParam(SessionCookie.NAME) String token,
            @Context HttpServletRequest request,
            @Context HttpHeaders headers) {
        String current = required("/current", change.current());
        String replacement = required("/replacement", change.replacement());
        Caller caller = find(token, headers).caller();
        return withCookie(signIn.changePassword(caller, current, replacement), request, headers);
    }

    @PUT
    @Path("language")
    public Session chooseLanguage(
            LanguageChoice choice, @CookieParam(SessionCookie.NAME) String token, @Context HttpHeaders headers) {
        String code = required("/language", choice.language());
        if (!languages.available().contains(code)) {
            throw Problem.invalid("/language", "core.fault.language-unknown");
        }
        signIn.chooseLanguage(find(token, headers).caller(), Locale.forLanguageTag(code));
        return view(token, headers);
    }

    private static String required(String pointer, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Problem.invalid(pointer, "core.fault.required");
        }
        return value;
    }

    private Response withCookie(String token, HttpServletRequest request, HttpHeaders headers) {
        return Response.ok(view(token, headers))
                .header(HttpHeaders.SET_COOKIE, SessionCookie.of(token, SessionCookie.overTls(request)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private StaffSession find(String token, HttpHeaders headers) {
        Locale accepted = languages.best(headers.getAcceptableLanguages());
        return sessions.find(token, chosen -> chosen == null ? accepted : chosen)
                .orElseThrow(() -> Problem.of(Problem.Kind.UNAUTHENTICATED, "core.problem.unauthenticated.detail"));
    }

    private Session view(String token, HttpHeaders headers) {
        StaffSession session = find(token, headers);
        Caller caller = session.caller();
        Texts texts = languages.texts(caller.language());
        TreeSet<Permission> permissions = new TreeSet<>();
        caller.grants().forEach(grant -> permissions.addAll(grant.permissions()));
        return new Session(
                caller.account(),
                caller.displayName(),
                session.passwordChangeDue(),
                session.language(),
                caller.grants().stream().map(grant -> hat(grant, texts)).toList(),
                List.copyOf(permissions));
    }

    private Hat hat(Grant grant, Texts texts) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), rules.zone());
        Optional<String> name = rules.agencyName(grant.agency(), today);
        return new Hat(
                grant.role(),
                roleName(grant.role(), rules, texts),
                new NamedAgency(grant.agency(), name.orElse(grant.agency().value())));
    }

    static String roleName(String role, StaffRules rules, Texts texts) {
        return rules.role(role).map(known -> texts.get(known.nameKey())).orElse(role);
    }
}
