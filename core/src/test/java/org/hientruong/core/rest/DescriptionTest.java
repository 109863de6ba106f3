// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.desk.Queue;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.rest.moves.ConsentMovesResource;
import org.hientruong.core.rest.moves.DispatchMovesResource;
import org.hientruong.core.rest.moves.HandlingMovesResource;
import org.hientruong.core.rest.moves.IntakeMovesResource;
import org.hientruong.core.rest.moves.PublicationMovesResource;
import org.junit.jupiter.api.Test;

/** The OpenAPI document as the build made it. */
class DescriptionTest {
    private static final JsonNode DOCUMENT = document();
    private static final Set<String> REFUSABLE_MOVE =
            Set.of("400", "401", "403", "404", "409", "412", "413", "415", "422", "428", "503");

    /** A call with its description. */
    private record Call(String method, String path, JsonNode operation) {
        boolean changing() {
            return !method.equals("get");
        }

        boolean needs(String scheme) {
            return operation.path("security").path(0).has(scheme);
        }

        JsonNode parameter(String name) {
            return stream(operation.path("parameters"))
                    .filter(one -> one.path("name").asText().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(this + " has no parameter " + name));
        }

        Set<String> statuses() {
            Set<String> statuses = new TreeSet<>();
            operation.path("responses").fieldNames().forEachRemaining(statuses::add);
            return statuses;
        }

        @Override
        public String toString() {
            return method + ' ' + path;
        }
    }

    private static JsonNode document() {
        try (var in = DescriptionTest.class.getResourceAsStream("/openapi/openapi.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all.stream();
    }

    private static List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        DOCUMENT.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(call -> calls.add(new Call(call.getKey(), path.getKey(), call.getValue()))));
        assertThat(calls).hasSizeGreaterThan(50);
        return calls;
    }

    private static Call call(String named) {
        return calls().stream()
                .filter(call -> call.toString().equals(named))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nowhere: " + named));
    }

    private static JsonNode resolved(JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.isEmpty() ? node : DOCUMENT.at(ref.substring(1));
    }

    @Test
    void a_reader_of_such_documents_finds_nothing_wrong() throws IOException {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        try (var in = DescriptionTest.class.getResourceAsStream("/openapi/openapi.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(new OpenAPIV3Parser().readContents(text, null, options).getMessages())
                    .isEmpty();
        }
    }

    @Test
    void every_reference_leads_somewhere() {
        List<String> lost = new ArrayList<>();
        DOCUMENT.findValues("$ref").forEach(ref -> {
            if (DOCUMENT.at(ref.asText().substring(1)).isMissingNode()) {
                lost.add(ref.asText());
            }
        });
        assertThat(lost).isEmpty();
    }

    @Test
    void every_parameter_has_a_meaning_and_a_type_and_stands_in_no_body() {
        assertThat(calls()).allSatisfy(call -> {
            assertThat(call.changing() || !call.operation().has("requestBody"))
                    .as("%s reads no body", call)
                    .isTrue();
            assertThat(stream(call.operation().path("parameters"))).allSatisfy(parameter -> {
                assertThat(parameter.path("in").asText())
                        .as(call + " " + parameter)
                        .isIn("path", "query", "header");
                assertThat(parameter.path("description").asText())
                        .as(call + " " + parameter)
                        .isNotEmpty();
                assertThat(parameter.path("schema").has("type")
                                || parameter.path("schema").has("anyOf"))
                        .as(call + " " + parameter)
                        .isTrue();
            });
        });
    }

    @Test
    void the_filters_of_lists_say_what_they_take() {
        Call cases = call("get /cases");
        assertThat(values(cases.parameter("queue"))).isEqualTo(all(Queue.values(), Queue::id));
        assertThat(values(cases.parameter("stage"))).isEqualTo(all(Stage.values(), Stage::id));
        assertThat(values(cases.parameter("order"))).containsExactly("due", "newest");
        assertThat(cases.parameter("overdue").at("/schema/type").asText()).isEqualTo("boolean");
        for (String list : List.of("get /cases", "get /staff", "get /audit", "get /agencies")) {
            JsonNode limit = call(list).parameter("limit").path("schema");
            assertThat(limit.path("type").asText()).as(list).isEqualTo("integer");
            assertThat(limit.path("minimum").asInt()).as(list).isEqualTo(1);
            assertThat(limit.path("maximum").asInt()).as(list).isEqualTo(100);
        }
    }

    private static List<String> values(JsonNode parameter) {
        return stream(parameter.at("/schema/enum")).map(JsonNode::asText).toList();
    }

    private static <T> List<String> all(T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).toList();
    }

