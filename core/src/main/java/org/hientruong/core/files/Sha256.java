// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The address of content: the SHA-256 of its bytes, in hexadecimal digits. */
public final class Sha256 {
    private Sha256() {}

    /** Of bytes that are there. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** Of what has gone through a digest. */
    public static String of(MessageDigest passed) {
        return HexFormat.of().formatHex(passed.digest());
    }

    /** A digest for bytes that pass by. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
