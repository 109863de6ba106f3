// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;

/**
 * Chains the events of a history: each hash covers the one before and everything the event says, so that a changed, removed,
 * added or moved entry is found. The last hash stands in the case's row as well, so that a cut tail is found too.
 */
public final class EventChain {
    /** What the first event follows. */
    public static final String START = "";

    private EventChain() {}

    /** What an entry says. */
    public record Entry(
            int number,
            String type,
            LocalDateTime occurredAt,
            LocalDateTime recordedAt,
            String actor,
            String hat,
            int schema,
            String payload) {}

    /** The hash of an entry that follows another in a history. */
    public static String hash(String previous, String owner, Entry entry) {
        String canonical = String.join(
                "\n",
                previous,
                owner,
                Integer.toString(entry.number),
                entry.type,
                Long.toString(entry.occurredAt.toInstant(ZoneOffset.UTC).toEpochMilli()),
                Long.toString(entry.recordedAt.toInstant(ZoneOffset.UTC).toEpochMilli()),
                entry.actor,
                entry.hat,
                Integer.toString(entry.schema),
                entry.payload);
        return sha256(canonical);
    }

    /** SHA-256 of a text in hexadecimal. */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    /** An entry as it is stored, with its hash. */
    public record Link(Entry entry, String hash) {}

    /** Whether the entries are those that were written, complete and in order. */
    public static boolean intact(String owner, List<Link> links, int lastEvent, String lastHash) {
        String previous = START;
        int expected = 1;
        for (Link link : links) {
            if (link.entry.number != expected || !link.hash.equals(hash(previous, owner, link.entry))) {
                return false;
            }
            previous = link.hash;
            expected++;
        }
        return expected - 1 == lastEvent && previous.equals(lastHash);
    }
}
