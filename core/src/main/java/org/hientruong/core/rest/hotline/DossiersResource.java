// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.hotline;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.FormData;
import org.hientruong.api.Problem;
import org.hientruong.core.desk.hotline.DossierDesk;
import org.hientruong.core.desk.hotline.DossierView;
import org.hientruong.core.desk.hotline.HotlineHistory;
import org.hientruong.core.domain.hotline.harassment.AddCall;
import org.hientruong.core.domain.hotline.harassment.DossierMove;
import org.hientruong.core.domain.hotline.harassment.ExtractRecording;
import org.hientruong.core.domain.hotline.harassment.HandOver;
import org.hientruong.core.domain.hotline.harassment.OpenDossier;
import org.hientruong.core.domain.hotline.harassment.RecordHandling;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.rest.cases.CaseResource;
import org.hientruong.core.rest.cases.Requests;
import org.hientruong.core.rest.staff.Pages;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Dossiers of harassment (Điều 20). */
@Path("/harassment-dossiers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = DossiersResource.class)
public final class DossiersResource {
    private final DossierDesk desk;
    private final HotlineHistory history;

    @Activate
    public DossiersResource(@Reference DossierDesk desk, @Reference HotlineHistory history) {
        this.desk = desk;
        this.history = history;
    }

    /** A page of dossiers, the latest first. */
    public record DossierList(
            List<DossierView.DossierLine> items, @Nullable String next) {}

    /** A form with an extract of a recording. */
    public static final class ExtractForm {
        @Schema(description = "Number of the call in the dossier.", type = "integer", required = true)
        public String call = "";

        @Schema(description = "Which part of the recording.")
        public String part = "";

        @Schema(type = "string", format = "binary", required = true)
        public String file = "";
    }

    @GET
    public DossierList list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        int most = Pages.limit(limit);
        Pages.Page<DossierView.DossierLine> page = Pages.of(
                desk.list(Requests.caller(security), HotlineRequests.after(cursor), most + 1),
                most,
                one -> one,
                one -> HotlineRequests.cursor(one.openedAt(), one.number()));
        return new DossierList(page.items(), page.next());
    }

    @POST
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DossierView.class)))
    public Response open(@Nullable OpenDossier body, @Context SecurityContext security) {
        if (body == null) {
            throw HotlineRequests.unreadable();
        }
        DossierView view = desk.open(Requests.caller(security), body);
        return HotlineRequests.tagged(
                Response.status(Response.Status.CREATED).entity(view),
                view.summary().version());
    }

    @GET
    @Path("{number}")
    @ApiResponse(content = @Content(schema = @Schema(implementation = DossierView.class)))
    public Response find(@PathParam("number") String number, @Context SecurityContext security) {
        return answer(desk.view(Requests.caller(security), Requests.number(number)));
    }

    /** The history, oldest first. */
    @GET
    @Path("{number}/events")
    public CaseResource.EventList events(@PathParam("number") String number, @Context SecurityContext security) {
        return new CaseResource.EventList(history.ofDossier(Requests.caller(security), Requests.number(number)));
    }

    /** An extract of a recording, as it came. */
    @GET
    @Path("{number}/files/{id}")
    @Produces(MediaType.WILDCARD)
    @ApiResponse(content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    public Response file(
            @PathParam("number") String number,
            @Parameter(description = "Id of a file of the dossier.") @PathParam("id") String id,
            @Context SecurityContext security) {
        return HotlineRequests.download(
                history.openOfDossier(Requests.caller(security), Requests.number(number), id)
                        .orElseThrow(NotFoundException::new),
                id);
    }

    @POST
    @Path("{number}/reveal")
    public CaseResource.Revealed reveal(
            @PathParam("number") String number, CaseResource.@Nullable Reveal body, @Context SecurityContext security) {
        String purpose = CaseResource.Reveal.of(body);
        return CaseResource.Revealed.of(desk.reveal(Requests.caller(security), Requests.number(number), purpose));
    }

    @POST
    @Path("{number}/add-call")
    @ApiResponse(content = @Content(schema = @Schema(implementation = DossierView.class)))
    public Response add(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable AddCall body,
            @Context SecurityContext security) {
        return move(number, ifMatch, body, security);
    }

    @POST
    @Path("{number}/extract-recording")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ApiResponse(content = @Content(schema = @Schema(implementation = DossierView.class)))
    public Response extract(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = ExtractForm.class)))
                    FormData form,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        String call = form.field("call");
        if (call == null || !call.matches("[0-9]{1,4}")) {
            throw Problem.invalid("/call", "core.fault.required");
        }
        ExtractRecording move = new ExtractRecording(Integer.parseInt(call), form.field("part"));
        return answer(desk.extract(
                caller,
                Requests.number(number),
                new DossierDesk.Extracted(move, HotlineRequests.file(form)),
                Requests.version(ifMatch)));
    }

    @POST
    @Path("{number}/hand-over")
    @ApiResponse(content = @Content(schema = @Schema(implementation = DossierView.class)))
    public Response handOver(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable HandOver body,
            @Context SecurityContext security) {
        return move(number, ifMatch, body, security);
    }

    @POST
    @Path("{number}/record-handling")
    @ApiResponse(content = @Content(schema = @Schema(implementation = DossierView.class)))
    public Response handled(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable RecordHandling body,
            @Context SecurityContext security) {
        return move(number, ifMatch, body, security);
    }

    private Response move(
            String number, @Nullable String ifMatch, @Nullable DossierMove move, SecurityContext security) {
        if (move == null) {
            throw HotlineRequests.unreadable();
        }
        int version = Requests.version(ifMatch);
        return answer(desk.move(Requests.caller(security), Requests.number(number), move, version));
    }

    private static Response answer(DossierView view) {
        return HotlineRequests.tagged(Response.ok(view), view.summary().version());
    }
}
