// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** Builds an older version of the sample channel that does not work: same bundle, same id, compiled here. */
public final class FaultyChannel {
    /** The version of the bundle; the sample's own is newer. */
    public static final String VERSION = "0.0.9";
    /** What its session says when it is closed. */
    public static final String CLOSED = "the faulty session was closed";

    private static final String SOURCE = """
            package org.hientruong.channel.faulty;
            import java.util.Dictionary;
            import java.util.Hashtable;
            import java.util.List;
            import javax.ws.rs.Path;
            import javax.ws.rs.core.Application;
            import org.hientruong.api.*;
            import org.osgi.framework.FrameworkUtil;
            public final class FaultyChannel implements IntakeChannel {
                @Path("/")
                public static final class Face {}

                static void takeTheirPlace() {
                    Dictionary<String, Object> properties = new Hashtable<>();
                    properties.put("osgi.jaxrs.application.base", "/plugins/sample");
                    FrameworkUtil.getBundle(FaultyChannel.class).getBundleContext()
                            .registerService(Application.class, new Application() {}, properties);
                }

                @Override
                public ChannelSession open(org.hientruong.api.intake.IntakeDesk desk) {
                    return new ChannelSession() {
                        @Override
                        public List<Endpoint> endpoints() {
                            %s
                        }

                        @Override
                        public void close() {
                            System.out.println("%s");
                        }
                    };
                }
            }
            """;
    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="org.hientruong.channel.faulty.FaultyChannel">
              <property name="hientruong.channel.id" type="String" value="sample"/>
              <service><provide interface="org.hientruong.api.IntakeChannel"/></service>
              <implementation class="org.hientruong.channel.faulty.FaultyChannel"/>
            </scr:component>
            """;

    private FaultyChannel() {}

    /** A jar under the sample's file name, whose session has this body of {@code endpoints()}. */
    public static Path jar(Installation installation, String endpoints) {
        Path sample = Built.jar("itest/plugins/channel-sample");
        try {
            Path work = Files.createTempDirectory(Files.createDirectories(Built.target()), "faulty");
            Path source = work.resolve("FaultyChannel.java");
            Files.writeString(source, SOURCE.formatted(endpoints, CLOSED));
            Path classes = Files.createDirectories(work.resolve("classes"));
            String libraries = Built.jar("api") + ":" + installation.library("jakarta.ws.rs-api") + ":"
                    + installation.library("org.apache.felix.framework");
            compile(source, classes, libraries);
            Path jar = work.resolve(sample.getFileName());
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream zip = new JarOutputStream(out, manifest(sample))) {
                add(zip, "OSGI-INF/faulty.xml", COMPONENT.getBytes(StandardCharsets.UTF_8));
                for (Path file : files(classes)) {
                    add(zip, classes.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Path source, Path classes, String libraries) {
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-proc:none",
                        "-d",
                        classes.toString(),
                        "-cp",
                        libraries,
                        source.toString());
        if (result != 0) {
            throw new IllegalStateException("not compiled: " + source);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static Manifest manifest(Path sample) throws IOException {
        try (JarFile jar = new JarFile(sample.toFile())) {
            Manifest manifest = jar.getManifest();
            Attributes headers = manifest.getMainAttributes();
            headers.putValue("Bundle-Version", VERSION);
            headers.putValue("Service-Component", "OSGI-INF/faulty.xml");
            headers.putValue(
                    "Import-Package", headers.getValue("Import-Package") + ",javax.ws.rs.core,org.osgi.framework");
            return manifest;
        }
    }

    private static void add(JarOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
