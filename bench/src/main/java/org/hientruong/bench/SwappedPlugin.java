// SPDX-License-Identifier: Apache-2.0
package org.hientruong.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.awaitility.Awaitility;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Multipart;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.SentFile;

/** A plugin in two versions, and what an administrator does with it; each act is over when the system has followed. */
final class SwappedPlugin {
    private static final String PLUGINS = "/api/v1/plugins";
    private final String path;
    private final SentFile first;
    private final SentFile second;
    private final Http administrator;

    private SwappedPlugin(String name, SentFile first, SentFile second, Http administrator) {
        this.path = PLUGINS + "/" + name;
        this.first = first;
        this.second = second;
        this.administrator = administrator;
    }

    /** Of a module that was built. */
    static SwappedPlugin of(String folder, Http administrator) {
        Path jar = Built.jar(folder);
        return new SwappedPlugin(Built.symbolicName(jar), as(jar, "0.1.0"), as(jar, "0.2.0"), administrator);
    }

    /** Deployed, updated, rolled back, removed. */
    void cycle() {
        deployed();
        deploy(second);
        Reply now = administrator.get(path).expect(200);
        administrator
                .with("If-Match", now.header("ETag"))
                .post(path + "/roll-back", Map.of())
                .expect(200);
        awaitRunning(first);
        removed();
    }

    void deployed() {
        deploy(first);
    }

    private void deploy(SentFile jar) {
        Reply reply = administrator.post(PLUGINS, new Multipart().file("jar", jar));
        if (reply.status() != 201) {
            reply.expect(200);
        }
        awaitRunning(jar);
    }

    void removed() {
        Reply now = administrator.get(path).expect(200);
        administrator.with("If-Match", now.header("ETag")).delete(path).expect(204);
        await(() -> !here().path("running").isTextual());
    }

    private void awaitRunning(SentFile jar) {
        await(() -> here().path("running").asText().equals(jar.sha256()));
    }

    private JsonNode here() {
        return administrator.get(path).expect(200).json().path("here");
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    /** The same jar under another version. */
    private static SentFile as(Path jar, String version) {
        try (JarFile source = new JarFile(jar.toFile())) {
            Manifest manifest = new Manifest(source.getManifest());
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JarOutputStream copy = new JarOutputStream(bytes, manifest)) {
                for (Enumeration<JarEntry> entries = source.entries(); entries.hasMoreElements(); ) {
                    copy(source, entries.nextElement(), copy);
                }
            }
            return new SentFile(jar.getFileName().toString(), "application/java-archive", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(JarFile source, JarEntry entry, JarOutputStream copy) throws IOException {
        if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
            return;
        }
        copy.putNextEntry(new JarEntry(entry.getName()));
        try (InputStream in = source.getInputStream(entry)) {
            in.transferTo(copy);
        }
        copy.closeEntry();
    }
}
