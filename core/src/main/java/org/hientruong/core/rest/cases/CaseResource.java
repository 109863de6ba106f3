// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.desk.CaseDesk;
import org.hientruong.core.desk.HistoryDesk;
import org.hientruong.core.desk.explanation.Explanation;
import org.hientruong.core.desk.explanation.Explanations;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.desk.view.EventView;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One case, its history, and how its limits were reckoned. */
@Path("/cases/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = CaseResource.class)
public final class CaseResource {
    private final CaseDesk desk;
    private final HistoryDesk history;

    @Activate
    public CaseResource(@Reference CaseDesk desk, @Reference HistoryDesk history) {
        this.desk = desk;
        this.history = history;
    }

    /** The history, oldest first. */
    public record EventList(List<EventView> items) {}

    /**
     * Why the caller needs to see personal data.
     *
     * @param purpose goes into the access log
     */
    public record Reveal(@Nullable String purpose) {
        /** The purpose that a request gave, or an empty text. */
        public static String of(@Nullable Reveal body) {
            return body == null || body.purpose == null ? "" : body.purpose;
        }
    }

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
        public static Revealed of(ReporterDetails who) {
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

        /** Says nothing of them. */
        @Override
        public String toString() {
            return "Revealed[]";
        }
    }

    @GET
    @ApiResponse(
            content = @Content(schema = @Schema(implementation = CaseView.class)),
            headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    public Response find(@PathParam("number") String number, @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        return tagged(desk.view(caller, Requests.number(number), caller.language()));
    }

    @GET
    @Path("events")
    public EventList events(@PathParam("number") String number, @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        return new EventList(history.events(caller, Requests.number(number), caller.language()));
    }

    @GET
    @Path("time-limits/{clock}/explanation")
    public Explanation explanation(
            @PathParam("number") String number,
            @Parameter(description = "Which clock.", schema = @Schema(implementation = ClockId.class))
                    @PathParam("clock")
                    String clock,
            @Parameter(description = "Of which share of the case; absent for the Centre's clocks.")
                    @QueryParam("assignment")
                    @Nullable
                    Integer assignment,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        Explanations.Which which = new Explanations.Which(clock, assignment);
        return history.explain(caller, Requests.number(number), which, caller.language());
    }

    @POST
    @Path("reveal")
    public Revealed reveal(
            @PathParam("number") String number, @Nullable Reveal body, @Context SecurityContext security) {
        return Revealed.of(desk.reveal(Requests.caller(security), Requests.number(number), Reveal.of(body)));
    }

    /** A case with its version as entity tag. */
    public static Response tagged(CaseView view) {
        return Response.ok(view)
                .tag(new EntityTag(Integer.toString(view.summary().version())))
                .header("Cache-Control", "no-store")
                .build();
    }
}
