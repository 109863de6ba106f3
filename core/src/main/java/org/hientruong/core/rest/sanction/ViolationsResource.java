// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.sanction;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.core.desk.sanction.SanctionDesk;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.rest.cases.Requests;
import org.hientruong.core.rest.staff.Pages;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Violations of everybody, for the supervisor (khoản 1 Điều 17). */
@Path("/violations")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = ViolationsResource.class)
public final class ViolationsResource {
    private final SanctionDesk desk;
    private final SanctionAnswers answers;

    @Activate
    public ViolationsResource(@Reference SanctionDesk desk, @Reference SanctionAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @GET
    public SanctionAnswers.ViolationPage violations(
            @Parameter(
                            description = "Only those that wait for the supervisor.",
                            schema = @Schema(type = "boolean", defaultValue = "false"))
                    @QueryParam("waiting")
                    @Nullable
                    String waiting,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        int most = Pages.limit(limit);
        return answers.violations(
                desk.violations(caller, "true".equals(waiting), SanctionAnswers.position(cursor), most + 1),
                most,
                caller);
    }
}
