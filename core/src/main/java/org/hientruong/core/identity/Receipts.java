// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import java.math.BigInteger;
import java.util.Locale;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.ReceiptNumber;
import org.hientruong.core.identity.keys.HashUse;
import org.hientruong.core.identity.keys.Hasher;
import org.hientruong.core.identity.keys.KeyRing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Receipt numbers, which are stored nowhere: derived by a key of this installation from the filing's idempotency key, so
 * that a repeated filing is answered with the same secret, and found again by a keyed hash.
 */
@Component(service = Receipts.class)
public final class Receipts {
    private static final BigInteger NUMBERS = BigInteger.TEN.pow(11);
    private final Hasher derivation;
    private final Hasher hash;

    @Activate
    public Receipts(@Reference KeyRing keys) {
        this.derivation = keys.hasher(HashUse.RECEIPT_NUMBER);
        this.hash = keys.hasher(HashUse.RECEIPT);
    }

    /** The receipt number of a filing; the next attempt when another case has that number already. */
    public ReceiptNumber derive(String channel, IdempotencyKey key, int attempt) {
        byte[] bytes = derivation.bytes(channel, key.value(), Integer.toString(attempt));
        long number = new BigInteger(1, bytes).mod(NUMBERS).longValueExact();
        return ReceiptNumber.completing(String.format(Locale.ROOT, "%011d", number));
    }

    /** What is stored of a receipt number: 43 characters. */
    public String hash(ReceiptNumber receipt) {
        return hash.hash(receipt.digits());
    }
}
