// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.check;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A plugin's jar, right as it is, of which a test makes one thing wrong. */
final class TestJar {
    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="sms">
              <property name="hientruong.channel.id" type="String" value="sms"/>
              <service><provide interface="org.hientruong.api.IntakeChannel"/></service>
              <implementation class="sms.Sms"/>
            </scr:component>
            """;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private String component = COMPONENT;

    TestJar() {
        headers.put("Manifest-Version", "1.0");
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", "vn.example.sms");
        headers.put("Bundle-Version", "1.2.3");
        headers.put("Import-Package", "org.hientruong.api;version=\"[1.0,2)\"");
        headers.put("Service-Component", "OSGI-INF/sms.xml");
        file("OSGI-INF/sms.xml", COMPONENT);
    }

    TestJar header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    TestJar withoutHeader(String name) {
        headers.remove(name);
        return this;
    }

    TestJar file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    TestJar file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    /** Changes the component's description. */
    TestJar component(String from, String to) {
        component = component.replace(from, to);
        return file("OSGI-INF/sms.xml", component);
    }

    Path in(Path folder) {
        try {
            Path jar = Files.createTempFile(folder, "plugin", ".jar");
            try (OutputStream out = Files.newOutputStream(jar);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
                manifest().write(zip);
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        headers.forEach(attributes::putValue);
        return manifest;
    }
}
