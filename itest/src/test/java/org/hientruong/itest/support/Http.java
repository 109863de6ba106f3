// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A client of an installation with a cookie jar of its own. Each answer of the staff interface must be one that is described. */
public final class Http {
    static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final HttpClient client;
    private final Map<String, String> standing;

    public Http(URI base) {
        this(
                base,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .connectTimeout(Duration.ofSeconds(5))
                        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                        .build(),
                Map.of());
    }

    private Http(URI base, HttpClient client, Map<String, String> standing) {
        this.base = base;
        this.client = client;
        this.standing = standing;
    }

    /** The same client, cookies and all, that sends a header with each request. */
    public Http with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(standing);
        more.put(header, value);
        return new Http(base, client, more);
    }

    /** The same client, cookies and all, at another node. */
    public Http at(URI node) {
        return new Http(node, client, standing);
    }

    /** The same client as the console sends its changes. */
    public Http asScript() {
        return with("X-Requested-With", "hientruong");
    }

    public Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    public Reply delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), "application/json");
    }

    /** Sends a value, written as JSON. */
    public Reply post(String path, Object body) {
        return send("POST", path, BodyPublishers.ofString(json(body)), "application/json");
    }

    public Reply put(String path, Object body) {
        return send("PUT", path, BodyPublishers.ofString(json(body)), "application/json");
    }

    /** Sends a body of any type. */
    public Reply post(String path, String type, byte[] body) {
        return send("POST", path, BodyPublishers.ofByteArray(body), type);
    }

    public Reply post(String path, Multipart form) {
        return send("POST", path, BodyPublishers.ofByteArray(form.bytes()), form.contentType());
    }

    private Reply send(
            String method, String path, BodyPublisher body, @org.jspecify.annotations.Nullable String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        standing.forEach(request::setHeader);
        if (contentType != null) {
            request.setHeader("Content-Type", contentType);
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            Reply reply = new Reply(method + " " + path, answer);
            Contract.check(method, path, reply);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
