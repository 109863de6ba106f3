// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api;

/**
 * One JAX-RS annotated object (JAX-RS 2.1, {@code javax.ws.rs}) that core publishes below {@code /plugins/<id>/}, behind
 * its own authentication, error mapping and JSON. The resource learns its caller from {@code
 * SecurityContext.getUserPrincipal()}. A request body of type {@link FormData} is parsed by core within its limits.
 *
 * @param access who may call it; core checks before the resource is reached
 * @param resource an object with {@code @Path}; used as a singleton by many threads at once
 */
public record Endpoint(Access access, Object resource) {}
