// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** Holds each answer of the staff interface against the description that the build made of it. */
final class Contract {
    private static final String BASE = "/api/v1";
    private static final JsonNode DOCUMENT = document();
    private static final List<Path> PATHS = paths();

    private Contract() {}

    /** A described path; of two that fit an address, the one with fewer blanks is meant. */
    private record Path(String template, Pattern form, JsonNode calls) {
        static Path of(String template, JsonNode calls) {
            return new Path(template, Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+")), calls);
        }

        long blanks() {
            return template.chars().filter(c -> c == '{').count();
        }
    }

    private static JsonNode document() {
        try (JarFile core = new JarFile(Built.jar("core").toFile());
                InputStream in = core.getInputStream(core.getEntry("openapi/openapi.json"))) {
            return Http.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        DOCUMENT.path("paths").fields().forEachRemaining(path -> paths.add(Path.of(path.getKey(), path.getValue())));
        paths.sort(Comparator.comparingLong(Path::blanks));
        return paths;
    }

    /** Fails when the answer is not one that the description names. Addresses that it does not name are none of its. */
    static void check(String method, String address, Reply reply) {
        String path = address.replaceAll("\\?.*", "");
        if (!path.startsWith(BASE + "/")) {
            return;
        }
        String within = path.substring(BASE.length());
        Optional<JsonNode> call = PATHS.stream()
                .filter(one -> one.form().matcher(within).matches())
                .map(one -> one.calls().path(method.toLowerCase(Locale.ROOT)))
                .filter(found -> !found.isMissingNode())
                .findFirst();
        call.ifPresent(described -> {
            List<String> faults = faults(described, reply);
            if (!faults.isEmpty()) {
                throw new AssertionError(reply.request() + " answered " + reply.status() + " otherwise than described: "
                        + faults + "\n" + reply.text());
            }
        });
        if (call.isEmpty() && reply.status() < 400) {
            throw new AssertionError(reply.request() + " is answered and not described");
        }
    }

    private static List<String> faults(JsonNode call, Reply reply) {
        JsonNode answer = resolved(call.path("responses").path(Integer.toString(reply.status())));
        if (answer.isMissingNode()) {
            return List.of("the status is not listed");
        }
        List<String> faults = new ArrayList<>();
        if (!reply.header("ETag").isEmpty()
                && reply.status() / 100 == 2
                && !answer.path("headers").has("ETag")) {
            faults.add("ETag is not listed");
        }
        if (!reply.header("Retry-After").isEmpty() && !answer.path("headers").has("Retry-After")) {
            faults.add("Retry-After is not listed");
        }
        if (reply.status() == 304) {
            return faults; // without a body, whatever type it names
        }
        String type = reply.header("Content-Type").replaceAll(";.*", "");
        JsonNode content = answer.path("content");
        if (type.isEmpty() || content.has("*/*") || asPage(type, reply)) {
            return faults;
        }
        if (!content.has(type)) {
            faults.add(type + " is not listed");
        } else if (type.endsWith("json")) {
            faults.addAll(new Shape(DOCUMENT).faults(content.path(type).path("schema"), reply.json()));
        }
        return faults;
    }

    /** Somebody who looks at a refusal in a browser is shown a page. */
    private static boolean asPage(String type, Reply reply) {
        return type.equals("text/html") && reply.status() >= 400;
    }

    private static JsonNode resolved(JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.isEmpty() ? node : DOCUMENT.at(ref.substring(1));
    }
}
