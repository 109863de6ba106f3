// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.reorganisation;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.Problem;
import org.hientruong.core.desk.RequestKeys;
import org.hientruong.core.desk.reorganisation.PassingPage;
import org.hientruong.core.desk.reorganisation.PassingPreviews;
import org.hientruong.core.desk.reorganisation.ReorganisationDesk;
import org.hientruong.core.desk.reorganisation.SuccessionFiles;
import org.hientruong.core.desk.view.Colleagues;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.agency.reorganisation.ReorganisationFile;
import org.hientruong.core.domain.calendar.SourceDocument;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.rest.JsonProvider;
import org.hientruong.core.rest.calendar.CalendarResource;
import org.hientruong.core.rest.cases.Requests;
import org.hientruong.core.rest.staff.Pages;
import org.hientruong.core.store.reorganisation.StoredReorganisation;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reorganisations of the authorities, for administrators. */
@Path("/reorganisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = ReorganisationsResource.class)
public final class ReorganisationsResource {
    private final ReorganisationDesk desk;
    private final SuccessionFiles files;
    private final Colleagues colleagues;

    @Activate
    public ReorganisationsResource(
            @Reference ReorganisationDesk desk, @Reference SuccessionFiles files, @Reference Colleagues colleagues) {
        this.desk = desk;
        this.files = files;
        this.colleagues = colleagues;
    }

    /** A file of successions, as text. */
    public record FileEntry(
            @Schema(maxLength = 200_000) @Nullable String file) {}

    /** A file of successions and the document that decides it. */
    public record DecisionEntry(
            CalendarResource.@Nullable DocumentEntry document,

            @Schema(maxLength = 200_000) @Nullable String file) {}

    /** The document by which a reorganisation is taken back. */
    public record UndoEntry(CalendarResource.@Nullable DocumentEntry document) {}

    @GET
    public ReorganisationAnswers.ReorganisationList all(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        int most = Pages.limit(limit);
        int before = cursor == null ? Integer.MAX_VALUE : (int) position(cursor);
        Pages.Page<ReorganisationAnswers.Reorganisation> page = Pages.of(
                answered(desk.all(caller, before, most + 1)), most, one -> one, one -> String.valueOf(one.id()));
        return new ReorganisationAnswers.ReorganisationList(String.valueOf(desk.edition()), page.items(), page.next());
    }

    /** The files that come with the province. */
    @GET
    @Path("files")
    public ReorganisationAnswers.OfferedFiles offered(@Context SecurityContext security) {
        return new ReorganisationAnswers.OfferedFiles(files.offered(Requests.caller(security)).stream()
                .map(one -> new ReorganisationAnswers.OfferedFile(
                        one.name(), one.file().title(), one.file().effective(), one.content()))
                .toList());
    }

    @GET
    @Path("{id}")
    public ReorganisationAnswers.Reorganisation one(
            @Parameter(description = "The edition of the catalogue that it made.") @PathParam("id") String id,
            @Context SecurityContext security) {
        return answered(List.of(desk.one(Requests.caller(security), id(id)))).get(0);
    }

    /** Which shares a file would pass on, of the next cases. */
    @POST
    @Path("preview")
    public PassingPage preview(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            FileEntry body,
            @Context SecurityContext security) {
        return desk.preview(Requests.caller(security), file(body.file()), part(limit, cursor));
    }

    @POST
    @ApiResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = ReorganisationAnswers.Reorganisation.class)))
    public Response decide(
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            DecisionEntry body,
            @Context SecurityContext security) {
        ReorganisationDesk.Request request = request(ifMatch, key, JsonProvider.text(body), security);
        return accepted(desk.decide(request, file(body.file()), document(body.document())));
    }

    /** Which shares would change hands if a reorganisation were taken back, of the next cases. */
    @POST
    @Path("{id}/undo/preview")
    public PassingPage previewUndo(
            @Parameter(description = "The edition of the catalogue that it made.") @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        return desk.previewUndo(Requests.caller(security), id(id), part(limit, cursor));
    }

    @POST
    @Path("{id}/undo")
    @ApiResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = ReorganisationAnswers.Reorganisation.class)))
    public Response undo(
            @Parameter(description = "The edition of the catalogue that it made.") @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            UndoEntry body,
            @Context SecurityContext security) {
        String content = "undo " + id + ' ' + JsonProvider.text(body);
        ReorganisationDesk.Request request = request(ifMatch, key, content, security);
        return accepted(desk.undo(request, id(id), document(body.document())));
    }

    /** The cases follow when the day comes; how far they are is read at the reorganisation. */
    private Response accepted(StoredReorganisation one) {
        return Response.accepted(answered(List.of(one)).get(0))
                .tag(new EntityTag(String.valueOf(one.id())))
                .build();
    }

    private List<ReorganisationAnswers.Reorganisation> answered(List<StoredReorganisation> all) {
        Map<String, Colleagues.Colleague> people = colleagues.of(
                all.stream().map(StoredReorganisation::by).distinct().toList());
        return all.stream()
                .map(one -> ReorganisationAnswers.one(one, people.get(one.by())))
                .toList();
    }

    private static ReorganisationDesk.Request request(
            @Nullable String ifMatch, @Nullable String key, String content, SecurityContext security) {
        int seen = Requests.version(ifMatch);
        RequestKeys.Key taken =
                key == null ? null : new RequestKeys.Key(Requests.key(key), content).about("reorganisation");
        return new ReorganisationDesk.Request(Requests.caller(security), seen, taken);
    }

    private ReorganisationFile file(@Nullable String content) {
        if (content == null || content.isBlank()) {
            throw Problem.invalid("/file", "core.fault.required");
        }
        return files.read(content);
    }

    private static SourceDocument document(CalendarResource.@Nullable DocumentEntry entry) {
        if (entry == null) {
            throw Problem.invalid("/document", "core.fault.required");
        }
        if (entry.date() == null) {
            throw Problem.invalid("/document/date", "core.fault.required");
        }
        return new SourceDocument(Input.cleanOrEmpty(entry.number()), entry.date(), Input.cleanOrEmpty(entry.issuer()));
    }

    private static PassingPreviews.Part part(@Nullable String limit, @Nullable String cursor) {
        return new PassingPreviews.Part(cursor == null ? 0 : position(cursor), Pages.limit(limit));
    }

    private static long position(String cursor) {
        if (!cursor.matches("[0-9]{1,18}")) {
            throw Problem.invalid("/cursor", "core.fault.malformed");
        }
        return Long.parseLong(cursor);
    }

    private static int id(String path) {
        if (!path.matches("[0-9]{1,9}")) {
            throw Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail");
        }
        return Integer.parseInt(path);
    }
}
