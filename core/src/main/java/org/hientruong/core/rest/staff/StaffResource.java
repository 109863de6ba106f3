// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.Problem;
import org.hientruong.api.Texts;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.staff.StaffDesk;
import org.hientruong.core.identity.staff.StaffRules;
import org.hientruong.core.identity.staff.StaffView;
import org.hientruong.core.identity.staff.StaffView.RoleGrant;
import org.hientruong.core.identity.staff.StaffView.RoleWish;
import org.hientruong.core.plug.Languages;
import org.hientruong.core.rest.staff.SessionResource.NamedAgency;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Staff accounts, for administrators. */
@Path("/staff")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = StaffResource.class)
public final class StaffResource {
    private final StaffDesk desk;
    private final StaffRules rules;
    private final Languages languages;
    private final Clock clock;

    @Activate
    public StaffResource(
            @Reference StaffDesk desk,
            @Reference StaffRules rules,
            @Reference Languages languages,
            @Reference Clock clock) {
        this.desk = desk;
        this.rules = rules;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * What an administrator enters. On a change the account's name stands in the path and may be left out.
     *
     * @param roles all roles; what is not among them is revoked
     */
    public record StaffEntry(
            @Nullable String account,
            @Nullable String displayName,
            @Nullable List<@Nullable RoleWish> roles) {}

    /** A role with its names. */
    public record NamedRole(
            String role,
            String roleName,
            NamedAgency agency,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** A page of accounts. */
    public record AccountPage(List<Account> items, @Nullable String next) {}

    /** An account; the temporary password only where it was just made. */
    public record Account(
            String account,
            String displayName,
            boolean disabled,
            boolean mustChangePassword,
            boolean demo,
            @Nullable Instant signedInAt,
            int version,
            List<NamedRole> roles,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String temporaryPassword) {
        @Override
        public String toString() {
            return "Account[" + account + "]";
        }
    }

    @GET
    public AccountPage accounts(
            @Parameter(description = "Words to look for; diacritics do not matter.") @QueryParam("q") @Nullable
                    String q,
            @Parameter(
                            description = "How many at most.",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "50"))
                    @QueryParam("limit")
                    @Nullable
                    String wanted,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        Caller caller = SessionFilter.caller(security);
        int limit = Pages.limit(wanted);
        List<StaffView> rows = desk.page(caller, q == null ? "" : q, cursor, limit + 1);
        Pages.Page<Account> page = Pages.of(rows, limit, row -> account(row, null, caller), StaffView::account);
        return new AccountPage(page.items(), page.next());
    }

    @POST
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = Account.class)),
            headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    public Response create(StaffEntry entry, @Context SecurityContext security) {
        Caller caller = SessionFilter.caller(security);
        StaffView.WithPassword made = desk.create(caller, entry(entry, entry.account()));
        return answer(Response.Status.CREATED, account(made.account(), made.temporaryPassword(), caller));
    }

    @PUT
    @Path("{account}")
    @ApiResponse(
            content = @Content(schema = @Schema(implementation = Account.class)),
            headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "409", description = "Somebody must administer.")
    public Response update(
            @PathParam("account") String name,
            StaffEntry entry,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Context SecurityContext security) {
        Caller caller = SessionFilter.caller(security);
        int version = version(seen);
        return answer(Response.Status.OK, account(desk.update(caller, entry(entry, name), version), null, caller));
    }

    @POST
    @Path("{account}/disable")
    @ApiResponse(content = @Content(schema = @Schema(implementation = Account.class)))
    @ApiResponse(responseCode = "409", description = "Somebody must administer.")
    public Account disable(@PathParam("account") String name, @Context SecurityContext security) {
        Caller caller = SessionFilter.caller(security);
        return account(desk.disable(caller, name), null, caller);
    }

    @POST
    @Path("{account}/enable")
    public Account enable(@PathParam("account") String name, @Context SecurityContext security) {
        Caller caller = SessionFilter.caller(security);
        return account(desk.enable(caller, name), null, caller);
    }

    @POST
    @Path("{account}/reset-password")
    public Account resetPassword(@PathParam("account") String name, @Context SecurityContext security) {
        Caller caller = SessionFilter.caller(security);
        StaffView.WithPassword reset = desk.resetPassword(caller, name);
        return account(reset.account(), reset.temporaryPassword(), caller);
    }

    static StaffDesk.Entry entry(StaffEntry entry, @Nullable String account) {
        if (entry.roles() == null) {
            throw Problem.invalid("/roles", "core.fault.required"); // an empty list revokes, nothing does not
        }
        List<RoleWish> roles = new ArrayList<>();
        for (RoleWish wish : entry.roles()) {
            if (wish == null || wish.role() == null) {
                throw Problem.invalid("/roles/" + roles.size() + "/role", "core.fault.required");
            }
            roles.add(wish);
        }
        return new StaffDesk.Entry(
                account == null ? "" : account, entry.displayName() == null ? "" : entry.displayName(), roles);
    }

    /** The version of {@code If-Match: "<n>"}. */
    static int version(@Nullable String seen) {
        if (seen == null || seen.isBlank()) {
            throw Problem.of(Problem.Kind.IF_MATCH_MISSING, "core.problem.if-match-missing.detail");
        }
        try {
            return Integer.parseInt(seen.strip().replaceAll("^\"|\"$", ""));
        } catch (NumberFormatException e) {
            throw Problem.of(Problem.Kind.STALE, "core.problem.account-stale.detail");
        }
    }

    private static Response answer(Response.Status status, Account account) {
        return Response.status(status)
                .entity(account)
                .tag(new EntityTag(Integer.toString(account.version())))
                .build();
    }

    private Account account(StaffView view, @Nullable String password, Caller caller) {
        Texts texts = languages.texts(caller.language());
        return new Account(
                view.account(),
                view.displayName(),
                view.state().disabled(),
                view.state().mustChangePassword(),
                view.state().demo(),
                view.state().signedInAt(),
                view.version(),
                view.roles().stream().map(grant -> named(grant, texts)).toList(),
                password);
    }

    private NamedRole named(RoleGrant grant, Texts texts) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), rules.zone());
        String agency = rules.agencyName(grant.agency(), today)
                .or(() -> rules.agencyName(grant.agency(), grant.from()))
                .orElse(grant.agency().value());
        return new NamedRole(
                grant.role(),
                SessionResource.roleName(grant.role(), rules, texts),
                new NamedAgency(grant.agency(), agency),
                grant.from(),
                grant.to());
    }
}
