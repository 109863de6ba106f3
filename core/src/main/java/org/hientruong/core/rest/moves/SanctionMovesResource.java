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
import org.hientruong.core.domain.sanction.DecideObjection;
import org.hientruong.core.domain.sanction.DecideViolation;
import org.hientruong.core.domain.sanction.ProposeViolation;
import org.hientruong.core.domain.sanction.UnlockAccount;
import org.hientruong.core.domain.sanction.abuse.HandOverAbuse;
import org.hientruong.core.domain.sanction.abuse.MarkAbuse;
import org.hientruong.core.domain.sanction.abuse.RecordAbuseOutcome;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Violations and what follows (khoản 1 Điều 17), untrue and abusive reports (khoản 2 Điều 30). */
@Path("/cases/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = SanctionMovesResource.class)
public final class SanctionMovesResource extends MoveResource {
    @Activate
    public SanctionMovesResource(@Reference CaseDesk desk) {
        super(desk);
    }

    @POST
    @Path("propose-violation")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response proposeViolation(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ProposeViolation body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("decide-violation")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response decideViolation(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable DecideViolation body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("decide-objection")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response decideObjection(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable DecideObjection body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("unlock-account")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response unlockAccount(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable UnlockAccount body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("mark-abuse")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response markAbuse(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable MarkAbuse body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("hand-over-abuse")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response handOverAbuse(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable HandOverAbuse body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("record-abuse-outcome")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response recordAbuseOutcome(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable RecordAbuseOutcome body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }
}
