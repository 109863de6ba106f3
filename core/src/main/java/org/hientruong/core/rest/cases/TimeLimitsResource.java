// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.core.desk.explanation.Explanation;
import org.hientruong.core.desk.explanation.Explanations;
import org.hientruong.core.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the engine says of an allowance. */
@Path("/time-limits")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = TimeLimitsResource.class)
public final class TimeLimitsResource {
    private final Explanations explanations;

    @Activate
    public TimeLimitsResource(@Reference Explanations explanations) {
        this.explanations = explanations;
    }

    /**
     * When an allowance ends that starts at an instant.
     *
     * @param allowance {@code 4 office hours}, {@code 48 clock hours}, {@code 6 working days}, {@code 1 calendar month} …
     * @param from an instant, or a date-time of the province
     */
    @GET
    @Path("preview")
    public Explanation preview(
            @Parameter(
                            description = "How much: a number and a unit.",
                            required = true,
                            examples = {
                                @ExampleObject(name = "office hours", value = "4 office hours"),
                                @ExampleObject(name = "days", value = "6 working days")
                            })
                    @QueryParam("allowance")
                    @Nullable
                    String allowance,
            @Parameter(
                            description = "From when: an instant, or a date-time of the province.",
                            required = true,
                            example = "2023-06-09T16:30")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        return explanations.preview(allowance == null ? "" : allowance, from == null ? "" : from, caller.language());
    }
}
