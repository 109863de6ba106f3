// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.reminders;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.core.desk.reminder.ReminderDesk;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.rest.cases.Requests;
import org.hientruong.core.rest.reminders.RemindersResource.ReminderList;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Of what agencies were reminded about one case, latest first. */
@Path("/cases/{number}/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = CaseRemindersResource.class)
public final class CaseRemindersResource {
    private final ReminderDesk desk;

    @Activate
    public CaseRemindersResource(@Reference ReminderDesk desk) {
        this.desk = desk;
    }

    @GET
    public ReminderList list(
            @PathParam("number") String number,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "50"))
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        ReminderDesk.Query query = RemindersResource.query(null, null, cursor, limit);
        return ReminderList.of(desk.ofCase(caller, Requests.number(number), query, caller.language()));
    }
}
