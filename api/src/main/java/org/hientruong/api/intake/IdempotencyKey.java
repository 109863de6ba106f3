// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

/**
 * Makes a repeated call harmless. Unique per channel; made by the caller (a random UUID, a Message-ID).
 *
 * @param value 8 to 200 printable ASCII characters
 */
public record IdempotencyKey(String value) {
    public IdempotencyKey {
        if (value.length() < 8 || value.length() > 200 || !value.chars().allMatch(c -> c > 32 && c < 127)) {
            throw new IllegalArgumentException("an idempotency key has 8 to 200 printable ASCII characters");
        }
    }
}
