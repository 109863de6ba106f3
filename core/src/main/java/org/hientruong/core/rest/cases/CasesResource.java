// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.desk.CaseDesk;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.ListDesk;
import org.hientruong.core.desk.ListDesk.CasePage;
import org.hientruong.core.desk.ListDesk.QueueCount;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists of cases, and one case. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = CasesResource.class)
public final class CasesResource {
    private final CaseDesk desk;
    private final ListDesk lists;
    private final CaseRules rules;

    @Activate
    public CasesResource(@Reference CaseDesk desk, @Reference ListDesk lists, @Reference CaseRules rules) {
        this.desk = desk;
        this.lists = lists;
        this.rules = rules;
    }

    /** The caller's queues. */
    public record QueueList(List<QueueCount> items) {}

    /**
     * Why the caller needs to see personal data.
     *
     * @param purpose goes into the access log
     */
    public record Reveal(@Nullable String purpose) {}

    /** The reporter's personal data in clear. */
    public record Revealed(
            ReporterDetails.Kind kind,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String address,
            @Nullable String citizenId,
            @Nullable String passport,
            @Nullable String phone,
            @Nullable String email) {
        /** Says nothing of them. */
        @Override
        public String toString() {
            return "Revealed[]";
        }
    }

    @GET
    @Path("queues")
    public QueueList queues(@Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        return new QueueList(lists.queues(caller, caller.language()));
    }

    @GET
    @Path("cases")
    public CasePage cases(@BeanParam CaseParameters parameters, @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        return lists.page(caller, parameters.query(rules.zone()), caller.language());
    }

    @GET
    @Path("cases/{number}")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response find(@PathParam("number") String number, @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        return tagged(desk.view(caller, Requests.number(number), caller.language()));
    }

    @POST
    @Path("cases/{number}/reveal")
    public Revealed reveal(@PathParam("number") String number, Reveal body, @Context SecurityContext security) {
        String purpose = body.purpose() == null ? "" : body.purpose();
        ReporterDetails who = desk.reveal(Requests.caller(security), Requests.number(number), purpose);
        return new Revealed(
                who.kind(),
                who.fullName(),
                who.organisation(),
                who.address(),
                who.citizenId(),
                who.passport(),
                who.phone(),
                who.email());
    }

    /** A case with its version as entity tag. */
    static Response tagged(CaseView view) {
        return Response.ok(view)
                .tag(new EntityTag(Integer.toString(view.summary().version())))
                .header("Cache-Control", "no-store")
                .build();
    }
}
