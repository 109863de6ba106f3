// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.GenericEntity;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.hientruong.api.Problem;
import org.hientruong.api.Texts;
import org.hientruong.core.plug.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a refusal becomes {@code application/problem+json} (RFC 9457), in the caller's language. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    /** Media type of a problem. */
    public static final String PROBLEM_JSON = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    /** What HTTP itself refuses, by its status. */
    public static final Map<Integer, String> HTTP = Map.of(
            400, "unreadable",
            401, "unauthenticated",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-type",
            503, "unavailable");

    private final Languages languages;

    @Context
    @SuppressWarnings("NullAway.Init") // injected as a proxy of the current request
    private HttpHeaders headers;

    public ProblemMapper(Languages languages) {
        this.languages = languages;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        Texts texts = languages.texts(RequestLanguage.of(headers, languages));
        if (thrown instanceof Problem problem) {
            return answer(problem, texts);
        }
        if (thrown instanceof JsonProcessingException json) {
            return answer(unreadable(json), texts);
        }
        if (thrown instanceof WebApplicationException http) {
            return http(http, texts);
        }
        if (thrown.getCause() instanceof Problem problem) {
            return answer(problem, texts);
        }
        if (callerIsGone(thrown)) {
            LOG.debug("the caller hung up");
            return Response.noContent().build(); // nobody reads it
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("bug, reference {}", reference, thrown);
        Map<String, Object> body = body("internal", 500, texts);
        body.put("detail", texts.get("core.problem.internal.detail", Map.of("reference", reference)));
        body.put("reference", reference);
        return response(500, body, texts).build();
    }

    /** A connection that the other side closed while it was answered is nobody's bug. */
    static boolean callerIsGone(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            boolean broken = cause instanceof IOException && "Broken pipe".equals(cause.getMessage());
            boolean closed = cause instanceof IllegalStateException
                    && String.valueOf(cause.getMessage()).startsWith("Parser is terminated");
            if (cause instanceof EOFException || cause instanceof SocketException || broken || closed) {
                return true;
            }
        }
        return false;
    }

    private Response answer(Problem problem, Texts texts) {
        Map<String, Object> body = body(problem.kind().slug(), problem.kind().status(), texts);
        body.put("detail", texts.get(problem.key(), problem.facts()));
        if (problem.article() != null) {
            body.put("article", problem.article());
        }
        if (!problem.faults().isEmpty()) {
            body.put(
                    "faults",
                    problem.faults().stream()
                            .map(fault ->
                                    Map.of("pointer", fault.pointer(), "detail", texts.get(fault.key(), fault.facts())))
                            .toList());
        }
        body.putAll(problem.members());
        Response.ResponseBuilder response = response(problem.kind().status(), body, texts);
        if (problem.retryAfter() != null) {
            response.header(
                    HttpHeaders.RETRY_AFTER, Math.max(1, problem.retryAfter().toSeconds()));
        }
        return response.build();
    }

    /** What cannot be parsed is 400; what parses but does not fit is a fault with its pointer. */
    private static Problem unreadable(JsonProcessingException json) {
        if (json instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String pointer = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                    .collect(Collectors.joining("/", "/", ""));
            return Problem.invalid(pointer, "core.fault.malformed");
        }
        return Problem.of(Problem.Kind.UNREADABLE, "core.problem.unreadable.detail");
    }

    private Response http(WebApplicationException http, Texts texts) {
        int status = http.getResponse().getStatus();
        if (status < 400) {
            return http.getResponse();
        }
        String slug = HTTP.getOrDefault(status, status < 500 ? "unreadable" : "internal");
        if (status >= 500) {
            LOG.warn("answered {}", status, http);
        }
        Map<String, Object> body = body(slug, status, texts);
        body.put("detail", texts.get("core.problem." + slug + ".detail"));
        Response.ResponseBuilder response = response(status, body, texts);
        List<Object> allow = http.getResponse().getHeaders().get(HttpHeaders.ALLOW);
        if (allow != null) {
            allow.forEach(method -> response.header(HttpHeaders.ALLOW, method));
        }
        return response.build();
    }

    private static Map<String, Object> body(String slug, int status, Texts texts) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + slug);
        body.put("title", texts.get("core.problem." + slug));
        body.put("status", status);
        return body;
    }

    private Response.ResponseBuilder response(int status, Map<String, Object> body, Texts texts) {
        Response.ResponseBuilder response = Response.status(status).header("Cache-Control", "no-store");
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains(MediaType.TEXT_HTML)) {
            return ProblemPage.of(response, body, texts); // somebody looks at it in a browser
        }
        return response.type(PROBLEM_JSON)
                // its own type, or CXF writes it as the type that the resource method returns
                .entity(new GenericEntity<Map<String, Object>>(body) {});
    }

    /** CXF maps these by a default of its own unless a mapper of the very type is there. */
    @Provider
    static final class OfHttp implements ExceptionMapper<WebApplicationException> {
        private final ProblemMapper all;

        OfHttp(ProblemMapper all) {
            this.all = all;
        }

        @Override
        public Response toResponse(WebApplicationException thrown) {
            return all.toResponse(thrown);
        }
    }
}
