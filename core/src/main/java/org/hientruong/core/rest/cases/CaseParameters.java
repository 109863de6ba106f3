// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.desk.CaseQuery;
import org.hientruong.core.desk.Queue;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.store.lists.CaseOrder;
import org.jspecify.annotations.Nullable;

/** The filters of a list. */
public final class CaseParameters {
    @Parameter(
            description = "One of the caller's queues; absent for all cases.",
            schema = @Schema(implementation = Queue.class))
    @QueryParam("queue")
    @Nullable
    public String queue;

    @Parameter(description = "Only cases at this stage.", schema = @Schema(implementation = Stage.class))
    @QueryParam("stage")
    @Nullable
    public String stage;

    @Parameter(
            description = "Only of this field, or of this group of fields.",
            schema = @Schema(implementation = CategoryCode.class))
    @QueryParam("category")
    @Nullable
    public String category;

    @Parameter(
            description =
                    "Only of this commune or district, and of what has gone into it: its code as of today, or with its"
                            + " first day for one of another time, as 31507@2023-01-01.",
            schema = @Schema(type = "string", pattern = "[0-9]{2,5}(@[0-9]{4}-[0-9]{2}-[0-9]{2})?"))
    @QueryParam("unit")
    @Nullable
    public String unit;

    @Parameter(description = "Only those that this agency leads.", schema = @Schema(implementation = AgencyCode.class))
    @QueryParam("agency")
    @Nullable
    public String agency;

    @Parameter(description = "Words of which each must begin a word of the case; diacritics do not matter.")
    @QueryParam("q")
    @Nullable
    public String q;

    @Parameter(description = "Only those that are overdue now.")
    @QueryParam("overdue")
    @DefaultValue("false")
    public boolean overdue;

    @Parameter(
            description = "Filed from this instant, or day of the province, on.",
            schema = @Schema(anyOf = {Instant.class, LocalDate.class}))
    @QueryParam("from")
    @Nullable
    public String from;

    @Parameter(
            description = "Filed before this instant, or until the end of this day.",
            schema = @Schema(anyOf = {Instant.class, LocalDate.class}))
    @QueryParam("to")
    @Nullable
    public String to;

    @Parameter(
            description =
                    "What comes first: \"due\" the overdue, then what falls due soonest, then what was filed first; \"newest\" what was filed last. Absent it is the queue's own.",
            schema = @Schema(implementation = CaseOrder.class))
    @QueryParam("order")
    @Nullable
    public String order;

    @Parameter(
            description = "How many at most.",
            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "30"))
    @QueryParam("limit")
    @Nullable
    public String limit;

    @QueryParam("cursor")
    @Nullable
    public String cursor;

    @Parameter(description = "Whether to count all pages as well.")
    @QueryParam("total")
    @DefaultValue("false")
    public boolean total;

    /** Bound by JAX-RS. */
    public CaseParameters() {
        // fields follow
    }

    CaseQuery query(ZoneId zone) {
        return new CaseQuery(
                given(queue),
                given(stage),
                Requests.code("category", category, CategoryCode::new),
                where(),
                Requests.code("agency", agency, AgencyCode::new),
                given(q),
                overdue,
                Requests.instant("from", from, zone, false),
                Requests.instant("to", to, zone, true),
                given(order),
                limit(limit),
                given(cursor),
                total);
    }

    private CaseQuery.@Nullable Where where() {
        if (unit == null || unit.isBlank()) {
            return null;
        }
        int at = unit.indexOf('@');
        UnitCode code = Requests.code("unit", at < 0 ? unit : unit.substring(0, at), UnitCode::new);
        try {
            return code == null
                    ? null
                    : new CaseQuery.Where(code, at < 0 ? null : LocalDate.parse(unit.substring(at + 1)));
        } catch (DateTimeParseException e) {
            throw Problem.invalid("/unit", "core.fault.malformed");
        }
    }

    /** 30 unless told. */
    static int limit(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return 30;
        }
        if (!text.matches("[0-9]{1,3}")) {
            throw Problem.invalid("/limit", "core.fault.limit");
        }
        return Integer.parseInt(text);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
