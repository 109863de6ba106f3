// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.chain;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The texts of a history stand beside it, each with a salt of its own, and the chain knows their hashes alone: a text can be
 * withheld or erased, and the chain stays whole.
 */
public final class WordSeals {
    private static final String WORDS = "words";
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Map<Integer, Object> hashes = new HashMap<>();

    /** A salt for a new text. */
    public static String salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /** What the chain knows of a text. */
    public static String hash(String salt, String body) {
        return EventChain.sha256(salt + "\n" + body);
    }

    /** An event's payload with the hashes of its texts, by name. */
    public static Map<String, Object> sealed(Map<String, Object> payload, Map<String, String> hashes) {
        if (hashes.isEmpty()) {
            return payload;
        }
        Map<String, Object> more = new HashMap<>(payload);
        more.put(WORDS, new TreeMap<>(hashes));
        return more;
    }

    /** Reads what an event of the chain knows of its texts. */
    public void read(int event, String payload) {
        Object words = Payloads.read(payload).get(WORDS);
        if (words != null) {
            hashes.put(event, words);
        }
    }

    /** Whether a text is the one that was hashed. */
    public boolean holds(int event, String name, String hash) {
        return hashes.get(event) instanceof Map<?, ?> known && hash.equals(known.get(name));
    }
}
