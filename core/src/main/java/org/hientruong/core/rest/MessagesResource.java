// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.CacheControl;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.hientruong.api.Problem;
import org.hientruong.core.plug.Languages;
import org.hientruong.core.rest.staff.WithoutSignIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The messages of a language, for screens in the browser. Public: they hold no data. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@WithoutSignIn
@Component(service = MessagesResource.class)
public final class MessagesResource {
    private final Languages languages;

    @Activate
    public MessagesResource(@Reference Languages languages) {
        this.languages = languages;
    }

    /** A language that the installation speaks. */
    public record Language(String code, String name) {}

    /** The languages, Vietnamese first. */
    public record LanguageList(List<Language> items) {}

    @GET
    @Path("languages")
    public LanguageList languages() {
        return new LanguageList(languages.available().stream()
                .map(code -> {
                    Locale locale = Locale.forLanguageTag(code);
                    return new Language(code, locale.getDisplayLanguage(locale));
                })
                .toList());
    }

    @GET
    @Path("messages/{lang}")
    @ApiResponse(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = "object",
                                            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)),
            headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "304", description = "As they were read.")
    public Response messages(
            @Parameter(description = "Code of a language that is spoken here.") @PathParam("lang") String lang,
            @Context Request request) {
        if (!languages.available().contains(lang)) {
            throw Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail");
        }
        EntityTag tag = new EntityTag(lang + '-' + languages.version());
        CacheControl revalidate = new CacheControl();
        revalidate.setNoCache(true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.cacheControl(revalidate).build();
        }
        Map<String, String> all = languages.all(Locale.forLanguageTag(lang));
        return Response.ok(all).tag(tag).cacheControl(revalidate).build();
    }
}
