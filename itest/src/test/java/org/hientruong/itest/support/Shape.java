// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a value is of a schema, and nothing beside it: a member that no schema names is a fault. */
final class Shape {
    private final JsonNode document;

    Shape(JsonNode document) {
        this.document = document;
    }

    List<String> faults(JsonNode schema, JsonNode value) {
        return faults(schema, value, "");
    }

    private List<String> faults(JsonNode schema, JsonNode value, String at) {
        List<JsonNode> parts = parts(schema);
        if (value.isNull()) {
            boolean nullable =
                    parts.stream().anyMatch(part -> part.path("nullable").asBoolean());
            return nullable ? List.of() : List.of(at + " is null");
        }
        List<String> faults = new ArrayList<>();
        for (JsonNode part : parts) {
            faults.addAll(own(part, value, at));
        }
        if (value.isObject()) {
            faults.addAll(members(parts, value, at));
        }
        return faults;
    }

    /** What a schema is put together from: itself and all that it refers to. */
    private List<JsonNode> parts(JsonNode schema) {
        String ref = schema.path("$ref").asText();
        if (!ref.isEmpty()) {
            return parts(document.at(ref.substring(1)));
        }
        List<JsonNode> parts = new ArrayList<>(List.of(schema));
        schema.path("allOf").forEach(part -> parts.addAll(parts(part)));
        return parts;
    }

    private List<String> own(JsonNode schema, JsonNode value, String at) {
        if (schema.has("oneOf")) {
            return oneOf(schema.path("oneOf"), value, at);
        }
        List<String> faults = new ArrayList<>();
        if (schema.has("type") && !typed(schema.path("type").asText(), value)) {
            faults.add(at + " is no " + schema.path("type").asText());
        }
        if (schema.has("enum") && !among(schema.path("enum"), value)) {
            faults.add(at + " is none of " + schema.path("enum"));
        }
        if (schema.has("pattern")
                && !Pattern.compile(schema.path("pattern").asText())
                        .matcher(value.asText())
                        .find()) {
            faults.add(at + " has another form");
        }
        if (!timed(schema.path("format").asText(), value.asText())) {
            faults.add(at + " is no " + schema.path("format").asText());
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            faults.addAll(faults(schema.path("items"), value.path(i), at + '/' + i));
        }
        return faults;
    }

    private List<String> oneOf(JsonNode schemas, JsonNode value, String at) {
        List<List<String>> each = new ArrayList<>();
        schemas.forEach(schema -> each.add(faults(schema, value, at)));
        long fitting = each.stream().filter(List::isEmpty).count();
        return fitting == 1 ? List.of() : List.of(at + " fits " + fitting + " of " + each);
    }

    private List<String> members(List<JsonNode> parts, JsonNode value, String at) {
        List<String> faults = new ArrayList<>();
        Set<String> known = new HashSet<>();
        boolean any = parts.stream()
                .anyMatch(part -> part.path("additionalProperties").asBoolean()
                        || part.path("additionalProperties").isObject()
                        || part.has("oneOf"));
        for (JsonNode part : parts) {
            part.path("required").forEach(name -> {
                if (!value.has(name.asText())) {
                    faults.add(at + '/' + name.asText() + " is missing");
                }
            });
            part.path("properties").fields().forEachRemaining(property -> {
                known.add(property.getKey());
                if (value.has(property.getKey())) {
                    faults.addAll(
                            faults(property.getValue(), value.path(property.getKey()), at + '/' + property.getKey()));
                }
            });
        }
        value.fieldNames().forEachRemaining(name -> {
            if (!any && !known.contains(name)) {
                faults.add(at + '/' + name + " is not described");
            }
        });
        return faults;
    }

    private static boolean typed(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> false;
        };
    }

    private static boolean among(JsonNode some, JsonNode value) {
        for (JsonNode one : some) {
            if (one.equals(value) || one.isNumber() && one.asLong() == value.asLong()) {
                return true;
            }
        }
        return false;
    }

    private static boolean timed(String format, String text) {
        try {
            if (format.equals("date-time")) {
                Instant.parse(text);
            } else if (format.equals("date")) {
                LocalDate.parse(text);
            }
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
