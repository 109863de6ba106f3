// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An answer, after redirects; {@code path} is where it came from. */
public record Reply(String request, String path, int status, HttpHeaders headers, byte[] body) {
    Reply(String request, HttpResponse<byte[]> answer) {
        this(request, answer.uri().getPath(), answer.statusCode(), answer.headers(), answer.body());
    }

    /** Fails with the answer's text when the status is another. */
    public Reply expect(int expected) {
        if (status != expected) {
            throw new AssertionError(request + " answered " + status + " instead of " + expected + ": " + words());
        }
        return this;
    }

    /** What a person reads: of a page the heading and the faults. */
    private String words() {
        Element main = header("Content-Type").startsWith("text/html") ? page().selectFirst("main") : null;
        return main == null
                ? text()
                : (main.select(".faults").text() + " " + main.select("h1").text());
    }

    public String text() {
        return new String(body, UTF_8);
    }

    public JsonNode json() {
        try {
            return Http.JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(request + " answered " + status + " no JSON: " + text(), e);
        }
    }

    /** The page, as a browser without scripts reads it. */
    public Document page() {
        return Jsoup.parse(text(), "http://portal.invalid" + path);
    }

    /** The header, or an empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String sha256() {
        return sha256(body);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
