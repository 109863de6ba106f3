// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hientruong.itest.architecture.Sources.Unit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What keeps the sources readable: sizes, words, and where a catch-all may stand. */
class SourceRulesIT {
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 40;
    /** Four are asked for, else a record; the alarm rings above five. */
    private static final int MOST_PARAMETERS = 4;

    private static final int MOST_FILES = 15;
    private static final Pattern VIETNAMESE = Pattern.compile(
            "[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What moves a page without the keyboard. */
    private static final Pattern SHORT_CUT = Pattern.compile("\\.(click|dblclick|tap|hover|focus|blur|fill|clear|check"
            + "|uncheck|setChecked|selectOption|setInputFiles|dispatchEvent|mouse|touchscreen)\\(");

    /** The edges: whatever comes from a plugin, a request or a job must not end the thread. */
    private static final List<String> EDGES = List.of("/core/rest/", "/core/plug/", "/core/outbox/", "/core/clock/");

    @BeforeAll
    static void thereIsSomethingToCheck() {
        assertThat(Sources.PRODUCTION).hasSizeGreaterThan(50);
    }

    @Test
    void noFileIsLongerThan400Lines() {
        assertThat(Sources.ending(".java", ".ts", ".vue", ".mjs", ".css"))
                .allSatisfy(
                        file -> assertThat(lines(file)).as(Sources.name(file)).hasSizeLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void noMethodIsLongerThan40Lines() {
        List<String> longer = methods((unit, method) -> {
            long first = unit.line(unit.positions().getStartPosition(unit.tree(), method));
            long last = unit.line(unit.positions().getEndPosition(unit.tree(), method));
            return method.getBody() != null && last - first >= LONGEST_METHOD;
        });
        assertThat(longer).isEmpty();
    }

    @Test
    void noMethodTakesMoreThan4Parameters() {
        List<String> more = methods((unit, method) -> method.getReturnType() != null
                && !overrides(method)
                && !unit.name().contains("/scenario/photo/") // drawing is coordinates
                && !unit.name().contains("/core/rest/") // JAX-RS names the parts of a request one by one
                && method.getParameters().size() > MOST_PARAMETERS);
        assertThat(more).isEmpty();
    }

    @Test
    void noPackageHoldsMoreThan15Files() {
        Map<String, Long> counts = Sources.PRODUCTION.stream()
                .filter(unit -> !unit.name().startsWith("api/")) // the contract is one list of types
                .filter(unit -> !unit.name().endsWith("package-info.java"))
                .collect(Collectors.groupingBy(
                        unit -> String.valueOf(unit.tree().getPackageName()), Collectors.counting()));
        assertThat(counts)
                .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void userFacingVietnameseStandsOnlyInMessageFiles() {
        List<String> prose = new ArrayList<>();
        for (Unit unit : Sources.PRODUCTION) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitLiteral(LiteralTree literal, Void nothing) {
                    if (literal.getValue() instanceof String text && prose(text)) {
                        prose.add(unit.name() + ": " + text);
                    }
                    return null;
                }
            }.scan(unit.tree(), null);
        }
        assertThat(prose).isEmpty();
    }

    @Test
    void nobodyCatchesEverythingButTheEdges() {
        List<String> catchAlls = new ArrayList<>();
        for (Unit unit : Sources.PRODUCTION) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitCatch(CatchTree caught, Void nothing) {
                    String type = caught.getParameter().getType().toString();
                    boolean all = type.equals("Exception") || type.equals("Throwable");
                    if (all
                            && !throwsAgain(caught.getBlock())
                            && EDGES.stream().noneMatch(("/" + unit.name())::contains)) {
                        catchAlls.add(
                                unit.name() + ":" + unit.line(unit.positions().getStartPosition(unit.tree(), caught)));
                    }
                    return super.visitCatch(caught, nothing);
                }
            }.scan(unit.tree(), null);
        }
        assertThat(catchAlls).isEmpty();
    }

    @Test
    void everySourceNamesItsLicence() {
        assertThat(Sources.ending(".java", ".ts", ".vue", ".mjs", ".css", ".sh"))
                .allSatisfy(file -> assertThat(lines(file).stream().limit(5))
                        .as(Sources.name(file))
                        .anyMatch(line -> line.contains("SPDX-License-Identifier: Apache-2.0")));
    }

    @Test
    void theBrowserTestsPressKeysOnly() {
        List<Path> tests = Sources.ending(".java", ".js").stream()
                .filter(file -> Sources.name(file).matches("itest/src/test/.*/browser/[^/]+"))
                .filter(file -> !Sources.name(file).endsWith("/Mouse.java")) // which says that it is one
                .toList();
        assertThat(tests)
                .hasSizeGreaterThan(10)
                .allSatisfy(file -> assertThat(lines(file))
                        .as(Sources.name(file))
                        .noneMatch(line -> SHORT_CUT.matcher(line).find()));
    }

    /** At least two words, some of them Vietnamese, that are not the product's name. */
    private static boolean prose(String literal) {
        String text = literal.replace("Hiện Trường", "");
        return text.strip().split("\\s+").length > 1 && VIETNAMESE.matcher(text).find();
    }

    private static boolean throwsAgain(BlockTree block) {
        return !block.getStatements().isEmpty()
                && block.getStatements().get(block.getStatements().size() - 1) instanceof com.sun.source.tree.ThrowTree;
    }

    private static boolean overrides(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    private interface Question {
        boolean asks(Unit unit, MethodTree method);
    }

    private static List<String> methods(Question question) {
        List<String> found = new ArrayList<>();
        for (Unit unit : Sources.PRODUCTION) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void nothing) {
                    if (question.asks(unit, method)) {
                        found.add(unit.name() + ": " + method.getName());
                    }
                    return super.visitMethod(method, nothing);
                }
            }.scan(unit.tree(), null);
        }
        return found;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(Sources.name(file), e);
        }
    }
}
