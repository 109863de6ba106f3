// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.operation;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.FormData;
import org.hientruong.api.Problem;
import org.hientruong.api.Texts;
import org.hientruong.api.Upload;
import org.hientruong.core.desk.plugins.PluginDesk;
import org.hientruong.core.desk.plugins.PluginView;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.plug.Languages;
import org.hientruong.core.plug.lifecycle.NodeState;
import org.hientruong.core.rest.cases.Requests;
import org.hientruong.core.rest.staff.Pages;
import org.hientruong.core.store.plugins.PluginRegister.VersionState;
import org.hientruong.core.store.plugins.PluginRegister.Wanted;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plugins: what is wanted of them on every node, and how they are on the node that answers. */
@Path("/plugins")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = PluginsResource.class)
public final class PluginsResource {
    private final PluginDesk desk;
    private final NodeState node;
    private final Languages languages;

    @Activate
    public PluginsResource(@Reference PluginDesk desk, @Reference NodeState node, @Reference Languages languages) {
        this.desk = desk;
        this.node = node;
        this.languages = languages;
    }

    /** A page of plugins. */
    public record PluginPage(
            List<PluginItem> items, @Nullable String next) {}

    /**
     * A plugin.
     *
     * @param wanted what is wanted of it
     * @param sha256 of the version that is wanted, or null when none may run
     * @param here how it is on the node that answers
     * @param versions those that are kept, the one that was added last first
     */
    public record PluginItem(
            String name,
            Wanted wanted,
            @Nullable String sha256,
            String changedBy,
            Instant changedAt,
            NodeState.Here here,
            List<VersionItem> versions) {}

    /**
     * A jar of a plugin.
     *
     * @param signer who signed it, or null
     * @param faults why it may not run, in words
     */
    public record VersionItem(
            String version,
            String sha256,
            long bytes,
            @Nullable String signer,
            VersionState state,
            List<String> faults,
            String addedBy,
            Instant addedAt) {}

    /** The form that brings a jar. */
    record JarForm(
            @Schema(type = "string", format = "binary") String jar) {}

    /** Which kept version to start; null for the one that was wanted last. */
    public record Start(@Nullable String sha256) {}

    @GET
    public PluginPage list(
            @QueryParam("limit") @Nullable String wanted,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        int limit = Pages.limit(wanted);
        List<PluginView> rows = desk.page(caller, cursor, limit + 1);
        Pages.Page<PluginItem> page = Pages.of(rows, limit, row -> item(row, caller), PluginView::name);
        return new PluginPage(page.items(), page.next());
    }

    @GET
    @Path("{name}")
    @ApiResponse(content = @Content(schema = @Schema(implementation = PluginItem.class)))
    public Response read(
            @Parameter(description = "The symbolic name of the plugin.") @PathParam("name") String name,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        return answer(Response.Status.OK, desk.find(caller, name), caller);
    }

    /** Takes a jar in the field {@code jar}. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ApiResponse(
            responseCode = "201",
            description = "It is wanted from now on.",
            content = @Content(schema = @Schema(implementation = PluginItem.class)))
    public Response deploy(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = JarForm.class)))
                    FormData form,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        List<Upload> jars = form.files().getOrDefault("jar", List.of());
        if (jars.size() != 1) {
            throw Problem.invalid("/jar", "core.fault.required");
        }
        return answer(Response.Status.CREATED, desk.deploy(caller, jars.get(0)), caller);
    }

    @POST
    @Path("{name}/start")
    @ApiResponse(content = @Content(schema = @Schema(implementation = PluginItem.class)))
    @ApiResponse(responseCode = "409", description = "No such version that may run is kept.")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(
            @Parameter(description = "The symbolic name of the plugin.") @PathParam("name") String name,
            @Nullable Start which,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        String sha256 = which == null ? null : which.sha256();
        return answer(Response.Status.OK, desk.start(caller, name, sha256, Requests.version(seen)), caller);
    }

    @POST
    @Path("{name}/stop")
    @ApiResponse(content = @Content(schema = @Schema(implementation = PluginItem.class)))
    public Response stop(
            @Parameter(description = "The symbolic name of the plugin.") @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        return answer(Response.Status.OK, desk.stop(caller, name, Requests.version(seen)), caller);
    }

    @POST
    @Path("{name}/roll-back")
    @ApiResponse(content = @Content(schema = @Schema(implementation = PluginItem.class)))
    @ApiResponse(responseCode = "409", description = "No version before this one that may run is kept.")
    public Response rollBack(
            @Parameter(description = "The symbolic name of the plugin.") @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        return answer(Response.Status.OK, desk.rollBack(caller, name, Requests.version(seen)), caller);
    }

    @DELETE
    @Path("{name}")
    public void remove(
            @Parameter(description = "The symbolic name of the plugin.") @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Context SecurityContext security) {
        desk.remove(Requests.caller(security), name, Requests.version(seen));
    }

    private Response answer(Response.Status status, PluginView view, Caller caller) {
        return Response.status(status)
                .entity(item(view, caller))
                .tag(new EntityTag(Integer.toString(view.tag())))
                .build();
    }

    private PluginItem item(PluginView view, Caller caller) {
        Texts texts = languages.texts(caller.language());
        return new PluginItem(
                view.name(),
                view.wanted(),
                view.sha256(),
                view.changedBy(),
                view.changedAt(),
                node.of(view.name()),
                view.versions().stream().map(version -> item(version, texts)).toList());
    }

    private static VersionItem item(PluginView.Version version, Texts texts) {
        return new VersionItem(
                version.version(),
                version.sha256(),
                version.bytes(),
                version.signer(),
                version.state(),
                version.faults().stream().map(fault -> fault.words(texts)).toList(),
                version.addedBy(),
                version.addedAt());
    }
}
