// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Copies of the distribution. The archive is unpacked once; a copy shares the files that nobody writes by hard links,
 * so that an installation costs milliseconds and no disk.
 */
final class Distribution {
    private static final Set<String> SHARED = Set.of("system", "lib");
    private static final Path UNPACKED = unpack();

    private Distribution() {}

    static Path unpacked() {
        return UNPACKED;
    }

    static void copyTo(Path home) throws IOException {
        Files.walkFileTree(UNPACKED, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(home.resolve(UNPACKED.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path inside = UNPACKED.relativize(file);
                Path copy = home.resolve(inside.toString());
                if (SHARED.contains(inside.getName(0).toString())) {
                    Files.createLink(copy, file);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static Path unpack() {
        Path folder = Built.target().resolve("unpacked-" + Built.fork());
        try {
            Trees.delete(folder);
            Files.createDirectories(folder);
            Process tar = new ProcessBuilder(
                            "tar", "xzf", Built.distribution().toString(), "--strip-components=1", "--no-same-owner")
                    .directory(folder.toFile())
                    .inheritIO()
                    .start();
            if (!tar.waitFor(2, TimeUnit.MINUTES) || tar.exitValue() != 0) {
                throw new IllegalStateException("the distribution could not be unpacked");
            }
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException("the distribution could not be unpacked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
