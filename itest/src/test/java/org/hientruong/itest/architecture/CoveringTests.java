// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.architecture;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hientruong.itest.support.Built;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The tests of core that say which clauses they show, and how they ended. */
final class CoveringTests {
    private static final Pattern CONSTANT = Pattern.compile("Clause\\.([A-Z][A-Z0-9_]+)");

    /** A test and whether it passed in the run that is under way. */
    record Shown(String type, String method, boolean passed) {
        @Override
        public String toString() {
            return type + ": " + method.replace('_', ' ') + (passed ? "" : " (NOT PASSED)");
        }
    }

    private CoveringTests() {}

    /** By the id of the clause. */
    static Map<String, List<Shown>> byClause() {
        Map<String, List<Shown>> found = new HashMap<>();
        for (Sources.Unit unit : Sources.TESTS_OF_CORE) {
            String type = unit.tree().getPackageName() + "." + simple(unit.path());
            new Scan(type, found).scan(unit.tree(), null);
        }
        // files are found in any order, methods in that of their file
        found.values().forEach(tests -> tests.sort(Comparator.comparing(Shown::type)));
        return found;
    }

    private static String simple(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    /** Collects the annotated methods of a file. */
    private static final class Scan extends TreeScanner<Void, Void> {
        private final String type;
        private final Map<String, List<Shown>> into;

        Scan(String type, Map<String, List<Shown>> into) {
            this.type = type;
            this.into = into;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
                if (annotation.getAnnotationType().toString().equals("Covers")) {
                    shown(annotation.toString(), method.getName().toString());
                }
            }
            return null;
        }

        private void shown(String annotation, String method) {
            Shown shown = new Shown(
                    type.substring(type.lastIndexOf('.') + 1),
                    method,
                    Results.of(type).passed(method));
            Matcher clause = CONSTANT.matcher(annotation);
            while (clause.find()) {
                into.computeIfAbsent(RegulationTable.id(clause.group(1)), id -> new ArrayList<>())
                        .add(shown);
            }
        }
    }

    /** How the tests of a class ended, as the run's report says. */
    private record Results(Map<String, Boolean> cases) {
        private static final Map<String, Results> KNOWN = new HashMap<>();

        static Results of(String type) {
            return KNOWN.computeIfAbsent(type, Results::read);
        }

        /** All cases of a parameterised test have to pass. */
        boolean passed(String method) {
            List<Boolean> ended = cases.entrySet().stream()
                    .filter(one -> one.getKey().equals(method) || one.getKey().startsWith(method + "("))
                    .map(Map.Entry::getValue)
                    .toList();
            return !ended.isEmpty() && !ended.contains(false);
        }

        private static Results read(String type) {
            Path report = Built.source("core/target").resolve("surefire-reports/TEST-" + type + ".xml");
            if (!Files.exists(report)) {
                throw new IllegalStateException(
                        "no report of " + type + ": run the whole build, core's tests come first");
            }
            Map<String, Boolean> cases = new HashMap<>();
            NodeList found = parsed(report).getElementsByTagName("testcase");
            for (int i = 0; i < found.getLength(); i++) {
                Element one = (Element) found.item(i);
                boolean passed = one.getElementsByTagName("failure").getLength()
                                + one.getElementsByTagName("error").getLength()
                                + one.getElementsByTagName("skipped").getLength()
                        == 0;
                cases.put(one.getAttribute("name"), passed);
            }
            return new Results(cases);
        }

        private static Document parsed(Path report) {
            try {
                return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
            } catch (IOException | SAXException | ParserConfigurationException e) {
                throw new IllegalStateException("unreadable " + report, e);
            }
        }
    }
}
