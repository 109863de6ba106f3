// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.hientruong.core.province.yaml.YamlFault;
import org.hientruong.core.province.yaml.YamlFile;
import org.hientruong.core.province.yaml.YamlMap;
import org.osgi.framework.Bundle;

/** Where a province's files are: in a bundle, or in a folder. */
@FunctionalInterface
public interface PackFolder {
    /** The files' folder within a bundle. */
    String ROOT = "HIENTRUONG-INF/province/";

    /** Opens a file of the pack; the caller closes it. */
    InputStream open(String name) throws IOException;

    /** The pack of a bundle. */
    static PackFolder of(Bundle bundle) {
        return name -> {
            URL entry = bundle.getEntry(ROOT + name);
            if (entry == null) {
                throw new YamlFault(name, "is missing in " + bundle.getSymbolicName());
            }
            return entry.openStream();
        };
    }

    /** The pack of a folder. */
    static PackFolder of(Path folder) {
        return name -> {
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw new YamlFault(name, "is missing in " + folder);
            }
            return Files.newInputStream(file);
        };
    }

    /** Reads a YAML file of the pack. */
    default <T> T read(String name, Function<YamlMap, T> reading) {
        try {
            return YamlFile.read(name, open(name), reading);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
