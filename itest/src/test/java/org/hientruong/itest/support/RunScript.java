// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The script {@code run} as somebody calls it who has just built: the script itself, in a folder that leads to the
 * distribution of this build and says that nothing has changed since.
 */
public final class RunScript {
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(45);
    private static final String READY = "Ctrl-C stops it.";

    private final Path folder = Built.target().resolve("run-script");
    /** Only what the script takes for its sources: what it writes must not look like a change of them. */
    private final Path home = folder.resolve("home");

    private final int port;
    private int calls;

    public RunScript() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
            Trees.delete(folder);
            Path target = Files.createDirectories(home.resolve("distribution/target"));
            Files.createSymbolicLink(home.resolve("run"), Built.source("run"));
            Files.createSymbolicLink(target.resolve("assembly"), Built.source("distribution/target/assembly"));
            Files.writeString(target.resolve(".built"), Instant.now() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One call of the script. */
    public final class Call implements AutoCloseable {
        private final Process process;
        private final Path output;
        private final Instant begun = Instant.now();

        private Call(List<String> options) {
            output = folder.resolve("output-" + ++calls + ".txt");
            List<String> command = new ArrayList<>();
            // what started these tests may have hidden Ctrl-C from its children
            command.addAll(
                    List.of("env", "--default-signal=INT", home.resolve("run").toString()));
            command.addAll(options);
            try {
                process = new ProcessBuilder(command)
                        .directory(Built.target().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Waits until it says that it is ready. Answers the time that it took. */
        public Duration ready() {
            Awaitility.await()
                    .atMost(START)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        if (!process.isAlive()) {
                            throw new IllegalStateException("run ended with " + process.exitValue() + ": " + output());
                        }
                        return output().contains(READY);
                    });
            return Duration.between(begun, Instant.now());
        }

        /** What it has written so far, on both of its outputs. */
        public String output() {
            try {
                return Files.readString(output, UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Ctrl-C. */
        public Call interrupt() {
            try {
                new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .inheritIO()
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return this;
        }

        /** Waits for its end. Answers its exit code. */
        public int ended() {
            try {
                if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IllegalStateException("run did not end: " + output());
                }
                return process.exitValue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            List<ProcessHandle> left = process.descendants().toList();
            process.destroy();
            left.forEach(ProcessHandle::destroy);
            ended();
        }
    }

    public Call call(String... options) {
        return new Call(List.of(options));
    }

    /** Starts it on its port with a data folder, without demo data. */
    public Call start() {
        return call("--no-demo", "--port", Integer.toString(port), "--data", data().toString());
    }

    public Path data() {
        return folder.resolve("data");
    }

    public int port() {
        return port;
    }

    public Http http() {
        return new Http(URI.create("http://127.0.0.1:" + port));
    }
}
