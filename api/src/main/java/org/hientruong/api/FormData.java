// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A submitted form, {@code multipart/form-data} or {@code application/x-www-form-urlencoded}, parsed by core within its
 * limits of size, parts and header length. Use it as the body parameter of an {@link Endpoint}'s method.
 *
 * @param fields the values of each field in the order in which they came, NFC
 * @param files the uploads of each field; an empty file input is left out
 */
public record FormData(Map<String, List<String>> fields, Map<String, List<Upload>> files) {
    public FormData {
        fields = Map.copyOf(fields);
        files = Map.copyOf(files);
    }

    /** The first value of a field, stripped, or null when it is absent or blank. */
    public @Nullable String field(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        String value = values.isEmpty() ? "" : values.get(0).strip();
        return value.isEmpty() ? null : value;
    }

    /** The uploads of a field, perhaps none. */
    public List<Upload> files(String name) {
        return files.getOrDefault(name, List.of());
    }
}
