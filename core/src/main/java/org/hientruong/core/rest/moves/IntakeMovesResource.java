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
import org.hientruong.core.domain.intake.Accept;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.GiveNotice;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.intake.Release;
import org.hientruong.core.domain.intake.verification.AttemptContact;
import org.hientruong.core.domain.intake.verification.Decline;
import org.hientruong.core.domain.intake.verification.Reopen;
import org.hientruong.core.domain.intake.verification.RequestSupplement;
import org.hientruong.core.domain.intake.verification.Supplement;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** From filing to acceptance (Điều 10–12). */
@Path("/cases/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = IntakeMovesResource.class)
public final class IntakeMovesResource extends MoveResource {
    @Activate
    public IntakeMovesResource(@Reference CaseDesk desk) {
        super(desk);
    }

    @POST
    @Path("claim")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response claim(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Claim body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("release")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response release(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Release body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("request-supplement")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response requestSupplement(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable RequestSupplement body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("attempt-contact")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response attemptContact(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable AttemptContact body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("give-notice")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response giveNotice(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable GiveNotice body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("supplement")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response supplement(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Supplement body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("decline")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response decline(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Decline body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("reopen")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response reopen(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Reopen body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("accept")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response accept(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Accept body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("classify")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response classify(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Classify body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("normalise")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response normalise(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Normalise body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }
}
