// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.correction;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.time.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * What time did to a case as it would stand without a move: what concerns the move alone did not happen to it, and what
 * it leaves out is written down anew once the move is undone.
 */
final class Passage {
    private Passage() {}

    static CaseFile of(CaseEvent event, int undone, CaseFile without) {
        return switch (event.type()) {
            case TIME_LIMIT_MISSED -> missed(event, without);
            case TIME_LIMIT_RECOMPUTED -> without.passed(recomputed(event, without));
            case NOTICE_REFUSED ->
                new Payload(event.payload()).number("event") == undone ? without : without.passed(event);
            default -> without;
        };
    }

    /** It ran out also without the move, and with the same consequence. */
    private static CaseFile missed(CaseEvent event, CaseFile without) {
        Payload payload = new Payload(event.payload());
        TimeLimit limit = limit(without, payload.number("limit"));
        boolean late = limit != null
                && !limit.missed()
                && event.occurredAt().equals(limit.dueAt())
                && limit.lateAt(event.recordedAt());
        if (limit == null
                || !late
                || without.lastSilent(limit) == payload.payloads("started").isEmpty()) {
            return without;
        }
        return without.passed(event);
    }

    /** A changed calendar moved those limits that ran without the move too. */
    private static CaseEvent recomputed(CaseEvent event, CaseFile without) {
        Payload payload = new Payload(event.payload());
        Map<String, Object> kept = new LinkedHashMap<>(event.payload());
        kept.put("recomputed", open("recomputed", without, payload));
        kept.put("cancelled", open("cancelled", without, payload));
        return new CaseEvent(
                event.caseNumber(),
                event.number(),
                event.type(),
                event.occurredAt(),
                event.recordedAt(),
                event.actor(),
                event.hat(),
                kept);
    }

    private static List<Map<?, ?>> open(String name, CaseFile without, Payload payload) {
        return payload.payloads(name).stream()
                .filter(one -> {
                    TimeLimit limit = limit(without, one.number("limit"));
                    String before = one.textOrNull("before");
                    return limit != null
                            && limit.open()
                            && (before == null || Instant.parse(before).equals(limit.dueAt()));
                })
                .<Map<?, ?>>map(Payload::values)
                .toList();
    }

    private static @Nullable TimeLimit limit(CaseFile file, int number) {
        return number > file.limits().all().size() ? null : file.limits().all().get(number - 1);
    }
}
