// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/**
 * A channel that is compiled here, to misbehave as a test wants. As it is, it has the sample channel's name and id, an older
 * version, and behaves.
 */
public final class TestPlugin {
    /** What its session says when it is closed. */
    public static final String CLOSED = "the test plugin's session was closed";

    private static final String SOURCE = """
            package org.hientruong.channel.test;
            import java.util.List;
            import javax.ws.rs.GET;
            import javax.ws.rs.Path;
            import org.hientruong.api.*;
            public final class TestChannel implements IntakeChannel {
                @Path("/")
                public static final class Face {
                    @GET
                    public String get() throws Exception {
                        %s
                    }
                }

                @Override
                public ChannelSession open(org.hientruong.api.intake.IntakeDesk desk) {
                    try {
                        %s
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return new ChannelSession() {
                        @Override
                        public List<Endpoint> endpoints() {
                            %s
                        }

                        @Override
                        public Delivery tell(Notice notice) {
                            %s
                        }

                        @Override
                        public void close() {
                            System.out.println("%s");
                            %s
                        }
                    };
                }
            }
            """;
    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="org.hientruong.channel.test.TestChannel">
              <property name="hientruong.channel.id" type="String" value="%s"/>
              <service><provide interface="org.hientruong.api.IntakeChannel"/></service>
              <implementation class="org.hientruong.channel.test.TestChannel"/>
            </scr:component>
            """;

    private final Installation installation;
    private final Map<String, String> code = new LinkedHashMap<>(Map.of(
            "get", "return \"the test plugin answers\";",
            "open", "Thread.sleep(0);",
            "endpoints", "return List.of(new Endpoint(Access.PUBLIC, new Face()));",
            "tell", "return Delivery.delivered();",
            "close", ""));
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Bundle-Version", "0.0.9"));
    private String id = "sample";

    public TestPlugin(Installation installation) {
        this.installation = installation;
    }

    /** Replaces what a method does: {@code open} (before it makes its session), {@code endpoints}, {@code tell}, …. */
    public TestPlugin doing(String method, String statements) {
        code.put(method, statements);
        return this;
    }

    public TestPlugin header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public TestPlugin named(String symbolicName, String channelId) {
        id = channelId;
        return header("Bundle-SymbolicName", symbolicName);
    }

    public TestPlugin version(String version) {
        return header("Bundle-Version", version);
    }

    /** The jar, under the sample's file name. */
    public Path jar() {
        Path sample = Built.jar("itest/plugins/channel-sample");
        try {
            Path work = Files.createTempDirectory(Files.createDirectories(Built.target()), "plugin");
            Path source = work.resolve("TestChannel.java");
            Files.writeString(
                    source,
                    SOURCE.formatted(
                            code.get("get"),
                            code.get("open"),
                            code.get("endpoints"),
                            code.get("tell"),
                            CLOSED,
                            code.get("close")));
            Path classes = Files.createDirectories(work.resolve("classes"));
            compile(source, classes, Built.jar("api") + ":" + installation.library("jakarta.ws.rs-api"));
            Path jar = work.resolve(sample.getFileName());
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream zip = new JarOutputStream(out, manifest(sample))) {
                add(zip, "OSGI-INF/test.xml", COMPONENT.formatted(id).getBytes(StandardCharsets.UTF_8));
                for (Path file : files(classes)) {
                    add(zip, classes.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@link #jar()}, as a form carries it. */
    public SentFile upload() {
        return upload(jar());
    }

    /** A jar as a form carries it. */
    public static SentFile upload(Path jar) {
        try {
            return new SentFile(jar.getFileName().toString(), "application/java-archive", Files.readAllBytes(jar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Path source, Path classes, String libraries) {
        String[] arguments = {
            "--release", "17", "-proc:none", "-d", classes.toString(), "-cp", libraries, source.toString()
        };
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) != 0) {
            throw new IllegalStateException("not compiled: " + source);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private Manifest manifest(Path sample) throws IOException {
        try (JarFile jar = new JarFile(sample.toFile())) {
            Manifest manifest = jar.getManifest();
            Attributes attributes = manifest.getMainAttributes();
            attributes.putValue("Service-Component", "OSGI-INF/test.xml");
            headers.forEach(attributes::putValue);
            return manifest;
        }
    }

    private static void add(JarOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
