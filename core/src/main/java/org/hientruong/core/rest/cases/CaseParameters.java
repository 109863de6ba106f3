// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import java.time.ZoneId;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.desk.CaseQuery;
import org.jspecify.annotations.Nullable;

/** The filters of a list. */
public final class CaseParameters {
    @QueryParam("queue")
    @Nullable
    String queue;

    @QueryParam("stage")
    @Nullable
    String stage;

    @QueryParam("category")
    @Nullable
    String category;

    @QueryParam("unit")
    @Nullable
    String unit;

    @QueryParam("agency")
    @Nullable
    String agency;

    @QueryParam("q")
    @Nullable
    String q;

    @QueryParam("overdue")
    @DefaultValue("false")
    boolean overdue;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("limit")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("total")
    @DefaultValue("false")
    boolean total;

    /** Bound by JAX-RS. */
    public CaseParameters() {
        // fields follow
    }

    CaseQuery query(ZoneId zone) {
        return new CaseQuery(
                given(queue),
                given(stage),
                Requests.code("category", category, CategoryCode::new),
                Requests.code("unit", unit, UnitCode::new),
                Requests.code("agency", agency, AgencyCode::new),
                given(q),
                overdue,
                Requests.instant("from", from, zone, false),
                Requests.instant("to", to, zone, true),
                limit(limit),
                given(cursor),
                total);
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
