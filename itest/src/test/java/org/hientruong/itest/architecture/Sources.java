// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.hientruong.itest.support.Built;

/** All Java of the repository, parsed by the compiler's own parser; and its other text files. */
final class Sources {
    /** A parsed file. */
    record Unit(Path path, CompilationUnitTree tree, SourcePositions positions) {
        long line(long position) {
            return tree.getLineMap().getLineNumber(position);
        }

        String name() {
            return ROOT.relativize(path).toString();
        }
    }

    private static final Path ROOT = Built.source(".").normalize();
    private static final Set<String> SKIPPED = Set.of("target", "node_modules", ".git", "data", "dist");
    static final List<Path> FILES = files();
    static final List<Unit> PRODUCTION = parse("/src/main/java/");
    static final List<Unit> TESTS_OF_CORE = parse("/core/src/test/java/");

    private Sources() {}

    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    /** Files whose name ends so. */
    static List<Path> ending(String... ends) {
        return FILES.stream()
                .filter(file -> java.util.Arrays.stream(ends).anyMatch(file.toString()::endsWith))
                .toList();
    }

    private static List<Path> files() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = folder.getFileName().toString();
                    return SKIPPED.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static List<Unit> parse(String inside) {
        List<Path> java = ending(".java").stream()
                .filter(file -> file.toString().contains(inside))
                .toList();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(java));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Unit> units = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                units.add(new Unit(Path.of(tree.getSourceFile().toUri()), tree, positions));
            }
            return units;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
