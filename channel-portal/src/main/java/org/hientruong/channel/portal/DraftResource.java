// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;
import org.hientruong.api.intake.IntakeDesk;
import org.hientruong.api.intake.PublicCases;
import org.hientruong.api.intake.PublicDraft;
import org.hientruong.channel.portal.html.Site;
import org.hientruong.channel.portal.html.Visit;

/**
 * The public page of a case with what an officer is about to publish in it: the page itself, drawn by the same code. Core
 * lets only staff come here, and answers refusals in its own way.
 */
@Path("/" + DraftResource.PATH)
public final class DraftResource {
    static final String PATH = "xem-truoc";

    private final IntakeDesk desk;
    private final Site site;

    DraftResource(IntakeDesk desk) {
        this.desk = desk;
        this.site = new Site(desk);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_HTML)
    public Response page(
            PublicDraft draft,
            @Context UriInfo uri,
            @Context HttpServletRequest request,
            @Context SecurityContext security) {
        PublicCases drafted = desk.published().drafted(security.getUserPrincipal(), draft);
        Visit visit = Visit.of(uri.getBaseUri(), uri.getPath(), request, desk);
        return new CasePage(drafted, site).draft(visit, draft.number());
    }
}
