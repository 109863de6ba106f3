// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.hotline;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.FormData;
import org.hientruong.core.desk.explanation.Explanation;
import org.hientruong.core.desk.hotline.EmergencyDesk;
import org.hientruong.core.desk.hotline.EmergencyView;
import org.hientruong.core.desk.hotline.HotlineHistory;
import org.hientruong.core.domain.hotline.emergency.DeclareCompletion;
import org.hientruong.core.domain.hotline.emergency.Describe;
import org.hientruong.core.domain.hotline.emergency.EmergencyMove;
import org.hientruong.core.domain.hotline.emergency.RecordOutcome;
import org.hientruong.core.domain.hotline.emergency.TransferCall;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.rest.cases.CaseResource;
import org.hientruong.core.rest.cases.Requests;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One emergency, its history, its files, and what is done to it. */
@Path("/emergencies/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = EmergencyResource.class)
public final class EmergencyResource {
    private final EmergencyDesk desk;
    private final HotlineHistory history;

    @Activate
    public EmergencyResource(@Reference EmergencyDesk desk, @Reference HotlineHistory history) {
        this.desk = desk;
        this.history = history;
    }

    /** A form with one file. */
    public static final class FileForm {
        @Schema(type = "string", format = "binary", required = true)
        public String file = "";
    }

    @GET
    @ApiResponse(content = @Content(schema = @Schema(implementation = EmergencyView.class)))
    public Response find(@PathParam("number") String number, @Context SecurityContext security) {
        return answer(desk.view(Requests.caller(security), Requests.number(number)));
    }

    /** The history, oldest first. */
    @GET
    @Path("events")
    public CaseResource.EventList events(@PathParam("number") String number, @Context SecurityContext security) {
        return new CaseResource.EventList(history.ofEmergency(Requests.caller(security), Requests.number(number)));
    }

    @GET
    @Path("time-limits/{clock}/explanation")
    public Explanation explanation(
            @PathParam("number") String number,
            @Parameter(description = "Which clock.", schema = @Schema(implementation = ClockId.class))
                    @PathParam("clock")
                    String clock,
            @Context SecurityContext security) {
        return history.explain(Requests.caller(security), Requests.number(number), clock);
    }

    /** A document, as it came. */
    @GET
    @Path("files/{id}")
    @Produces(MediaType.WILDCARD)
    @ApiResponse(content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    public Response file(
            @PathParam("number") String number,
            @Parameter(description = "Id of a file of the emergency.") @PathParam("id") String id,
            @Context SecurityContext security) {
        return HotlineRequests.download(
                history.openOfEmergency(Requests.caller(security), Requests.number(number), id)
                        .orElseThrow(NotFoundException::new),
                id);
    }

    @POST
    @Path("reveal")
    public CaseResource.Revealed reveal(
            @PathParam("number") String number, CaseResource.@Nullable Reveal body, @Context SecurityContext security) {
        String purpose = CaseResource.Reveal.of(body);
        return CaseResource.Revealed.of(desk.reveal(Requests.caller(security), Requests.number(number), purpose));
    }

    @POST
    @Path("transfer-call")
    @ApiResponse(content = @Content(schema = @Schema(implementation = EmergencyView.class)))
    public Response transfer(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable TransferCall body,
            @Context SecurityContext security) {
        return move(number, ifMatch, body, security);
    }

    @POST
    @Path("describe")
    @ApiResponse(content = @Content(schema = @Schema(implementation = EmergencyView.class)))
    public Response describe(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable Describe body,
            @Context SecurityContext security) {
        return move(number, ifMatch, body, security);
    }

    @POST
    @Path("declare-completion")
    @ApiResponse(content = @Content(schema = @Schema(implementation = EmergencyView.class)))
    public Response completed(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable DeclareCompletion body,
            @Context SecurityContext security) {
        return move(number, ifMatch, body, security);
    }

    @POST
    @Path("receive-document")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ApiResponse(content = @Content(schema = @Schema(implementation = EmergencyView.class)))
    public Response receive(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = FileForm.class)))
                    FormData form,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        return answer(
                desk.receive(caller, Requests.number(number), HotlineRequests.file(form), Requests.version(ifMatch)));
    }

    @POST
    @Path("record-outcome")
    @ApiResponse(content = @Content(schema = @Schema(implementation = EmergencyView.class)))
    public Response outcome(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable RecordOutcome body,
            @Context SecurityContext security) {
        return move(number, ifMatch, body, security);
    }

    private Response move(
            String number, @Nullable String ifMatch, @Nullable EmergencyMove move, SecurityContext security) {
        if (move == null) {
            throw HotlineRequests.unreadable();
        }
        int version = Requests.version(ifMatch);
        return answer(desk.move(Requests.caller(security), Requests.number(number), move, version));
    }

    private static Response answer(EmergencyView view) {
        return HotlineRequests.tagged(Response.ok(view), view.summary().version());
    }
}
