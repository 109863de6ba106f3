// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.core.desk.HistoryDesk;
import org.hientruong.core.desk.view.EventView;
import org.hientruong.core.desk.view.Explanation;
import org.hientruong.core.identity.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What belongs to a case: history and explanations of its limits. */
@Path("/cases/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = CasePartsResource.class)
public final class CasePartsResource {
    private final HistoryDesk desk;

    @Activate
    public CasePartsResource(@Reference HistoryDesk desk) {
        this.desk = desk;
    }

    /** The history, oldest first. */
    public record EventList(List<EventView> items) {}

    @GET
    @Path("events")
    public EventList events(@PathParam("number") String number, @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        return new EventList(desk.events(caller, Requests.number(number), caller.language()));
    }

    @GET
    @Path("time-limits/{clock}/explanation")
    public Explanation explanation(
            @PathParam("number") String number, @PathParam("clock") String clock, @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        return desk.explain(caller, Requests.number(number), clock, caller.language());
    }
}
