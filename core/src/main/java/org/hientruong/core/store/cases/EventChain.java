// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;

/**
 * Chains a case's events: each hash covers the one before and everything the event says, so that a changed, removed,
 * added or moved entry is found. The last hash stands in the case's row as well, so that a cut tail is found too.
 */
final class EventChain {
    /** What the first event follows. */
    static final String START = "";

    private EventChain() {}

    static String hash(String previous, String caseNumber, CaseEventRow event) {
        String canonical = String.join(
                "\n",
                previous,
                caseNumber,
                Integer.toString(event.number),
                event.type,
                Long.toString(event.occurredAt.toInstant(ZoneOffset.UTC).toEpochMilli()),
                Long.toString(event.recordedAt.toInstant(ZoneOffset.UTC).toEpochMilli()),
                event.actor,
                event.hat,
                Integer.toString(event.payloadSchema),
                event.payload);
        return sha256(canonical);
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    /** Whether the events are those that were written, complete and in order. */
    static boolean intact(String caseNumber, List<CaseEventRow> events, int lastEvent, String lastHash) {
        String previous = START;
        int expected = 1;
        for (CaseEventRow event : events) {
            if (event.number != expected || !event.hash.equals(hash(previous, caseNumber, event))) {
                return false;
            }
            previous = event.hash;
            expected++;
        }
        return expected - 1 == lastEvent && previous.equals(lastHash);
    }
}
