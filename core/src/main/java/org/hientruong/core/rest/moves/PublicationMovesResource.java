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
import org.hientruong.core.domain.publication.AnswerPrivately;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.domain.publication.RequestConfidentiality;
import org.hientruong.core.domain.publication.WithholdStateSecret;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How an answer is made known (Điều 15). */
@Path("/cases/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = PublicationMovesResource.class)
public final class PublicationMovesResource extends MoveResource {
    @Activate
    public PublicationMovesResource(@Reference CaseDesk desk) {
        super(desk);
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

    @POST
    @Path("answer-privately")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response answerPrivately(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable AnswerPrivately body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("request-confidentiality")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response requestConfidentiality(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable RequestConfidentiality body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }

    @POST
    @Path("withhold-state-secret")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response withholdStateSecret(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable WithholdStateSecret body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }
}
