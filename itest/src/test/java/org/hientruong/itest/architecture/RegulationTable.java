// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hientruong.itest.support.Built;
import org.jspecify.annotations.Nullable;

/**
 * The regulation, clause by clause: its citation, the code and the data that name it, the tests that show it kept, and
 * how they ended in the run that is under way.
 */
final class RegulationTable {
    private static final String PACK = "province-soctrang/src/main/resources/HIENTRUONG-INF/province/";
    private static final Pattern CITATION = Pattern.compile("^  ([A-Z][A-Za-z0-9.-]+): \"(.*)\"$", Pattern.MULTILINE);
    private static final Pattern NOTE = Pattern.compile("^([A-Z][A-Za-z0-9.-]+) = (.+)$", Pattern.MULTILINE);
    private static final Pattern CONSTANT = Pattern.compile("\\bClause\\.([A-Z][A-Z0-9_]+)\\b");
    private static final Pattern DATA = Pattern.compile("\\bclause: ([A-Z][A-Za-z0-9.-]+)");

    /**
     * A clause.
     *
     * @param code files that name it
     * @param tests tests that show it, each with its result
     * @param note why there is less than code and a test, or null
     */
    record Row(
            String id,
            String citation,
            List<String> code,
            List<CoveringTests.Shown> tests,
            @Nullable String note) {
        boolean carriedOut() {
            return !code.isEmpty();
        }

        boolean shown() {
            return tests.stream().anyMatch(CoveringTests.Shown::passed)
                    && tests.stream().allMatch(CoveringTests.Shown::passed);
        }
    }

    private final List<Row> rows;
    private final List<String> strayNotes;

    private RegulationTable(List<Row> rows, List<String> strayNotes) {
        this.rows = rows;
        this.strayNotes = strayNotes;
    }

    static RegulationTable read() {
        Map<String, TreeSet<String>> code = code();
        Map<String, List<CoveringTests.Shown>> tests = CoveringTests.byClause();
        Map<String, String> notes = pairs(NOTE, text("itest/src/test/resources/regulation-notes.txt"));
        List<Row> rows = new ArrayList<>();
        pairs(CITATION, text(PACK + "citations.yaml"))
                .forEach((id, citation) -> rows.add(new Row(
                        id,
                        citation,
                        List.copyOf(code.getOrDefault(id, new TreeSet<>())),
                        tests.getOrDefault(id, List.of()),
                        notes.remove(id))));
        return new RegulationTable(List.copyOf(rows), List.copyOf(notes.keySet()));
    }

    List<Row> clauses() {
        return rows;
    }

    List<String> notesWithoutClause() {
        return strayNotes;
    }

    String markdown() {
        StringBuilder page = new StringBuilder("""
                # The regulation, clause by clause

                Written by the tests (`RegulationTableIT`): for each clause how people cite it, the code and the data that name it, the
                tests that show it kept and their result, or a note why there is less. Ids are the product's; a lettered or numbered part
                after the article may be ours, the citation is the law's. A constant of `Clause` leads from rule to tests by "find usages".

                | id | citation | code and data | tests, all passed |
                |---|---|---|---|
                """);
        for (Row row : rows) {
            page.append("| ")
                    .append(row.id())
                    .append(" | ")
                    .append(row.citation())
                    .append(" | ");
            page.append(String.join(", ", row.code())).append(" | ");
            List<String> said = new ArrayList<>(
                    row.tests().stream().map(CoveringTests.Shown::toString).toList());
            if (row.note() != null) {
                said.add("*" + row.note() + "*");
            }
            page.append(String.join("<br>", said)).append(" |\n");
        }
        return page.toString();
    }

    private static Map<String, TreeSet<String>> code() {
        Map<String, TreeSet<String>> code = new TreeMap<>();
        for (Path file : Sources.ending(".java")) {
            String name = Sources.name(file);
            if (name.startsWith("core/src/main/java/") && !name.endsWith("/Clause.java")) {
                collect(CONSTANT, file, simple(name), code, RegulationTable::id);
            }
        }
        for (Path file : Sources.ending(".yaml")) {
            String name = Sources.name(file);
            if (name.startsWith(PACK) && !name.endsWith("citations.yaml")) {
                collect(DATA, file, name.substring(PACK.length()), code, id -> id);
            }
        }
        return code;
    }

    private static void collect(
            Pattern pattern,
            Path file,
            String shown,
            Map<String, TreeSet<String>> into,
            java.util.function.UnaryOperator<String> naming) {
        Matcher found = pattern.matcher(text(file));
        while (found.find()) {
            into.computeIfAbsent(naming.apply(found.group(1)), id -> new TreeSet<>())
                    .add(shown);
        }
    }

    /** {@code D14_1A} is D14.1a, {@code R_REDACT} is R-REDACT. */
    static String id(String constant) {
        return constant.startsWith("R_")
                ? "R-" + constant.substring(2)
                : constant.charAt(0) + constant.substring(1).replace('_', '.').toLowerCase(java.util.Locale.ROOT);
    }

    private static String simple(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
    }

    private static Map<String, String> pairs(Pattern pattern, String text) {
        Map<String, String> pairs = new java.util.LinkedHashMap<>();
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            pairs.put(found.group(1), found.group(2));
        }
        return pairs;
    }

    private static String text(String path) {
        return text(Built.source(path));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
