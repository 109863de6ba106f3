// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.ReceiptNumber;
import org.hientruong.core.identity.keys.TestKeys;
import org.hientruong.core.store.TestDatabases;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
    private final Receipts receipts =
            new Receipts(TestKeys.of(TestDatabases.all().get(0)));
    private final IdempotencyKey key = new IdempotencyKey("0f8fad5b-d9cb-469f");

    @Test
    void a_repeated_filing_gets_the_same_secret() {
        Receipts restarted = new Receipts(TestKeys.of(TestDatabases.all().get(0)));
        ReceiptNumber first = receipts.derive("portal", key, 0);
        assertThat(restarted.derive("portal", key, 0)).isEqualTo(first);
        assertThat(restarted.hash(first)).isEqualTo(receipts.hash(first)).doesNotContain(first.digits());
    }

    @Test
    void another_channel_key_or_attempt_gets_another_one() {
        assertThat(IntStream.range(0, 2000)
                        .mapToObj(n -> receipts.derive("portal", new IdempotencyKey("filing-" + n), 0)))
                .doesNotHaveDuplicates();
        assertThat(receipts.derive("portal", key, 0))
                .isNotEqualTo(receipts.derive("portal", key, 1))
                .isNotEqualTo(receipts.derive("mobile", key, 0));
    }
}
