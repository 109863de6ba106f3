// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.time.ClockEffects;
import org.jspecify.annotations.Nullable;

/**
 * An event to be: the desk numbers it and writes it down.
 *
 * @param type what happened
 * @param occurredAt the legal instant
 * @param payload ids, codes, dates and numbers; no words
 * @param words the texts that belong to it, by name; they are stored apart, the event keeps their salted hashes
 */
public record Happening(EventType type, Instant occurredAt, Map<String, Object> payload, Map<String, String> words) {
    public Happening {
        payload = Map.copyOf(payload);
        words = Map.copyOf(words);
    }

    /** Something that happened, without particulars. */
    public static Happening of(EventType type, Instant at) {
        return new Happening(type, at, Map.of(), Map.of());
    }

    /** The same with one more fact; an absent fact is not written. */
    public Happening with(String name, @Nullable Object fact) {
        if (fact == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(payload);
        more.put(name, fact);
        return new Happening(type, occurredAt, more, words);
    }

    /** The same with what it does to the clocks. */
    public Happening with(ClockEffects effects) {
        Map<String, Object> more = new LinkedHashMap<>(payload);
        more.putAll(effects.payload());
        return new Happening(type, occurredAt, more, words);
    }

    /** The same with one more text; an absent or blank text is not kept. */
    public Happening word(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(words);
        more.put(name, text);
        return new Happening(type, occurredAt, payload, more);
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Happening[" + type.id() + ", " + occurredAt + ", " + payload + ", words " + words.keySet() + ']';
    }
}
