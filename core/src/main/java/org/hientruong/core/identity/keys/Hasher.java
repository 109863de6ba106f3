// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 with a key of this installation: whoever steals the database cannot try out phone numbers. */
public final class Hasher {
    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKeySpec key;

    Hasher(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Hash of some parts, each with its length, so that no two lists of parts read the same. 43 URL-safe characters. */
    public String hash(String... parts) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(parts));
    }

    /** {@link #hash} as 32 bytes. */
    public byte[] bytes(String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }
}
