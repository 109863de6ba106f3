// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hientruong.core.files.StagedFile;

/** What the history keeps of a file: a salted hash, so that it proves the file without telling which it was. */
public final class Seals {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seals() {}

    /** What the history keeps of a file. */
    public static Map<String, Object> of(StagedFile file) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String salt = HexFormat.of().formatHex(random);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((salt + "\n" + file.sha256()).getBytes(StandardCharsets.US_ASCII));
            return Map.of("salt", salt, "hash", HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    /** The same with the id under which the case has the file. */
    static Map<String, Object> of(StagedFile file, String id) {
        Map<String, Object> seal = new LinkedHashMap<>(of(file));
        seal.put("id", id);
        return seal;
    }
}
