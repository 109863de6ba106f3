// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

/** The OpenAPI document, generated from the resources by the build. */
@Path("/")
@Hidden
public final class OpenApiResource {
    private final byte[] document;

    OpenApiResource() {
        try (InputStream in = Objects.requireNonNull(
                OpenApiResource.class.getResourceAsStream("/openapi/openapi.json"), "openapi.json")) {
            document = in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("openapi.json cannot be read", e);
        }
    }

    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] document() {
        return document.clone();
    }
}
