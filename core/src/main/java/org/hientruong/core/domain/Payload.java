// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event's particulars, read by type. What is missing is a broken event, not an expected outcome. */
public record Payload(Map<?, ?> values) {
    /** A text that must be there. */
    public String text(String name) {
        return needed(name).toString();
    }

    /** A text, or null. */
    public @Nullable String textOrNull(String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString();
    }

    /** A whole number that must be there. */
    public int number(String name) {
        return ((Number) needed(name)).intValue();
    }

    /** A whole number, or null. */
    public @Nullable Integer numberOrNull(String name) {
        return values.get(name) instanceof Number number ? number.intValue() : null;
    }

    /** A flag; absent is no. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** An instant that must be there. */
    public Instant instant(String name) {
        return Instant.parse(text(name));
    }

    /** A list of texts or numbers; absent is empty. */
    public List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }

    /** A list of maps; absent is empty. */
    public List<Payload> payloads(String name) {
        List<Payload> payloads = new ArrayList<>();
        for (Object entry : list(name)) {
            payloads.add(new Payload((Map<?, ?>) entry));
        }
        return payloads;
    }

    private Object needed(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("event without " + name);
        }
        return value;
    }
}
