// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest;

import java.util.List;
import java.util.Map;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hientruong.api.Texts;
import org.jspecify.annotations.Nullable;

/** A problem for somebody who looks at it in a browser, where no page of a plugin could be made any more. */
final class ProblemPage {
    private ProblemPage() {}

    static Response.ResponseBuilder of(Response.ResponseBuilder response, Map<String, Object> problem, Texts texts) {
        StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"")
                .append(escaped(texts.language().toLanguageTag()))
                .append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>")
                .append(escaped(problem.get("title")))
                .append("</title></head>\n<body><main><h1>")
                .append(escaped(problem.get("title")))
                .append("</h1>\n<p>")
                .append(escaped(problem.get("detail")))
                .append("</p>\n");
        if (problem.get("faults") instanceof List<?> faults) {
            page.append("<ul>");
            for (Object fault : faults) {
                Object detail = fault instanceof Map<?, ?> facts ? facts.get("detail") : fault;
                page.append("<li>").append(escaped(detail)).append("</li>");
            }
            page.append("</ul>\n");
        }
        return response.type(MediaType.TEXT_HTML + ";charset=utf-8")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Vary", "Accept, Accept-Language")
                .entity(page.append("</main></body></html>\n").toString());
    }

    private static String escaped(@Nullable Object text) {
        return String.valueOf(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
