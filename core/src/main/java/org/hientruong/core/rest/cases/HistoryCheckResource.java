// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.core.desk.HistoryDesk;
import org.hientruong.core.desk.HistoryDesk.Check;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether all histories are what was written. */
@Path("/history-check")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = HistoryCheckResource.class)
public final class HistoryCheckResource {
    private final HistoryDesk history;

    @Activate
    public HistoryCheckResource(@Reference HistoryDesk history) {
        this.history = history;
    }

    @GET
    public Check check(@Context SecurityContext security) {
        return history.check(Requests.caller(security));
    }
}
