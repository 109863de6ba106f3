// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.moves;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.core.desk.CaseDesk;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.domain.dispatch.ConvertToEmergency;
import org.hientruong.core.domain.dispatch.Designate;
import org.hientruong.core.domain.dispatch.Direct;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.dispatch.Recall;
import org.hientruong.core.domain.dispatch.Refer;
import org.hientruong.core.domain.dispatch.RequestDirection;
import org.hientruong.core.domain.handling.reminder.Urge;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** To whom a case goes (Điều 5, 13, 21, 22). */
@Path("/cases/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = DispatchMovesResource.class)
public final class DispatchMovesResource extends MoveResource {
    @Activate
    public DispatchMovesResource(@Reference CaseDesk desk) {
        super(desk);
    }

    @POST
    @Path("direct")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response direct(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Direct body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("request-direction")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response requestDirection(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable RequestDirection body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("designate")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response designate(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Designate body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("refer")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response refer(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Refer body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("convert-to-emergency")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response convert(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ConvertToEmergency body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("dispatch")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response dispatch(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Dispatch body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("recall")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response recall(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Recall body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("urge")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response urge(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Urge body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }
}
