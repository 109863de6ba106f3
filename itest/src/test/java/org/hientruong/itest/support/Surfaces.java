// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All addresses that can be read, from where they are declared: the description of the staff interface, and the classes of
 * a channel. One that is added is among them without being named anywhere.
 */
public final class Surfaces {
    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)[^}]*}");
    private static final Pattern PATH = Pattern.compile("[a-z][a-z-]*(\\.[a-z]+)?(/([a-z-]+|\\{\\w+}))*");

    private Surfaces() {}

    /** What the staff interface describes as readable, as templates from the root of the site. */
    public static List<String> staff(Http anybody) {
        Set<String> paths = new TreeSet<>();
        JsonNode described = anybody.get("/api/openapi.json").expect(200).json().path("paths");
        described.fields().forEachRemaining(path -> {
            if (path.getValue().has("get")) {
                paths.add("/api/v1" + path.getKey());
            }
        });
        return List.copyOf(paths);
    }

    /** What the classes of a channel declare as their addresses, read or not. */
    public static List<String> channel(String module) {
        Set<String> paths = new TreeSet<>(List.of("/"));
        try (JarFile jar = new JarFile(Built.jar(module).toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().endsWith(".class")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        List<String> constants = constants(new DataInputStream(in));
                        if (constants.contains("Ljavax/ws/rs/Path;")) {
                            constants.stream()
                                    .filter(one -> PATH.matcher(one).matches())
                                    .forEach(one -> paths.add("/" + one));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(paths);
    }

    /** Every address that a template makes with some values for its blanks; a blank without values is an oversight. */
    public static List<String> filled(String template, Map<String, List<String>> values) {
        Matcher blank = BLANK.matcher(template);
        if (!blank.find()) {
            return List.of(template);
        }
        List<String> known = values.get(blank.group(1));
        if (known == null) {
            throw new AssertionError("nothing to fill " + blank.group() + " of " + template + " with");
        }
        List<String> all = new ArrayList<>();
        for (String value : known) {
            all.addAll(filled(template.substring(0, blank.start()) + value + template.substring(blank.end()), values));
        }
        return all;
    }

    /** The texts of a class: names of what it uses, and the values of its annotations. */
    private static List<String> constants(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        in.skipNBytes(8); // magic and version
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.add(in.readUTF());
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // these take two places
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> in.skipNBytes(4);
            }
        }
        return texts;
    }
}
