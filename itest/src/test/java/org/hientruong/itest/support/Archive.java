// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Backups as {@code ./run backup} and {@code ./run restore} make and use them. */
public final class Archive {
    private Archive() {}

    /** Takes one of a running installation. */
    public static void fetch(Installation from, Path archive) throws IOException, InterruptedException {
        launcher("fetch", Integer.toString(from.base().getPort()), from.data().toString(), archive.toString());
    }

    /** Puts one into an installation that was not started yet. */
    public static void restore(Path archive, Installation into) throws IOException, InterruptedException {
        Trees.delete(into.data());
        launcher("restore", archive.toString(), into.data().toString());
        Files.createDirectories(into.data().resolve("karaf"));
        Files.createDirectories(into.data().resolve("deploy"));
    }

    private static void launcher(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Built.jar("distribution/launcher").toString(),
                "org.hientruong.launcher.BackupFile"));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile(Built.target(), "launcher", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }
}
