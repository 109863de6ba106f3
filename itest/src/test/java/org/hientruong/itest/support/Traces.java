// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a process leaves behind for whoever wants to know what it did. */
final class Traces {
    private Traces() {}

    /** The lines of a file, none when it is not there. */
    static List<String> lines(Path file) {
        try {
            return Files.exists(file)
                    ? new String(Files.readAllBytes(file), UTF_8).lines().toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines as one text. */
    static String last(List<String> lines, int count) {
        return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }

    /** What the threads of a process do. */
    static String threads(long pid) {
        try {
            Process dump = new ProcessBuilder("jstack", Long.toString(pid))
                    .redirectErrorStream(true)
                    .start();
            return "--- threads\n" + new String(dump.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            return "--- no thread dump: " + e.getMessage();
        }
    }
}
