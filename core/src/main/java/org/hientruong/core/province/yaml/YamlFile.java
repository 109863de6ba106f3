// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.UnicodeReader;

/** Opens a YAML file whose root is a mapping. */
public final class YamlFile {
    private static final int LARGEST = 3_000_000;

    private YamlFile() {}

    /**
     * Reads a whole file into a record; the stream is closed.
     *
     * @param name how messages call the file
     * @param reading takes the root's values; what it leaves unread is an unknown key and a fault
     */
    public static <T> T read(String name, InputStream content, Function<YamlMap, T> reading) {
        try (Reader reader = new UnicodeReader(content)) {
            Node root = new Yaml(options()).compose(reader);
            if (!(root instanceof MappingNode mapping)) {
                throw new YamlFault(name + ":1", "a mapping is expected");
            }
            return new YamlMap(name, mapping).whole(reading);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new YamlFault(name + ":" + line, String.valueOf(e.getProblem()), e);
        } catch (YAMLException e) {
            throw new YamlFault(name + ":1", String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new YamlFault(name, "cannot be read", e);
        }
    }

    /** Reads a text that is already in memory. */
    public static <T> T read(String name, String content, Function<YamlMap, T> reading) {
        return read(name, new java.io.ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), reading);
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(12);
        return options;
    }
}
