// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.calendar;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
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
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.RequestKeys;
import org.hientruong.core.desk.calendar.CalendarDesk;
import org.hientruong.core.desk.calendar.CalendarPreviews;
import org.hientruong.core.desk.calendar.PreviewPage;
import org.hientruong.core.desk.view.Colleagues;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.calendar.CalendarEdit;
import org.hientruong.core.domain.calendar.DayEdit;
import org.hientruong.core.domain.calendar.HoursEdit;
import org.hientruong.core.domain.calendar.SourceDocument;
import org.hientruong.core.domain.time.DayKind;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.rest.JsonProvider;
import org.hientruong.core.rest.cases.Requests;
import org.hientruong.core.rest.staff.Pages;
import org.hientruong.core.store.calendar.CalendarBook;
import org.hientruong.core.store.calendar.StoredChange;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The working calendar: what it says, what a change would move, changing it, taking that back. */
@Path("/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = CalendarResource.class)
public final class CalendarResource {
    private static final String ORDINARY = "ordinary";

    private final CalendarDesk desk;
    private final CaseRules rules;
    private final Colleagues colleagues;

    @Activate
    public CalendarResource(
            @Reference CalendarDesk desk, @Reference CaseRules rules, @Reference Colleagues colleagues) {
        this.desk = desk;
        this.rules = rules;
        this.colleagues = colleagues;
    }

    /**
     * What a day becomes.
     *
     * @param kind {@code holiday}, {@code compensatory}, {@code swap-off}, {@code makeup-workday}, or {@code ordinary} for
     *     what its weekday says
     */
    public record DayEntry(
            @Nullable LocalDate date,
            @Nullable String kind,
            @Nullable String name) {}

    /** An opening on a weekday, {@code 07:00} to {@code 11:00}. */
    public record OpeningEntry(
            @Nullable DayOfWeek day,

            @Nullable String opens,

            @Nullable String closes) {}

    /** Office hours that take the place of all others for a time; without {@code until} for ever. */
    public record HoursEntry(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable List<@Nullable OpeningEntry> openings) {}

    /** The document that says so. */
    public record DocumentEntry(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String issuer) {}

    /** What an administrator enters of one document. */
    public record ChangeEntry(
            @Nullable DocumentEntry document,
            @Nullable List<@Nullable DayEntry> days,
            @Nullable HoursEntry hours) {}

    @GET
    @ApiResponse(content = @Content(schema = @Schema(implementation = CalendarAnswers.Calendar.class)))
    public Response calendar(
            @Parameter(
                            description = "Absent for this year.",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "9999"))
                    @QueryParam("year")
                    @Nullable
                    String year,
            @Context SecurityContext security) {
        Requests.caller(security);
        if (year != null && !year.matches("[0-9]{4}")) {
            throw Problem.invalid("/year", "core.fault.malformed");
        }
        int which = year == null
                ? rules.day(rules.now()).getYear()
                : Year.parse(year).getValue();
        CalendarAnswers.Calendar calendar = CalendarAnswers.calendar(which, desk.inForce());
        return Response.ok(calendar)
                .tag(new EntityTag(calendar.version()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("changes")
    public CalendarAnswers.ChangeList changes(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        int most = Pages.limit(limit);
        int before = cursor == null ? Integer.MAX_VALUE : (int) position(cursor);
        List<StoredChange> found = desk.changes(caller, before, most + 1);
        Pages.Page<CalendarAnswers.Change> page =
                Pages.of(answered(found), most, one -> one, one -> String.valueOf(one.version()));
        return new CalendarAnswers.ChangeList(page.items(), page.next());
    }

    @GET
    @Path("changes/{version}")
    public CalendarAnswers.Change change(
            @Parameter(description = "The version of the calendar that the change made.") @PathParam("version")
                    String version,
            @Context SecurityContext security) {
        return answered(desk.change(Requests.caller(security), version(version)));
    }

    /** Which limits an edit would move, of the next cases. */
    @POST
    @Path("changes/preview")
    public PreviewPage preview(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            ChangeEntry body,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        return desk.preview(caller, edit(body), part(limit, cursor), caller.language());
    }

    @POST
    @Path("changes")
    @ApiResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = CalendarAnswers.Change.class)))
    public Response change(
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            ChangeEntry body,
            @Context SecurityContext security) {
        CalendarDesk.Request request = request(ifMatch, key, JsonProvider.text(body), security);
        return accepted(desk.change(request, edit(body)));
    }

    /** Which limits would move if a change were taken back, of the next cases. */
    @POST
    @Path("changes/{version}/undo/preview")
    public PreviewPage previewUndo(
            @Parameter(description = "The version of the calendar that the change made.") @PathParam("version")
                    String version,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        return desk.previewUndo(caller, version(version), part(limit, cursor), caller.language());
    }

    @POST
    @Path("changes/{version}/undo")
    @ApiResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = CalendarAnswers.Change.class)))
    public Response undo(
            @Parameter(description = "The version of the calendar that the change made.") @PathParam("version")
                    String version,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context SecurityContext security) {
        CalendarDesk.Request request = request(ifMatch, key, "undo " + version, security);
        return accepted(desk.undo(request, version(version)));
    }

    private CalendarAnswers.Change answered(StoredChange change) {
        return answered(List.of(change)).get(0);
    }

    private List<CalendarAnswers.Change> answered(List<StoredChange> changes) {
        CalendarBook book = desk.inForce().book();
        Map<String, Colleagues.Colleague> people =
                colleagues.of(changes.stream().map(StoredChange::by).distinct().toList());
        return changes.stream()
                .map(one -> CalendarAnswers.change(one, book, people.get(one.by())))
                .toList();
    }

    /** The limits follow; how far they are is read at the change. */
    private Response accepted(StoredChange change) {
        return Response.accepted(answered(change))
                .tag(new EntityTag(String.valueOf(change.version())))
                .build();
    }

    private static CalendarDesk.Request request(
            @Nullable String ifMatch, @Nullable String key, String content, SecurityContext security) {
        int seen = Requests.version(ifMatch);
        RequestKeys.Key taken = key == null ? null : new RequestKeys.Key(Requests.key(key), content).about("calendar");
        return new CalendarDesk.Request(Requests.caller(security), seen, taken);
    }

    private static CalendarPreviews.Part part(@Nullable String limit, @Nullable String cursor) {
        return new CalendarPreviews.Part(cursor == null ? 0 : position(cursor), Pages.limit(limit));
    }

    private static long position(String cursor) {
        if (!cursor.matches("[0-9]{1,18}")) {
            throw Problem.invalid("/cursor", "core.fault.malformed");
        }
        return Long.parseLong(cursor);
    }

    private static int version(String path) {
        if (!path.matches("[0-9]{1,9}")) {
            throw Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail");
        }
        return Integer.parseInt(path);
    }

    /** As the domain knows it; what is missing is told by it, what is malformed here. */
    private static CalendarEdit edit(ChangeEntry body) {
        List<DayEdit> days = new ArrayList<>();
        for (DayEntry one : body.days() == null ? List.<DayEntry>of() : body.days()) {
            days.add(day(one, "/days/" + days.size()));
        }
        return new CalendarEdit(document(body.document()), days, hours(body.hours()));
    }

    private static SourceDocument document(@Nullable DocumentEntry entry) {
        if (entry == null) {
            throw Problem.invalid("/document", "core.fault.required");
        }
        if (entry.date() == null) {
            throw Problem.invalid("/document/date", "core.fault.required");
        }
        return new SourceDocument(Input.cleanOrEmpty(entry.number()), entry.date(), Input.cleanOrEmpty(entry.issuer()));
    }

    private static DayEdit day(@Nullable DayEntry one, String pointer) {
        if (one == null || one.date() == null) {
            throw Problem.invalid(pointer + "/date", "core.fault.required");
        }
        if (one.kind() == null) {
            throw Problem.invalid(pointer + "/kind", "core.fault.required");
        }
        return new DayEdit(one.date(), ORDINARY.equals(one.kind()) ? null : kind(one.kind(), pointer), one.name());
    }

    private static DayKind kind(String id, String pointer) {
        for (DayKind kind : DayKind.values()) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        throw Problem.invalid(pointer + "/kind", "core.fault.day-kind");
    }

    private static LocalTime time(String text, String pointer) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid(pointer, "core.fault.opening");
        }
    }

    private static @Nullable HoursEdit hours(@Nullable HoursEntry hours) {
        if (hours == null) {
            return null;
        }
        List<HoursEdit.Opening> openings = new ArrayList<>();
        for (OpeningEntry one : hours.openings() == null ? List.<OpeningEntry>of() : hours.openings()) {
            String pointer = "/hours/openings/" + openings.size();
            if (one == null || one.day() == null || one.opens() == null || one.closes() == null) {
                throw Problem.invalid(pointer, "core.fault.opening");
            }
            openings.add(new HoursEdit.Opening(one.day(), time(one.opens(), pointer), time(one.closes(), pointer)));
        }
        if (hours.from() == null) {
            throw Problem.invalid("/hours/from", "core.fault.required");
        }
        return new HoursEdit(hours.from(), hours.until(), openings);
    }
}
