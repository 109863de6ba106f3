// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.hotline;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.desk.RequestKeys;
import org.hientruong.core.desk.hotline.EmergencyDesk;
import org.hientruong.core.desk.hotline.EmergencyView;
import org.hientruong.core.domain.hotline.emergency.Answer;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.rest.JsonProvider;
import org.hientruong.core.rest.cases.Requests;
import org.hientruong.core.rest.staff.Pages;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The emergencies, and the call with which one begins (khoản 2 Điều 8, Điều 19). */
@Path("/emergencies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = EmergenciesResource.class)
public final class EmergenciesResource {
    private final EmergencyDesk desk;

    @Activate
    public EmergenciesResource(@Reference EmergencyDesk desk) {
        this.desk = desk;
    }

    /** A page of emergencies, the latest first. */
    public record EmergencyList(
            List<EmergencyView.EmergencyLine> items,
            @Nullable String next) {}

    @GET
    public EmergencyList list(
            @Parameter(
                            description = "Which of them; those that run if absent.",
                            schema = @Schema(implementation = EmergencyDesk.Which.class))
                    @QueryParam("show")
                    @Nullable
                    String show,
            @Parameter(description = "Those alone that belong to this case.") @QueryParam("case") @Nullable String of,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        CaseNumber number = Requests.code("case", of, CaseNumber::new);
        if (number != null) {
            return new EmergencyList(desk.of(caller, number), null);
        }
        int most = Pages.limit(limit);
        Pages.Page<EmergencyView.EmergencyLine> page = Pages.of(
                desk.list(caller, which(show), HotlineRequests.after(cursor), most + 1),
                most,
                one -> one,
                one -> HotlineRequests.cursor(one.beganAt(), one.number()));
        return new EmergencyList(page.items(), page.next());
    }

    private static EmergencyDesk.Which which(@Nullable String show) {
        if (show == null || show.isBlank()) {
            return EmergencyDesk.Which.RUNNING;
        }
        for (EmergencyDesk.Which which : EmergencyDesk.Which.values()) {
            if (which.name().equals(show.toUpperCase(Locale.ROOT))) {
                return which;
            }
        }
        throw Problem.invalid("/show", "core.fault.malformed");
    }

    /** A call is an emergency. Nothing of the body must be there. */
    @POST
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EmergencyView.class)))
    public Response answer(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable Answer body,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        Answer answer = body == null ? new Answer(null, null, null) : body;
        RequestKeys.Key taken = key == null ? null : new RequestKeys.Key(Requests.key(key), JsonProvider.text(answer));
        EmergencyView view = desk.answer(caller, answer, taken);
        return HotlineRequests.tagged(
                Response.status(Response.Status.CREATED).entity(view),
                view.summary().version());
    }
}
