// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.cases;

import java.time.Instant;
import java.util.Map;
import org.hientruong.api.cases.EventType;

/**
 * Something that is about to enter a case's history.
 *
 * @param words texts by name; they are kept apart, and the payload gets only their salted hashes
 */
public record NewEvent(
        EventType type,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        String hat,
        Map<String, Object> payload,
        Map<String, String> words) {
    public NewEvent {
        payload = Map.copyOf(payload);
        words = Map.copyOf(words);
    }

    /** Words stay out of logs. */
    @Override
    public String toString() {
        return "NewEvent[" + type.id() + "]";
    }
}
