// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.Texts;
import org.jspecify.annotations.Nullable;

/** What is wrong in a form: the summary above it, whose links lead to the fields, and the sentence at each field. */
public final class FaultList {
    private static final Map<String, String> RENAMED = Map.of(
            "occurredAt", "date", "place", "commune", "point", "detail", "latitude", "detail", "longitude", "detail");
    private static final Pattern ONE_FILE = Pattern.compile("/files/([0-9]{1,3})");
    /** Fields that nobody sees: no link can lead to them. */
    private static final Set<String> HIDDEN = Set.of("key");

    private final List<Map<String, Object>> summary = new ArrayList<>();
    private final Map<String, String> byField = new HashMap<>();
    private final Texts texts;
    private final List<String> fields;
    private List<String> fileNames = List.of();

    /** A list for a form whose fields stand in this order. */
    public FaultList(Texts texts, List<String> fields) {
        this.texts = texts;
        this.fields = List.copyOf(fields);
    }

    /** Names the files that were sent, so that a fault of one says which. */
    public FaultList files(List<String> names) {
        fileNames = List.copyOf(names);
        return this;
    }

    /** Adds a fault at the field that its pointer means; what means none of the form's fields stands in the summary only. */
    public FaultList add(Fault fault) {
        return add(field(fault.pointer()), fileName(fault.pointer()) + texts.get(fault.key(), fault.facts()));
    }

    /** Adds a refusal: its faults, or its own sentence when it has none. */
    public FaultList add(Problem problem) {
        if (problem.faults().isEmpty()) {
            String sentence = texts.get(problem.key(), problem.facts());
            String article = problem.article();
            return add(null, article == null ? sentence : sentence + " (" + article + ")");
        }
        problem.faults().forEach(this::add);
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

    /** The model of the summary in the order of the fields, or null when nothing is wrong. */
    public @Nullable Map<String, Object> summary() {
        if (summary.isEmpty()) {
            return null;
        }
        List<Map<String, Object>> lines = new ArrayList<>(summary);
        lines.sort(Comparator.comparingInt(line -> fields.indexOf(String.valueOf(line.get("field")))));
        return Map.of("lines", lines);
    }

    /** The sentence at a field, or null. */
    public @Nullable String at(String field) {
        return byField.get(field);
    }

    /** {@code /reporter/phone} is the field {@code phone}, {@code /files/0} is {@code files}, {@code /place} the commune. */
    private @Nullable String field(String pointer) {
        String[] steps = pointer.split("/", -1);
        for (int i = steps.length - 1; i >= 0; i--) {
            String name = RENAMED.getOrDefault(steps[i], steps[i]);
            if (fields.contains(name)) {
                return name;
            }
        }
        return null;
    }

    private String fileName(String pointer) {
        Matcher file = ONE_FILE.matcher(pointer);
        int place = file.matches() ? Integer.parseInt(file.group(1)) : Integer.MAX_VALUE;
        return place < fileNames.size() ? fileNames.get(place) + ": " : "";
    }
}
