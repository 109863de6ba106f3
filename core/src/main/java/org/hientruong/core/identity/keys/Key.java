// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.keys;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** One secret of 256 bits, from which a key for each use is derived (HKDF, RFC 5869). */
final class Key {
    /** What a secret is for. */
    enum Kind {
        /** Encrypts personal data; a new one may be added at any time. */
        VAULT,
        /** Hashes what must be found again; there is one, for ever. */
        HASH;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int BYTES = 32;
    private final Kind kind;
    private final int number;
    private final byte[] secret;

    Key(Kind kind, int number, byte[] secret) {
        if (secret.length != BYTES || number < 1) {
            throw new IllegalArgumentException(kind.word() + " key " + number + " is not a number from 1 and 256 bits");
        }
        this.kind = kind;
        this.number = number;
        this.secret = secret.clone();
    }

    static Key random(Kind kind, int number) {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return new Key(kind, number, secret);
    }

    Kind kind() {
        return kind;
    }

    int number() {
        return number;
    }

    /** Name in files and settings, without the secret. */
    String name() {
        return kind.word() + ' ' + number;
    }

    /** The line of the key file. */
    String line() {
        return name() + ' ' + Base64.getEncoder().encodeToString(secret);
    }

    byte[] derived(String use) {
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(secret, null, ("hientruong/" + use).getBytes(StandardCharsets.UTF_8)));
        byte[] derived = new byte[BYTES];
        hkdf.generateBytes(derived, 0, BYTES);
        return derived;
    }

    /** Tells whether two installations hold the same key without telling the key. */
    String check() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derived("key-check"));
    }

    @Override
    public String toString() {
        return "Key[" + name() + "]";
    }
}
