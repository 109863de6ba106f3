// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Payloads as text, keys in order: what is hashed is what is stored. */
public final class Payloads {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private Payloads() {}

    /** A payload as it is stored. */
    public static String write(Map<String, Object> payload) {
        try {
            return JSON.writeValueAsString(ordered(payload));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a payload holds strings, numbers, booleans, lists and maps", e);
        }
    }

    /** A stored payload. */
    public static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored payload is not JSON", e);
        }
    }

    private static Object ordered(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, item) -> sorted.put((String) key, ordered(item)));
            return sorted;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Payloads::ordered).toList();
        }
        if (value instanceof String || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return value;
        }
        throw new IllegalArgumentException("not a payload value: " + value.getClass());
    }
}
