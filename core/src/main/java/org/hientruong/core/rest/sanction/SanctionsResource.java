// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.sanction;

import java.time.Instant;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.Problem;
import org.hientruong.core.desk.sanction.SanctionDesk;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.rest.cases.Requests;
import org.hientruong.core.rest.staff.Pages;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.sanction.Sanctions;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Locks and suspensions, for the supervisor (khoản 1 Điều 17). */
@Path("/sanctions")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = SanctionsResource.class)
public final class SanctionsResource {
    private final SanctionDesk desk;
    private final SanctionAnswers answers;

    @Activate
    public SanctionsResource(@Reference SanctionDesk desk, @Reference SanctionAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @GET
    public SanctionAnswers.SanctionPage sanctions(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        int most = Pages.limit(limit);
        return answers.sanctions(desk.sanctions(caller, position(cursor), most + 1), most, caller);
    }

    private static Sanctions.@Nullable Position position(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        if (!cursor.matches("[0-9]{1,15}-[0-9]{1,18}")) {
            throw Problem.invalid("/cursor", "core.fault.malformed");
        }
        String[] parts = cursor.split("-", 2);
        Instant since = Instants.ofMillis(Long.parseLong(parts[0]))
                .orElseThrow(() -> Problem.of(Problem.Kind.UNREADABLE, "core.problem.cursor"));
        return new Sanctions.Position(since, Long.parseLong(parts[1]));
    }
}
