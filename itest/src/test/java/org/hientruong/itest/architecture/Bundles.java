// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.architecture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.hientruong.itest.support.Unpacked;

/** Our bundles as they lie in the distribution. */
final class Bundles {
    /** One jar. */
    record Bundle(String id, Path jar, Map<String, String> headers, Map<String, byte[]> entries) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** Header clauses without their attributes: the names of packages. */
        List<String> clauses(String header) {
            return Arrays.stream(header(header).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                    .map(clause -> clause.split(";")[0].strip())
                    .filter(clause -> !clause.isEmpty())
                    .toList();
        }

        Stream<Map.Entry<String, String>> entriesEnding(String end) {
            return entries.entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith(end))
                    .map(entry -> Map.entry(entry.getKey(), new String(entry.getValue(), ISO_8859_1)));
        }

        @Override
        public String toString() {
            return id;
        }
    }

    static final List<Bundle> OURS = ours();
    static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrls(OURS.stream().map(bundle -> url(bundle.jar())).toList());

    private Bundles() {}

    static Bundle named(String id) {
        return OURS.stream()
                .filter(bundle -> bundle.id().equals("org.hientruong." + id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Bundle> ours() {
        Path system = Unpacked.folder().resolve("system/org/hientruong");
        try (Stream<Path> files = Files.walk(system)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(Bundles::read)
                    .filter(bundle ->
                            bundle.entries.keySet().stream().noneMatch(name -> name.startsWith("org/apache/derby")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bundle read(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Map<String, String> headers = new TreeMap<>();
            file.getManifest()
                    .getMainAttributes()
                    .forEach((name, value) -> headers.put(name.toString(), value.toString()));
            Map<String, byte[]> entries = new TreeMap<>();
            for (JarEntry entry :
                    file.stream().filter(entry -> !entry.isDirectory()).toList()) {
                entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
            }
            String id = headers.getOrDefault("Bundle-SymbolicName", "")
                    .split(";")[0]
                    .strip();
            return new Bundle(id, jar, headers, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path jar) {
        try {
            return URI.create("jar:" + jar.toUri() + "!/").toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
