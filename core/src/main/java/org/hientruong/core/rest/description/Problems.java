// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hientruong.api.Problem;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.desk.view.Colleagues.Colleague;
import org.hientruong.core.rest.ProblemMapper;

/** The family of problems (RFC 9457): one schema for what all have, one for each kind, one answer for each status. */
@SuppressWarnings({"rawtypes", "unchecked"}) // the library's signatures are
final class Problems {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String FAMILY = "Problem";

    private Problems() {}

    /** The answer of a status, by name. */
    static ApiResponse answer(int status) {
        return new ApiResponse().$ref("#/components/responses/" + FAMILY + status);
    }

    /** Adds the family to the document. */
    static void family(Components components) {
        components.addSchemas(FAMILY, common());
        kinds().forEach((status, slugs) -> {
            for (String slug : slugs) {
                components.addSchemas(name(slug), kind(slug, status));
            }
            components.addResponses(FAMILY + status, response(status, slugs));
        });
    }

    /** The slugs of each status: the desks' kinds, and what HTTP itself refuses. */
    private static Map<Integer, List<String>> kinds() {
        Map<Integer, List<String>> kinds = new TreeMap<>();
        for (Problem.Kind kind : Problem.Kind.values()) {
            kinds.computeIfAbsent(kind.status(), status -> new ArrayList<>()).add(kind.slug());
        }
        kinds.put(500, new ArrayList<>(List.of("internal")));
        ProblemMapper.HTTP.forEach((status, slug) -> {
            List<String> slugs = kinds.computeIfAbsent(status, other -> new ArrayList<>());
            if (!slugs.contains(slug)) {
                slugs.add(slug);
            }
        });
        return kinds;
    }

    private static Schema<?> common() {
        Schema<?> fault = new ObjectSchema()
                .addProperty("pointer", new StringSchema().format("json-pointer"))
                .addProperty("detail", new StringSchema())
                .required(List.of("pointer", "detail"));
        return new ObjectSchema()
                .description("Why a call was refused, in the caller's language.")
                .addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty(
                        "article", new StringSchema().description("The clause of the regulation that is the reason."))
                .addProperty(
                        "faults",
                        new ArraySchema().items(fault).description("What is wrong in what was sent, and where."))
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema<?> kind(String slug, int status) {
        StringSchema type = new StringSchema();
        type.addEnumItem("/problems/" + slug);
        IntegerSchema number = new IntegerSchema();
        number.addEnumItem(status);
        Schema<?> own = new ObjectSchema().addProperty("type", type).addProperty("status", number);
        members(slug).forEach(own::addProperty);
        if (slug.equals("wrong-move") || slug.equals("rule-violated")) {
            own.addRequiredItem("article");
        }
        return new Schema<>().allOf(List.of(new Schema<>().$ref(SCHEMAS + FAMILY), own));
    }

    /** Extension members beside those that all have. */
    private static Map<String, Schema<?>> members(String slug) {
        Schema<?> holder = of(Colleague.class, "Who has the case.");
        return switch (slug) {
            case "wrong-move" ->
                Map.of(
                        "moves",
                        new ArraySchema()
                                .items(new Schema<>().$ref(SCHEMAS + new Schemas.Names().of(CaseView.Move.class)))
                                .description("The moves that the caller may make now."),
                        "holder",
                        holder);
            case "already-claimed", "stale" -> Map.of("holder", holder);
            case "forbidden" -> Map.of("mustChangePassword", new Schema<>().type("boolean"));
            case "internal" -> Map.of("reference", new StringSchema().format("uuid"));
            default -> Map.of();
        };
    }

    private static Schema<?> of(Class<?> type, String description) {
        return new Schema<>()
                .description(description)
                .allOf(List.of(new Schema<>().$ref(SCHEMAS + new Schemas.Names().of(type))));
    }

    private static ApiResponse response(int status, List<String> slugs) {
        List<Schema> kinds = slugs.stream()
                .<Schema>map(slug -> new Schema<>().$ref(SCHEMAS + name(slug)))
                .toList();
        Schema<?> schema = kinds.size() == 1 ? kinds.get(0) : new Schema<>().oneOf(kinds);
        ApiResponse response = new ApiResponse()
                .description(String.join(" or ", slugs))
                .content(new Content()
                        .addMediaType(
                                ProblemMapper.PROBLEM_JSON,
                                new io.swagger.v3.oas.models.media.MediaType().schema(schema)));
        if (status == Problem.Kind.TOO_MANY_REQUESTS.status() || status == Problem.Kind.UNAVAILABLE.status()) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("Seconds to wait.").schema(new IntegerSchema()));
        }
        return response;
    }

    private static String name(String slug) {
        StringBuilder name = new StringBuilder();
        for (String part : slug.split("-")) {
            name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return name.append(FAMILY).toString();
    }
}
