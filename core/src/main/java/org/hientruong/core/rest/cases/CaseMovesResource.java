// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

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
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.desk.CaseDesk;
import org.hientruong.core.desk.RequestKeys;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.ReturnWrongAuthority;
import org.hientruong.core.domain.handling.SendBack;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.intake.Accept;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.intake.Release;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.rest.JsonProvider;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The moves: each its own path, its body the move's record, its answer the case as it stands then. */
@Path("/cases/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = CaseMovesResource.class)
public final class CaseMovesResource {
    private final CaseDesk desk;

    @Activate
    public CaseMovesResource(@Reference CaseDesk desk) {
        this.desk = desk;
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
    @Path("acknowledge")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response acknowledge(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Acknowledge body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("return-wrong-authority")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response returnWrongAuthority(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ReturnWrongAuthority body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("submit-resolution")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response submitResolution(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable SubmitResolution body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("send-back")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response sendBack(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable SendBack body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("approve")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response approve(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Approve body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("publish")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response publish(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Publish body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    /** The headers of a move: the version that its author has read, and the key under which it may be repeated. */
    private record Conditions(
            @Nullable String ifMatch, @Nullable String key) {}

    private Response move(String number, Conditions headers, @Nullable CaseMove move, SecurityContext security) {
        if (move == null) {
            throw Problem.of(Problem.Kind.UNREADABLE, "core.problem.unreadable.detail");
        }
        int version = Requests.version(headers.ifMatch());
        Caller caller = Requests.caller(security);
        CaseNumber of = Requests.number(number);
        if (headers.key() == null) {
            return CaseResource.tagged(desk.move(caller, of, move, version));
        }
        RequestKeys.Key key = new RequestKeys.Key(Requests.key(headers.key()), JsonProvider.text(move));
        return CaseResource.tagged(desk.move(caller, of, new CaseDesk.Keyed(move, key), version));
    }
}
