// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one bundle brings below {@code HIENTRUONG-INF}: messages and templates by language.
 *
 * @param pack whether it is a language pack (header {@code HienTruong-Language}), which may define the keys of all modules
 * @param messages language → key → pattern
 * @param templates language/name → text
 */
record Contribution(
        String bundle, boolean pack, Map<String, Map<String, String>> messages, Map<String, String> templates) {
    static final String FOLDER = "HIENTRUONG-INF";
    private static final Logger LOG = LoggerFactory.getLogger(Contribution.class);

    Set<String> languages() {
        return messages.keySet();
    }

    static @Nullable Contribution of(Bundle bundle) {
        if (bundle.getEntry(FOLDER) == null) {
            return null;
        }
        boolean pack = bundle.getHeaders("").get("HienTruong-Language") != null;
        String artifact =
                bundle.getSymbolicName().substring(bundle.getSymbolicName().lastIndexOf('.') + 1);
        Set<String> modules = new HashSet<>(List.of(artifact.split("-"))); // channel-portal speaks as portal
        modules.add(artifact);
        Map<String, Map<String, String>> messages = new HashMap<>();
        for (URL file : entries(bundle, "messages", "*.properties")) {
            messages.put(name(file), own(bundle, pack, modules, properties(file)));
        }
        Map<String, String> templates = new HashMap<>();
        boolean stranger = PluginLocation.isPlugin(bundle.getLocation()) && !pack; // letters are the platform's
        for (URL file : stranger ? List.<URL>of() : entries(bundle, "templates", "*.mustache")) {
            String path = file.getPath();
            String language = path.substring(0, path.lastIndexOf('/'));
            templates.put(language.substring(language.lastIndexOf('/') + 1) + '/' + name(file), text(file));
        }
        return new Contribution(bundle.getSymbolicName(), pack, Map.copyOf(messages), Map.copyOf(templates));
    }

    /** A bundle speaks for its own module only; a language pack for all. */
    private static Map<String, String> own(
            Bundle bundle, boolean pack, Set<String> modules, Map<String, String> messages) {
        if (pack) {
            return Map.copyOf(messages);
        }
        Map<String, String> own = new HashMap<>(messages);
        if (own.keySet().removeIf(key -> !modules.contains(key.substring(0, Math.max(0, key.indexOf('.')))))) {
            LOG.warn("{} defines messages of other modules: they are ignored", bundle.getSymbolicName());
        }
        return Map.copyOf(own);
    }

    private static List<URL> entries(Bundle bundle, String folder, String pattern) {
        Enumeration<URL> found = bundle.findEntries(FOLDER + '/' + folder, pattern, true);
        return found == null ? List.of() : Collections.list(found);
    }

    private static String name(URL file) {
        String path = file.getPath();
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    private static Map<String, String> properties(URL file) {
        Properties read = new Properties();
        try (InputStreamReader in = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("messages cannot be read: " + file.getPath(), e);
        }
        Map<String, String> messages = new HashMap<>();
        read.stringPropertyNames().forEach(key -> messages.put(key, read.getProperty(key)));
        return messages;
    }

    private static String text(URL file) {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("template cannot be read: " + file.getPath(), e);
        }
    }
}
