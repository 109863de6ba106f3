// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.view;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the history.
 *
 * @param actor display name, or what acted
 * @param hat the role and for whom, as people read it
 * @param late whether it records that a limit was missed
 * @param undoneBy number of the event that undid it, or null
 * @param detail what it says beyond its label, or null
 * @param words the texts that belong to it, by name
 */
public record EventView(
        int number,
        String type,
        String label,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String actor,
        String hat,
        boolean late,
        @Nullable Integer undoneBy,
        @Nullable String detail,
        Map<String, String> words) {}
