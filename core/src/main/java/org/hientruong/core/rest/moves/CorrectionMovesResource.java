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
import org.hientruong.core.domain.correction.Correct;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A wrong move is undone. */
@Path("/cases/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = CorrectionMovesResource.class)
public final class CorrectionMovesResource extends MoveResource {
    @Activate
    public CorrectionMovesResource(@Reference CaseDesk desk) {
        super(desk);
    }

    @POST
    @Path("correct")
    @ApiResponse(content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response correct(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Correct body,
            @Context SecurityContext security) {
        return move(number, new Conditions(ifMatch, key), body, security);
    }
}
