// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One mapping of a YAML file. Values are asked for by key and kind; {@link #whole} refuses what nobody asked for. */
public final class YamlMap {
    private final String file;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    YamlMap(String file, MappingNode mapping) {
        this.file = file;
        this.node = mapping;
        if (!mapping.getTag().equals(Tag.MAP)) {
            throw fault(mapping, "a plain mapping is expected, not " + mapping.getTag());
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (values.put(key, tuple.getValueNode()) != null) {
                throw fault(tuple.getKeyNode(), "the key \"" + key + "\" stands there twice");
            }
            keys.put(key, tuple.getKeyNode());
        }
    }

    /** Runs the reading and then refuses keys that it did not ask for. */
    public <T> T whole(Function<YamlMap, T> reading) {
        T read;
        try {
            read = reading.apply(this);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new YamlFault(place(), String.valueOf(e.getMessage()), e);
        }
        for (Map.Entry<String, Node> key : keys.entrySet()) {
            if (!asked.contains(key.getKey())) {
                throw fault(key.getValue(), "unknown key \"" + key.getKey() + "\"");
            }
        }
        return read;
    }

    /** File and line of this mapping. */
    public String place() {
        return place(node);
    }

    /** A fault of the value of a key. */
    public YamlFault fault(String key, String message) {
        return fault(values.getOrDefault(key, node), key + ": " + message);
    }

    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** All keys, in the order of the file. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** A text that is there and not blank. */
    public String text(String key) {
        String text = scalar(value(key));
        if (text.isBlank()) {
            throw fault(key, "must not be blank");
        }
        return text;
    }

    /** A text that may be absent or blank. */
    public Optional<String> optional(String key) {
        return has(key) ? Optional.of(scalar(value(key))).filter(text -> !text.isBlank()) : Optional.empty();
    }

    /** A text in another form; what the form refuses is a fault of this line. */
    public <T> T as(String key, Function<String, T> form) {
        return formed(value(key), form);
    }

    /** {@link #as} of a key that may be absent or blank. */
    public <T> Optional<T> optionalAs(String key, Function<String, T> form) {
        return optional(key).map(text -> formed(value(key), form));
    }

    public int number(String key) {
        return as(key, Integer::parseInt);
    }

    public double decimal(String key) {
        return as(key, Double::parseDouble);
    }

    public LocalDate date(String key) {
        return as(key, LocalDate::parse);
    }

    /** A date that may be absent or blank. */
    public @Nullable LocalDate dateOrNull(String key) {
        return optionalAs(key, LocalDate::parse).orElse(null);
    }

    public boolean flag(String key) {
        return as(key, YamlMap::bool);
    }

    public boolean flag(String key, boolean otherwise) {
        return has(key) ? flag(key) : otherwise;
    }

    public <E extends Enum<E>> E oneOf(Class<E> type, String key) {
        return as(key, text -> constant(type, text));
    }

    /** A list of texts in another form. */
    public <T> List<T> list(String key, Function<String, T> form) {
        List<T> all = new ArrayList<>();
        for (Node item : items(key)) {
            all.add(formed(item, form));
        }
        return List.copyOf(all);
    }

    public List<String> texts(String key) {
        return list(key, text -> text);
    }

    public <E extends Enum<E>> Set<E> setOf(Class<E> type, String key) {
        EnumSet<E> all = EnumSet.noneOf(type);
        all.addAll(list(key, text -> constant(type, text)));
        return java.util.Collections.unmodifiableSet(all);
    }

    /** A nested mapping, read whole. */
    public <T> T map(String key, Function<YamlMap, T> reading) {
        return nested(value(key)).whole(reading);
    }

    /** A list of mappings, each read whole. */
    public <T> List<T> maps(String key, Function<YamlMap, T> reading) {
        List<T> all = new ArrayList<>();
        for (Node item : items(key)) {
            all.add(nested(item).whole(reading));
        }
        return List.copyOf(all);
    }

    private YamlMap nested(Node at) {
        if (!(at instanceof MappingNode mapping)) {
            throw fault(at, "a mapping is expected");
        }
        return new YamlMap(file, mapping);
    }

    private List<Node> items(String key) {
        Node at = value(key);
        if (!(at instanceof SequenceNode sequence)) {
            throw fault(at, "a list is expected for \"" + key + "\"");
        }
        return sequence.getValue();
    }

    private Node value(String key) {
        asked.add(key);
        Node at = values.get(key);
        if (at == null) {
            throw fault(node, "the key \"" + key + "\" is missing");
        }
        return at;
    }

    private <T> T formed(Node at, Function<String, T> form) {
        String text = scalar(at);
        try {
            return form.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new YamlFault(place(at), "\"" + text + "\" is not allowed here: " + e.getMessage(), e);
        }
    }

    private String scalar(Node at) {
        if (!(at instanceof ScalarNode scalar) || !at.getTag().getValue().startsWith(Tag.PREFIX)) {
            throw fault(at, "a plain value is expected");
        }
        return scalar.getValue();
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false is expected");
        };
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("it is not a " + type.getSimpleName());
    }

    private YamlFault fault(Node at, String message) {
        return new YamlFault(place(at), message);
    }

    private String place(Node at) {
        return file + ":" + (at.getStartMark().getLine() + 1);
    }
}
