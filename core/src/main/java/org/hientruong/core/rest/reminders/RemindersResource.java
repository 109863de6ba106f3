// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.reminders;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.intake.Page;
import org.hientruong.core.desk.reminder.ReminderDesk;
import org.hientruong.core.desk.reminder.ReminderDesk.DigestView;
import org.hientruong.core.desk.reminder.ReminderDesk.Query;
import org.hientruong.core.desk.reminder.ReminderView;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.rest.cases.Requests;
import org.hientruong.core.rest.staff.Pages;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reminders and urgings (khoản 5 Điều 22, khoản 7 Điều 27), latest first: an agency's own; for the Centre and who oversees, all. */
@Path("/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = RemindersResource.class)
public final class RemindersResource {
    private final ReminderDesk desk;

    @Activate
    public RemindersResource(@Reference ReminderDesk desk) {
        this.desk = desk;
    }

    /** A page of reminders. */
    public record ReminderList(
            List<ReminderView> items, @Nullable String next) {
        static ReminderList of(Page<ReminderView> page) {
            return new ReminderList(page.items(), page.next());
        }
    }

    /** A page of digests. */
    public record DigestList(
            List<DigestView> items, @Nullable String next) {}

    @GET
    public ReminderList reminders(
            @Parameter(description = "Those alone of an agency, by its code.") @QueryParam("agency") @Nullable
                    String agency,
            @Parameter(description = "Those alone of a day.", schema = @Schema(type = "string", format = "date"))
                    @QueryParam("day")
                    @Nullable
                    String day,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "50"))
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        return ReminderList.of(desk.page(caller, query(agency, day, cursor, limit), caller.language()));
    }

    @GET
    @Path("digests")
    public DigestList digests(
            @Parameter(description = "Those alone of an agency, by its code.") @QueryParam("agency") @Nullable
                    String agency,
            @Parameter(description = "Those alone of a day.", schema = @Schema(type = "string", format = "date"))
                    @QueryParam("day")
                    @Nullable
                    String day,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "50"))
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Context SecurityContext security) {
        Page<DigestView> page = desk.digests(Requests.caller(security), query(agency, day, cursor, limit));
        return new DigestList(page.items(), page.next());
    }

    static Query query(@Nullable String agency, @Nullable String day, @Nullable String cursor, @Nullable String limit) {
        LocalDate of = Requests.code("day", day, RemindersResource::day);
        return new Query(Requests.code("agency", agency, AgencyCode::new), of, cursor, Pages.limit(limit));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a day is expected", e);
        }
    }
}
