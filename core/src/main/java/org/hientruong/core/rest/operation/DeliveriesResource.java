// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.operation;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.Problem;
import org.hientruong.api.Texts;
import org.hientruong.core.desk.outbox.DeliveryDesk;
import org.hientruong.core.desk.outbox.DeliveryDesk.Which;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.plug.Languages;
import org.hientruong.core.rest.cases.Requests;
import org.hientruong.core.rest.staff.Pages;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.outbox.Deliveries.Selection;
import org.hientruong.core.store.outbox.Deliveries.Stuck;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deliveries that wait, are under way or were given up. */
@Path("/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = DeliveriesResource.class)
public final class DeliveriesResource {
    private static final Set<String> STATES = Set.of("WAITING", "LEASED", "PARKED");
    private final DeliveryDesk desk;
    private final Languages languages;

    @Activate
    public DeliveriesResource(@Reference DeliveryDesk desk, @Reference Languages languages) {
        this.desk = desk;
        this.languages = languages;
    }

    /** A page of deliveries, with how many there are in each state. */
    public record DeliveryPage(
            List<DeliveryItem> items, @Nullable String next, DeliveryDesk.Counts counts) {}

    /**
     * A delivery.
     *
     * @param event number of the event in its case
     * @param label what happened, in words
     * @param address whom it shall be told, {@code channel:portal}
     * @param nextAt when it is tried next
     * @param lastError what came of the last attempt, or null
     */
    public record DeliveryItem(
            String caseNumber,
            int event,
            String label,
            String address,
            String state,
            int attempts,
            Instant nextAt,
            @Nullable String lastError) {}

    /** Why an operator does it. */
    public record Why(@Nullable String reason) {}

    /** Those in a state, {@code parked} when none is named, in the order in which they are tried. */
    @GET
    public DeliveryPage list(
            @Parameter(
                            description = "Where they stand; absent for those that were given up.",
                            schema = @Schema(allowableValues = {"waiting", "leased", "parked"}))
                    @QueryParam("state")
                    @Nullable
                    String wantedState,
            @QueryParam("limit") @Nullable String wanted,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        String state = wantedState == null || wantedState.isBlank() ? "PARKED" : wantedState.toUpperCase(Locale.ROOT);
        if (!STATES.contains(state)) {
            throw Problem.invalid("/state", "core.fault.malformed");
        }
        int limit = Pages.limit(wanted);
        Texts texts = languages.texts(caller.language());
        List<Stuck> rows = desk.page(caller, selection(state, cursor, limit + 1));
        Pages.Page<DeliveryItem> page = Pages.of(rows, limit, row -> item(row, texts), DeliveriesResource::position);
        return new DeliveryPage(page.items(), page.next(), desk.counts(caller));
    }

    @POST
    @Path("{number}/{event}/{address}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    public void replay(
            @PathParam("number") String number,
            @PathParam("event") String event,
            @Parameter(description = "Whom it shall be told.") @PathParam("address") String address,
            @Nullable Why why,
            @Context SecurityContext security) {
        desk.replay(Requests.caller(security), which(number, event, address), reason(why));
    }

    @POST
    @Path("{number}/{event}/{address}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    public void discard(
            @PathParam("number") String number,
            @PathParam("event") String event,
            @Parameter(description = "Whom it shall be told.") @PathParam("address") String address,
            @Nullable Why why,
            @Context SecurityContext security) {
        desk.discard(Requests.caller(security), which(number, event, address), reason(why));
    }

    private static @Nullable String reason(@Nullable Why why) {
        return why == null ? null : why.reason();
    }

    private static Which which(String number, String event, String address) {
        if (!event.matches("[0-9]{1,9}")) {
            throw Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail");
        }
        return new Which(Requests.number(number), Integer.parseInt(event), address);
    }

    private static Selection selection(String state, @Nullable String cursor, int limit) {
        if (cursor == null) {
            return new Selection(state, null, 0, limit);
        }
        if (!cursor.matches("[0-9]{1,15}-[0-9]{1,18}")) {
            throw Problem.invalid("/cursor", "core.fault.malformed");
        }
        String[] parts = cursor.split("-", 2);
        Optional<Instant> after = Instants.ofMillis(Long.parseLong(parts[0]));
        return new Selection(
                state,
                after.orElseThrow(() -> Problem.invalid("/cursor", "core.fault.malformed")),
                Long.parseLong(parts[1]),
                limit);
    }

    private static String position(Stuck row) {
        return row.nextAt().toEpochMilli() + "-" + row.id();
    }

    private static DeliveryItem item(Stuck row, Texts texts) {
        return new DeliveryItem(
                row.caseNumber().value(),
                row.eventNumber(),
                texts.get("core.event." + row.eventType().replace('.', '-')),
                row.address(),
                row.state(),
                row.attempts(),
                row.nextAt(),
                row.lastError());
    }
}
