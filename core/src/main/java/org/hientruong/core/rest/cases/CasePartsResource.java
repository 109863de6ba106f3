// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import java.nio.channels.Channels;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.StreamingOutput;
import org.hientruong.api.Problem;
import org.hientruong.core.desk.HistoryDesk;
import org.hientruong.core.desk.view.EventView;
import org.hientruong.core.desk.view.Explanation;
import org.hientruong.core.files.FileContent;
import org.hientruong.core.files.Variant;
import org.hientruong.core.identity.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What belongs to a case: history, explanations of its limits, files. */
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

    /** A file. Originals are only ever saved, never shown by the browser: whoever sent them chose their bytes. */
    @GET
    @Path("attachments/{id}/{variant}")
    @Produces(MediaType.WILDCARD)
    public Response attachment(
            @PathParam("number") String number,
            @PathParam("id") String id,
            @PathParam("variant") String variantId,
            @Context SecurityContext security) {
        Variant variant = Variant.of(variantId).orElseThrow(CasePartsResource::absent);
        FileContent content = desk.open(Requests.caller(security), Requests.number(number), id, variant)
                .orElseThrow(CasePartsResource::absent);
        StreamingOutput body = out -> {
            try (content) {
                Channels.newInputStream(content.channel()).transferTo(out);
            }
        };
        Response.ResponseBuilder answer = Response.ok(body, content.type())
                .header("Content-Length", content.size())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "private, max-age=3600");
        if (variant == Variant.ORIGINAL) {
            answer.header("Content-Disposition", "attachment; filename=\"" + id + extension(content.name()) + "\"");
        }
        return answer.build();
    }

    /** The ending of a sanitised name; the rest of it may tell who sent it. */
    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot);
        return ending.matches("[.][A-Za-z0-9]{1,5}") ? ending : "";
    }

    private static Problem absent() {
        return Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail");
    }
}
