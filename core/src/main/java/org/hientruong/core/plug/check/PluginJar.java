// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.check;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;
import org.hientruong.core.desk.plugins.PluginFault;
import org.jspecify.annotations.Nullable;

/**
 * A jar, unpacked in memory within limits: what its directory says of sizes is not believed. The bytes that are checked
 * are the bytes that are read here, each entry verified against its signature on the way.
 */
final class PluginJar {
    private static final int MOST_ENTRIES = 5000;
    private static final long MOST_BYTES = 64L << 20;
    private static final int BUFFER = 16 * 1024;

    private final Map<String, String> headers;
    private final Map<String, byte[]> files;
    private final List<JarEntry> entries;

    private PluginJar(Map<String, String> headers, Map<String, byte[]> files, List<JarEntry> entries) {
        this.headers = headers;
        this.files = files;
        this.entries = entries;
    }

    /** The jar is not one that is looked at any further. */
    static final class Unsafe extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient PluginFault fault;

        Unsafe(PluginFault fault) {
            super(fault.code());
            this.fault = fault;
        }

        PluginFault fault() {
            return fault;
        }
    }

    /** Reads all of it. */
    static PluginJar read(Path file) throws IOException, Unsafe {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            List<JarEntry> entries = entries(jar);
            Map<String, byte[]> files = new LinkedHashMap<>();
            long left = MOST_BYTES;
            for (JarEntry entry : entries) {
                byte[] content = content(jar, entry, left);
                left -= content.length;
                files.put(entry.getName(), content);
            }
            return new PluginJar(headers(manifest(jar)), files, entries);
        } catch (ZipException | EOFException e) {
            throw new Unsafe(PluginFault.of("no-archive"));
        } catch (SecurityException e) { // a digest that differs from the signed one
            throw new Unsafe(PluginFault.of("tampered"));
        }
    }

    /** What the JDK cannot read of a manifest it tells as if the disk had failed. */
    private static @Nullable Manifest manifest(JarFile jar) throws Unsafe {
        try {
            return jar.getManifest();
        } catch (IOException e) {
            throw new Unsafe(PluginFault.of("unreadable-manifest", String.valueOf(e.getMessage())));
        }
    }

    private static List<JarEntry> entries(JarFile jar) throws Unsafe {
        if (jar.size() > MOST_ENTRIES) {
            throw new Unsafe(PluginFault.of("too-many-entries", Integer.toString(jar.size())));
        }
        List<JarEntry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            String name = entry.getName();
            if (!isSafe(name) || !names.add(name.toLowerCase(Locale.ROOT))) {
                throw new Unsafe(PluginFault.of("unsafe-entry", name));
            }
            if (!entry.isDirectory()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static boolean isSafe(String name) {
        return !name.startsWith("/")
                && name.indexOf('\\') < 0
                && name.indexOf(':') < 0
                && name.chars().noneMatch(Character::isISOControl)
                && List.of(name.split("/", -1)).stream().noneMatch(part -> part.equals("..") || part.equals("."));
    }

    private static byte[] content(JarFile jar, JarEntry entry, long most) throws IOException, Unsafe {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                if (content.size() + read > most) {
                    throw new Unsafe(PluginFault.of("too-large-unpacked", (MOST_BYTES >> 20) + " MB"));
                }
                content.write(buffer, 0, read);
            }
        }
        return content.toByteArray();
    }

    private static Map<String, String> headers(@Nullable Manifest manifest) {
        Map<String, String> headers = new HashMap<>();
        if (manifest != null) {
            manifest.getMainAttributes().forEach((name, value) -> headers.put(name.toString(), value.toString()));
        }
        return headers;
    }

    /** The manifest's main headers. */
    Map<String, String> headers() {
        return headers;
    }

    /** A header, or nothing. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The files by their names. */
    Map<String, byte[]> files() {
        return files;
    }

    /** The entries, read to their ends, so that they know who signed them. */
    List<JarEntry> entries() {
        return entries;
    }
}
