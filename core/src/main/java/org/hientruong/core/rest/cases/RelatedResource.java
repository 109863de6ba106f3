// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.core.desk.aftermath.RelatedReports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which reports may tell again of what was answered. */
@Path("/cases/{number}/related")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = RelatedResource.class)
public final class RelatedResource {
    private final RelatedReports related;

    @Activate
    public RelatedResource(@Reference RelatedReports related) {
        this.related = related;
    }

    @GET
    public RelatedReports.RelatedList list(@PathParam("number") String number, @Context SecurityContext security) {
        return related.of(Requests.caller(security), Requests.number(number));
    }
}
