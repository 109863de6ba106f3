// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.sanction;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
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

/** Violations that count against whoever filed a case, in all their cases; the vault stays closed. */
@Path("/cases/{number}/violations")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = SenderViolationsResource.class)
public final class SenderViolationsResource {
    private final SanctionDesk desk;
    private final SanctionAnswers answers;

    @Activate
    public SenderViolationsResource(@Reference SanctionDesk desk, @Reference SanctionAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @GET
    public SanctionAnswers.ViolationPage violations(
            @PathParam("number") String number,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        int most = Pages.limit(limit);
        return answers.violations(
                desk.ofSender(caller, Requests.number(number), SanctionAnswers.position(cursor), most + 1),
                most,
                caller);
    }
}
