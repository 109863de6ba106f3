// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.Problem;
import org.hientruong.core.desk.view.Named;
import org.hientruong.core.store.catalogue.Catalogues;
import org.hientruong.core.store.catalogue.DatedCatalogue.AgencyPage;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Agencies, places and fields, as they hold today. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = CatalogueResource.class)
public final class CatalogueResource {
    private static final int MOST = 100;
    private final Catalogues catalogues;

    @Activate
    public CatalogueResource(@Reference Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** Agencies. */
    public record AgencyList(List<Named> items, @Nullable String next) {}

    /** A commune with the name of its district. */
    public record Unit(String code, String name, @Nullable String district) {}

    /** Communes. */
    public record UnitList(List<Unit> items) {}

    /** A field, and the code of its group. */
    public record Category(
            String code, String name, @Nullable String parent, boolean mayBeEmergency) {}

    /** Fields. */
    public record CategoryList(List<Category> items) {}

    @GET
    @Path("agencies")
    public AgencyList agencies(
            @Parameter(description = "Words to look for; diacritics do not matter.") @QueryParam("q") @Nullable
                    String q,
            @Parameter(
                            description = "How many at most.",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "30"))
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        Requests.caller(security);
        int most = CaseParameters.limit(limit);
        if (most < 1 || most > MOST) {
            throw Problem.invalid("/limit", "core.fault.limit");
        }
        AgencyPage page = catalogues.today().agencies(q == null ? "" : q, most, cursor);
        return new AgencyList(
                page.items().stream()
                        .map(one -> new Named(one.code().value(), one.name()))
                        .toList(),
                page.next());
    }

    @GET
    @Path("units")
    public UnitList units(@Context SecurityContext security) {
        Requests.caller(security);
        return new UnitList(catalogues.today().communes().stream()
                .map(one -> new Unit(
                        one.commune().code().value(),
                        one.commune().name(),
                        one.district() == null ? null : one.district().name()))
                .toList());
    }

    @GET
    @Path("categories")
    public CategoryList categories(@Context SecurityContext security) {
        Requests.caller(security);
        return new CategoryList(catalogues.today().categories().stream()
                .map(one -> new Category(
                        one.code().value(),
                        one.name(),
                        one.parent() == null ? null : one.parent().value(),
                        one.mayBeEmergency()))
                .toList());
    }
}
