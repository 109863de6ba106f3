// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.Texts;
import org.jspecify.annotations.Nullable;

/** What is wrong in a form: the summary above it, whose links lead to the fields, and the sentence at each field. */
public final class FaultList {
    private static final Map<String, String> RENAMED = Map.of(
            "occurredAt", "date", "place", "commune", "point", "detail", "latitude", "detail", "longitude", "detail");
    /** Fields that nobody sees: no link can lead to them. */
    private static final Set<String> HIDDEN = Set.of("key");

    private final List<Map<String, Object>> summary = new ArrayList<>();
    private final Map<String, String> byField = new HashMap<>();
    private final Texts texts;

    public FaultList(Texts texts) {
        this.texts = texts;
    }

    /** Adds a fault at the field that its pointer means; what means none of the form's fields stands in the summary only. */
    public FaultList add(Fault fault, List<String> fields) {
        return add(field(fault.pointer(), fields), texts.get(fault.key(), fault.facts()));
    }

    /** Adds a refusal: its faults, or its own sentence when it has none. */
    public FaultList add(Problem problem, List<String> fields) {
        if (problem.faults().isEmpty()) {
            String sentence = texts.get(problem.key(), problem.facts());
            String article = problem.article();
            return add(null, article == null ? sentence : sentence + " (" + article + ")");
        }
        problem.faults().forEach(fault -> add(fault, fields));
        return this;
    }

    /** Adds a sentence of the portal's own. */
    public FaultList add(@Nullable String field, String sentence) {
        Map<String, Object> line = new HashMap<>();
        line.put("field", field != null && HIDDEN.contains(field) ? null : field);
        line.put("sentence", sentence);
        if (!summary.contains(line)) {
            summary.add(line);
        }
        if (field != null) {
            byField.putIfAbsent(field, sentence);
        }
        return this;
    }

    public boolean isEmpty() {
        return summary.isEmpty();
    }

    /** The model of the summary, or null when nothing is wrong. */
    public @Nullable Map<String, Object> summary() {
        return summary.isEmpty() ? null : Map.of("lines", List.copyOf(summary));
    }

    /** The sentence at a field, or null. */
    public @Nullable String at(String field) {
        return byField.get(field);
    }

    /** {@code /reporter/phone} is the field {@code phone}, {@code /files/0} is {@code files}, {@code /place} the commune. */
    private static @Nullable String field(String pointer, List<String> fields) {
        String[] steps = pointer.split("/", -1);
        for (int i = steps.length - 1; i >= 0; i--) {
            String name = RENAMED.getOrDefault(steps[i], steps[i]);
            if (name.equals("files") || fields.contains(name)) {
                return name;
            }
        }
        return null;
    }
}
