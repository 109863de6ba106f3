// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal.form;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Collections;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.BadRequestException;
import javax.ws.rs.NotSupportedException;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.Providers;
import org.hientruong.api.FormData;

/** Reads a form with core's own reader, so that its refusals reach the portal's error pages. */
public final class Forms {
    private static final Annotation[] NONE = {};

    private Forms() {}

    public static FormData read(HttpServletRequest request, Providers providers) {
        MediaType type = type(request);
        MessageBodyReader<FormData> reader = providers.getMessageBodyReader(FormData.class, FormData.class, NONE, type);
        if (reader == null) {
            throw new NotSupportedException();
        }
        try {
            return reader.readFrom(
                    FormData.class, FormData.class, NONE, type, headers(request), request.getInputStream());
        } catch (IOException brokenOff) {
            throw new BadRequestException(brokenOff);
        }
    }

    private static MediaType type(HttpServletRequest request) {
        try {
            return MediaType.valueOf(request.getContentType());
        } catch (IllegalArgumentException none) {
            throw new NotSupportedException(none);
        }
    }

    private static MultivaluedMap<String, String> headers(HttpServletRequest request) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        headers.putSingle("Content-Type", request.getContentType());
        return headers;
    }
}
