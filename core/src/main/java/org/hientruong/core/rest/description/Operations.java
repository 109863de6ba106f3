// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.description;

import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.ws.rs.GET;
import javax.ws.rs.core.Response;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.rest.staff.WithoutSignIn;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every call of a kind: who may make it, which headers go with it, and by which problems it may be answered.
 * A method says with {@code @ApiResponse} only what it alone has.
 */
final class Operations extends AbstractOpenAPIExtension {
    @Override
    public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
        boolean changing = !method.isAnnotationPresent(GET.class);
        boolean open = method.isAnnotationPresent(WithoutSignIn.class)
                || method.getDeclaringClass().isAnnotationPresent(WithoutSignIn.class);
        String house = method.getDeclaringClass().getPackageName();
        operation.addTagsItem(house.substring(house.lastIndexOf('.') + 1));
        operation.setSecurity(security(changing, open));
        List<Parameter> parameters = parameters(operation);
        BeanFields.of(method).forEach(field -> field.typed(parameters));
        CaseMove.Rule move = move(method);
        if (move != null) {
            operation.setSummary(
                    "Makes the move \"" + move.name() + "\" (" + move.clause().id() + ").");
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
        }
        ApiResponses answers = answers(operation.getResponses(), method, move != null);
        for (int status : problems(operation, parameters, changing, open)) {
            answers.addApiResponse(Integer.toString(status), Problems.answer(status));
        }
        if (move != null) {
            answers.addApiResponse("409", Problems.answer(409));
        }
        operation.setResponses(answers);
        if (chain.hasNext()) {
            chain.next().decorateOperation(operation, method, chain);
        }
    }

    private static List<SecurityRequirement> security(boolean changing, boolean open) {
        SecurityRequirement needed = new SecurityRequirement();
        if (!open) {
            needed.addList("session");
        }
        if (changing) {
            needed.addList("ownPage");
        }
        return needed.isEmpty() ? List.of() : List.of(needed);
    }

    /** Cookies are how a session is known, not what a caller fills in. */
    private static List<Parameter> parameters(Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null
                ? List.of()
                : operation.getParameters().stream()
                        .filter(parameter -> !"cookie".equals(parameter.getIn()))
                        .toList();
        parameters.forEach(Operations::describe);
        operation.setParameters(parameters.isEmpty() ? null : parameters);
        return parameters;
    }

    private static void describe(Parameter parameter) {
        switch (parameter.getIn() + " " + parameter.getName()) {
            case "query limit" -> parameter.description("How many at most.").schema(limit());
            case "path event" ->
                parameter.description("The number of the event in its case.").schema(fromOne());
            case "path account" -> parameter.description("The name of the account.");
            case "path number" ->
                parameter
                        .description("The number of the case.")
                        .schema(Schemas.code(CaseNumber.class).orElseThrow());
            case "header If-Match" ->
                parameter
                        .description("The ETag of what the caller has read.")
                        .required(true)
                        .schema(new StringSchema().pattern("^\"[0-9]{1,9}\"$"));
            case "header Idempotency-Key" ->
                parameter
                        .description("Under one key a call is carried out once; sent again it is answered anew.")
                        .schema(new StringSchema().minLength(8).maxLength(200).pattern("^[!-~]+$"));
            case "query cursor" ->
                parameter.description(
                        "The member \"next\" of the page before, in the same order; absent for the first.");
            default -> {}
        }
    }

    private static IntegerSchema fromOne() {
        IntegerSchema number = new IntegerSchema();
        number.setMinimum(BigDecimal.ONE);
        return number;
    }

    private static IntegerSchema limit() {
        IntegerSchema limit = fromOne();
        limit.setMaximum(BigDecimal.valueOf(100));
        limit.setDefault(50);
        return limit;
    }

    /** The rule of the move that a method takes as its body, or null. */
    private static CaseMove.@Nullable Rule move(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .filter(CaseMove.class::isAssignableFrom)
                .findFirst()
                .map(Operations::rule)
                .orElse(null);
    }

    private static CaseMove.Rule rule(Class<?> move) {
        try {
            return (CaseMove.Rule) move.getField("RULE").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ApiResponses answers(ApiResponses read, Method method, boolean move) {
        String usual = method.getReturnType() == void.class ? "204" : "200";
        ApiResponses answers = new ApiResponses();
        read.forEach((status, answer) -> {
            boolean problem = status.startsWith("4") || status.startsWith("5");
            answers.addApiResponse(
                    status.equals("default") ? usual : status,
                    problem
                                    && (answer.getContent() == null
                                            || answer.getContent().isEmpty())
                            ? Problems.answer(Integer.parseInt(status))
                            : answer);
        });
        answers.forEach((status, answer) -> {
            if (answer.get$ref() == null) {
                complete(answer, move, !status.equals("204") && method.getReturnType() == Response.class);
            }
        });
        return answers;
    }

    private static void complete(ApiResponse answer, boolean move, boolean tagged) {
        String said = answer.getDescription();
        if (said == null || said.isBlank() || said.equals("default response")) {
            answer.setDescription(move ? "The case as it stands then." : "What was asked for.");
        }
        if (move || tagged) {
            String what = move ? "The version of the case." : "The version of what is answered, where it has one.";
            answer.addHeaderObject("ETag", new Header().description(what).schema(new StringSchema()));
        }
    }

    /** By which problems a call may be answered, because of what it takes. */
    private static Set<Integer> problems(
            Operation operation, List<Parameter> parameters, boolean changing, boolean open) {
        Set<Integer> problems = new TreeSet<>(Set.of(400, 406, 500, 503));
        if (!open) {
            problems.addAll(Set.of(401, 403));
        }
        if (changing) {
            problems.addAll(Set.of(403, 415));
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(Set.of(413, 422));
        }
        for (Parameter parameter : parameters) {
            switch (parameter.getIn()) {
                case "path" -> problems.add(404);
                case "query" -> problems.add(422);
                case "header" ->
                    problems.addAll(parameter.getName().equals("If-Match") ? Set.of(412, 428) : Set.of(422));
                default -> {}
            }
        }
        return problems;
    }
}
