// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A form as a browser posts it: {@code multipart/form-data} (RFC 7578). */
public final class Multipart {
    private static final String BOUNDARY = "----hientruong-itest-Yz3vT1bQ";

    private record Part(String name, String head, byte[] content) {}

    private final List<Part> parts = new ArrayList<>();

    public Multipart field(String name, String value) {
        parts.add(new Part(name, "form-data; name=\"" + name + "\"\r\n", value.getBytes(UTF_8)));
        return this;
    }

    public Multipart file(String name, SentFile file) {
        String head = "form-data; name=\"" + name + "\"; filename=\"" + file.name() + "\"\r\nContent-Type: "
                + file.type() + "\r\n";
        parts.add(new Part(name, head, file.content()));
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    /** The same fields as {@code application/x-www-form-urlencoded}. */
    byte[] urlEncoded() {
        return parts.stream()
                .map(part -> URLEncoder.encode(part.name, UTF_8) + "="
                        + URLEncoder.encode(new String(part.content, UTF_8), UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(UTF_8);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Part part : parts) {
            out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: " + part.head + "\r\n").getBytes(UTF_8));
            out.writeBytes(part.content);
            out.writeBytes("\r\n".getBytes(UTF_8));
        }
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return out.toByteArray();
    }
}
