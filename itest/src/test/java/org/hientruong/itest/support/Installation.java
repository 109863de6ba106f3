// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * One installation as an operating-system process: a copy of the distribution with data, ports and database of its own,
 * which can be killed and started again on the same data.
 */
public final class Installation implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    /** Quick to start rather than quick in the long run; benchmarks set it empty. */
    private static final String JVM =
            System.getProperty("installation.jvm", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

    private static final String DATABASE = "etc/org.hientruong.core.database.cfg";
    private static final String KEYS = "keys/vault.keys";
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(45);

    private final String name;
    private final Database database;
    private final Path home;
    private final int port;
    private @Nullable Process process;

    private Installation(String name, Database database, Path home) {
        this.name = name;
        this.database = database;
        this.home = home;
        this.port = freePort();
    }

    /** A fresh installation, not yet started. */
    public static Installation fresh(String purpose, Database database) {
        Installation fresh = unpacked(purpose, database);
        String connection = database.configuration(fresh.name);
        if (connection != null) {
            fresh.write(DATABASE, connection);
        }
        return fresh;
    }

    /** A second node, not yet started: over the database and the files of this one, which has started once, with its keys. */
    public Installation beside() {
        Installation node = unpacked("beside_" + name, database);
        try {
            node.write(DATABASE, Files.readString(home.resolve(DATABASE)));
            node.set(
                    "etc/org.hientruong.core.files.cfg",
                    "folder",
                    data().resolve("files").toString());
            Files.createDirectories(node.data().resolve(KEYS).getParent());
            Files.copy(data().resolve(KEYS), node.data().resolve(KEYS), StandardCopyOption.COPY_ATTRIBUTES);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Installation unpacked(String purpose, Database database) {
        String name = String.join(
                "_",
                purpose,
                database.name().toLowerCase(java.util.Locale.ROOT),
                Built.fork(),
                Integer.toString(COUNT.incrementAndGet()));
        Path home = Built.target().resolve("installations").resolve(name);
        try {
            Trees.delete(home);
            Distribution.copyTo(home);
            Installation fresh = new Installation(name, database, home);
            Files.createDirectories(fresh.data().resolve("karaf"));
            Files.createDirectories(fresh.data().resolve("deploy"));
            fresh.set("etc/org.hientruong.core.plugins.cfg", "unsigned", "true");
            fresh.set("etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", Integer.toString(fresh.port));
            Runtime.getRuntime().addShutdownHook(new Thread(fresh::kill9));
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Files.writeString(home.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the process and waits until it is ready. Answers the time it took. */
    public Duration start() {
        Instant begin = Instant.now();
        ProcessBuilder builder = new ProcessBuilder("bin/karaf", "server")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()))
                .redirectInput(new File("/dev/null"));
        builder.environment().put("KARAF_EXEC", "exec"); // the process is the JVM, not a shell around it
        builder.environment().put("HIENTRUONG_DATA", data().toString());
        builder.environment().put("KARAF_DATA", data().resolve("karaf").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("EXTRA_JAVA_OPTS", JVM);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReady(begin.plus(START));
        return Duration.between(begin, Instant.now());
    }

    private void awaitReady(Instant deadline) {
        Http http = http();
        while (!isReady(http)) {
            if (!running().isAlive()) {
                throw new IllegalStateException(
                        name + " ended with " + running().exitValue() + "\n" + tail());
            }
            if (Instant.now().isAfter(deadline)) {
                String dump = Traces.threads(pid());
                kill9();
                throw new IllegalStateException(name + " not ready in " + START + "\n" + tail() + dump);
            }
            pause(100);
        }
    }

    private static boolean isReady(Http http) {
        try {
            return http.get("/health/ready").status() == 200;
        } catch (UncheckedIOException e) {
            return false; // nobody listens yet
        }
    }

    /** Ends it as Ctrl-C does. Answers the time it took. */
    public Duration stop() {
        Instant begin = Instant.now();
        running().destroy();
        try {
            if (!running().waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                String dump = Traces.threads(pid());
                kill9();
                throw new IllegalStateException(name + " did not stop in " + STOP + "\n" + tail() + dump);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Duration.between(begin, Instant.now());
    }

    /** SIGKILL: nothing can be saved any more. */
    public void kill9() {
        Process now = process;
        if (now == null) {
            return;
        }
        now.destroyForcibly();
        try {
            now.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops and starts it on the same data. */
    public Duration restart() {
        stop();
        return start();
    }

    /** A client without cookies. */
    public Http http() {
        return new Http(base());
    }

    /** What the process finds when it checks its own data; only the owner of the data folder may ask. */
    public JsonNode selfCheck() {
        try {
            String key = Files.readString(data().resolve("control.key")).strip();
            return http().with("X-Control-Key", key)
                    .get("/control/self-check")
                    .expect(200)
                    .json();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Database database() {
        return database;
    }

    /** The name of the installation, and of its database on a PostgreSQL server. */
    public String name() {
        return name;
    }

    public Path home() {
        return home;
    }

    /** The data folder: database, files, keys, the deploy folder. */
    public Path data() {
        return home.resolve("data");
    }

    /** A library's jar in the distribution, by its artifact. */
    public Path library(String artifact) {
        try (Stream<Path> files = Files.walk(home.resolve("system"))) {
            return files.filter(
                            file -> file.getFileName().toString().matches(Pattern.quote(artifact) + "-[0-9.]+[.]jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return running().pid();
    }

    /** What the process has written on its output since the first start. */
    public List<String> consoleLines() {
        return Traces.lines(console());
    }

    /** What it has logged. */
    public List<String> logLines() {
        return Traces.lines(data().resolve("karaf/log/karaf.log"));
    }

    /** Drops a jar into the deploy folder, in one step, as the papers tell an operator to. */
    public Path deploy(Path jar) {
        Path folder = data().resolve("deploy");
        Path target = folder.resolve(jar.getFileName().toString());
        try {
            Files.createDirectories(folder);
            Path partial = Files.copy(jar, folder.resolve("." + jar.getFileName() + ".partial"));
            return Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops a jar and waits until its plugin runs. */
    public void deployAndAwait(Path jar) {
        int before = runs(jar);
        deploy(jar);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> runs(jar) > before);
    }

    private int runs(Path jar) {
        String name = Built.symbolicName(jar);
        return (int) logLines().stream()
                .filter(line -> line.contains("plugin " + name + " ") && line.endsWith(" runs"))
                .count();
    }

    /**
     * Puts a bundle of the tests' own beside the platform, where no plugin can stand: it is none, and never passes for one.
     * To be called before the start.
     */
    public void addTestBundle(Path jar) {
        try {
            Path folder = Files.createDirectories(home.resolve("test-bundles"));
            Files.copy(jar, folder.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(
                    home.resolve("etc/org.apache.felix.fileinstall-tests.cfg"),
                    "felix.fileinstall.dir=" + folder + "\nfelix.fileinstall.start.level=80\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a jar out of the deploy folder. */
    public void undeploy(Path jar) {
        try {
            Files.delete(data().resolve("deploy").resolve(jar.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shifts the installation's clock; it needs the settable clock among its test bundles. */
    public void shiftClock(Duration offset) {
        try {
            Path folder = Files.createDirectories(data());
            Path partial = Files.writeString(folder.resolve("clock-offset.partial"), offset.toString());
            Files.move(
                    partial,
                    folder.resolve("clock-offset"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one key of a properties file. */
    public void set(String file, String key, String value) {
        Path path = home.resolve(file);
        try {
            String others = Files.exists(path)
                    ? Files.readString(path)
                            .replaceAll("(?m)^\\s*" + java.util.regex.Pattern.quote(key) + "\\s*=.*\\R?", "")
                    : "";
            Files.writeString(
                    path,
                    others + (others.isEmpty() || others.endsWith("\n") ? "" : "\n") + key + " = " + value + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of output and log, for a failure's message. */
    public String tail() {
        return "--- output of " + name + "\n" + Traces.last(consoleLines(), 60) + "\n--- log\n"
                + Traces.last(logLines(), 120) + "\n";
    }

    private Path console() {
        return home.resolve("console.log");
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
