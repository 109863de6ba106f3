// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.traffic;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.io.DelegatingInputStream;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;

/**
 * What holds for every answer: it is of the type that it names, whatever it looks like, and it does not wait for what the
 * caller still sends. CXF would first read that to its end, onto the disk, on the server's thread.
 */
@Provider
public final class EveryAnswer implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        Message current = PhaseInterceptorChain.getCurrentMessage();
        Message received = current == null ? null : current.getExchange().getInMessage();
        if (received != null) {
            received.removeContent(DelegatingInputStream.class);
        }
    }
}
