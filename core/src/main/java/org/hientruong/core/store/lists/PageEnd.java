// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.lists;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.store.Instants;

/**
 * Where a page ended: what the list is ordered by, of its last case. None of it depends on the time of reading, so that
 * no case is skipped or shown again when a limit runs out between two pages.
 */
record PageEnd(Instant dueAt, Instant filedAt, CaseNumber number) {
    private static final String ID = "(SELECT k.id FROM case_file k WHERE k.number = ?)";

    static PageEnd of(CaseLine line) {
        return new PageEnd(line.dueAt(), line.filedAt(), line.number());
    }

    /** It as a cursor. The public number, not the internal id, leaves core. */
    String cursor(CaseOrder order) {
        String due = order == CaseOrder.DUE ? dueAt.toEpochMilli() + "/" : "";
        byte[] text = (due + filedAt.toEpochMilli() + "/" + number).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** Reads a cursor; one of another order is unreadable. */
    static PageEnd read(CaseOrder order, String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("/", -1);
            if (parts.length != (order == CaseOrder.DUE ? 3 : 2)) {
                throw new IllegalArgumentException("of another order");
            }
            Instant filedAt = instant(parts[parts.length - 2]);
            return new PageEnd(instant(parts[0]), filedAt, new CaseNumber(parts[parts.length - 1]));
        } catch (IllegalArgumentException e) {
            throw Problem.of(Problem.Kind.UNREADABLE, "core.problem.cursor");
        }
    }

    private static Instant instant(String millis) {
        return Instants.ofMillis(Long.parseLong(millis)).orElseThrow(IllegalArgumentException::new);
    }

    /** Adds the condition of all that follows; its first comparison is the one that an index begins at. */
    void after(SqlText sql, CaseOrder order) {
        Timestamp filed = timestamp(filedAt);
        if (order == CaseOrder.NEWEST) {
            sql.and("c.filed_at <= ? AND (c.filed_at < ? OR c.id < " + ID + ")", filed, filed, number.value());
            return;
        }
        Timestamp due = timestamp(dueAt);
        sql.and(
                "c.due_at >= ? AND (c.due_at > ? OR c.filed_at > ? OR (c.filed_at = ? AND c.id > " + ID + "))",
                due,
                due,
                filed,
                filed,
                number.value());
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.valueOf(Instants.utc(instant));
    }
}