    @Test
    void a_code_is_a_text_of_its_form() {
        JsonNode schemas = DOCUMENT.at("/components/schemas");
        JsonNode lead = schemas.at("/Dispatch/properties/lead");
        assertThat(lead.path("type").asText()).isEqualTo("string");
        assertThat(lead.path("format").asText()).isEqualTo("agency-code");
        Pattern form = Pattern.compile(lead.path("pattern").asText());
        assertThat(form.matcher(new AgencyCode("UBND-P5").value()).find()).isTrue();
        assertThat(form.matcher("ubnd").find()).isFalse();
        List<String> wrapped = new ArrayList<>();
        schemas.fields().forEachRemaining(schema -> {
            JsonNode properties = schema.getValue().path("properties");
            if (properties.size() == 1 && properties.has("value")) {
                wrapped.add(schema.getKey());
            }
        });
        assertThat(wrapped).isEmpty();
    }

    @Test
    void each_move_has_its_own_path_and_body_and_says_how_it_may_be_refused() {
        Set<String> bodies = new HashSet<>();
        List<String> moves = Stream.<Class<?>>of(
                        IntakeMovesResource.class,
                        DispatchMovesResource.class,
                        HandlingMovesResource.class,
                        PublicationMovesResource.class,
                        ConsentMovesResource.class)
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(javax.ws.rs.POST.class))
                .map(method -> method.getAnnotation(javax.ws.rs.Path.class).value())
                .toList();
        assertThat(moves).hasSizeGreaterThan(20).allSatisfy(move -> {
            Call call = call("post /cases/{number}/" + move);
            assertThat(call.statuses()).containsAll(REFUSABLE_MOVE).contains("200");
            assertThat(call.parameter("If-Match").path("required").asBoolean()).isTrue();
            assertThat(call.parameter("Idempotency-Key").path("required").asBoolean())
                    .isFalse();
            assertThat(call.operation().at("/responses/200/headers/ETag").isMissingNode())
                    .isFalse();
            String body = call.operation()
                    .at("/requestBody/content/application~1json/schema/$ref")
                    .asText();
            assertThat(bodies.add(body)).as("%s takes %s alone", move, body).isTrue();
        });
    }

    @Test
    void every_call_says_what_it_answers_and_by_which_problems_it_refuses() {
        assertThat(calls()).allSatisfy(call -> {
            Set<String> statuses = call.statuses();
            assertThat(statuses).anyMatch(status -> status.startsWith("2")).contains("400", "500", "503");
            assertThat(statuses.contains("401"))
                    .isEqualTo(call.needs("session") || call.toString().equals("post /session"));
            assertThat(call.needs("ownPage")).isEqualTo(call.changing());
            if (call.changing()) {
                assertThat(statuses).contains("403", "415");
            }
            for (String status : statuses) {
                JsonNode answer = resolved(call.operation().path("responses").path(status));
                assertThat(answer.path("description").asText()).as(status).isNotEmpty();
                boolean refusal = status.compareTo("400") >= 0 && !status.equals("416");
                assertThat(answer.at("/content/application~1problem+json/schema")
                                .isMissingNode())
                        .as(status)
                        .isNotEqualTo(refusal);
                boolean shown = status.equals("200") || status.equals("201");
                JsonNode schema = answer.path("content").findValue("schema");
                assertThat(!shown || schema != null).as(status).isTrue();
            }
        });
    }

    @Test
    void the_family_of_problems_has_every_kind() {
        JsonNode schemas = DOCUMENT.at("/components/schemas");
        assertThat(Problem.Kind.values()).allSatisfy(kind -> {
            JsonNode own = stream(schemas)
                    .map(schema -> schema.path("allOf").path(1))
                    .filter(part -> part.at("/properties/type/enum/0").asText().equals("/problems/" + kind.slug()))
                    .findFirst()
                    .orElseThrow();
            assertThat(own.at("/properties/status/enum/0").asInt()).isEqualTo(kind.status());
        });
        assertThat(schemas.at("/Problem/properties").has("article")).isTrue();
        assertThat(schemas.at("/WrongMoveProblem/allOf/1/properties/moves/items/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/CaseViewMove");
    }
}
