// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/** What the build before these tests has made. */
public final class Built {
    private static final Path ROOT = Path.of(property("root")).toAbsolutePath().normalize();
    private static final String VERSION = property("version");

    private Built() {}

    /** The version of the build. */
    public static String version() {
        return VERSION;
    }

    /** The archive that an operator gets. */
    public static Path distribution() {
        return existing(ROOT.resolve("distribution/target/distribution-" + VERSION + ".tar.gz"));
    }

    /** The jar of a module, by its folder: {@code core}, {@code itest/plugins/clock}. */
    public static Path jar(String folder) {
        Path module = ROOT.resolve(folder);
        return existing(module.resolve("target/" + module.getFileName() + "-" + VERSION + ".jar"));
    }

    /** The symbolic name of a bundle. */
    public static String symbolicName(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            String header = file.getManifest().getMainAttributes().getValue("Bundle-SymbolicName");
            return header.split(";", 2)[0].strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file or folder of the source tree. */
    public static Path source(String path) {
        return existing(ROOT.resolve(path));
    }

    /** Which of the JVMs that share the tests this one is: what it makes must not be another's. */
    static String fork() {
        return System.getProperty("fork", "jvm1");
    }

    /** The folder in which these tests may leave files. */
    public static Path target() {
        return ROOT.resolve("itest/target");
    }

    private static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw new IllegalStateException("not built: " + ROOT.relativize(path));
        }
        return path;
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("run by Maven, which sets the property " + name);
        }
        return value;
    }
}
