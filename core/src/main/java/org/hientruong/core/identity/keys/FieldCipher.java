// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM over single fields. The place of a field (whose, which) is authenticated with it, so that a value moved to
 * another row or column does not open.
 */
public final class FieldCipher {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private final SortedMap<Integer, SecretKeySpec> keys;
    private final SecureRandom random = new SecureRandom();

    FieldCipher(SortedMap<Integer, SecretKeySpec> keys) {
        this.keys = new TreeMap<>(keys);
    }

    /** The key that encrypts from now on. */
    public int newestKey() {
        return keys.lastKey();
    }

    /** Encrypts a field under a key for its place, such as {@code person/17/phone}. */
    public String seal(int key, String place, String clear) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(clear.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a field could not be encrypted with vault key " + key, e);
        }
    }

    /** Decrypts what {@link #seal} made for the same place. */
    public String open(int key, String place, String sealed) {
        byte[] all = Base64.getDecoder().decode(sealed);
        byte[] nonce = new byte[NONCE];
        ByteBuffer.wrap(all).get(nonce);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, place);
            return new String(cipher.doFinal(all, NONCE, all.length - NONCE), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a field does not open with vault key " + key + ": it was changed or moved", e);
        }
    }

    private Cipher cipher(int mode, int key, byte[] nonce, String place) throws GeneralSecurityException {
        SecretKeySpec secret = keys.get(key);
        if (secret == null) {
            throw new IllegalStateException("vault key " + key + " is not there");
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
