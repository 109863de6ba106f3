// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.intake;

import java.time.Instant;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.api.intake.Place;
import org.jspecify.annotations.Nullable;

/**
 * A checked report on its way into the store.
 *
 * @param person the vault's id of who reports
 * @param receipt the keyed hash of the receipt number, and the attempt of its derivation
 * @param answerDueAt what the receipt promised: when the answer is late if all goes its ordinary way
 */
public record NewReport(
        CaseNumber number,
        String channel,
        long person,
        ReceiptHash receipt,
        String language,
        String text,
        Instant occurredAt,
        Place place,
        @Nullable UnitCode district,
        String attestationVersion,
        String procedureVersion,
        Instant filedAt,
        Instant answerDueAt) {
    /** How the receipt is known. */
    public record ReceiptHash(String hash, int attempt) {}

    /** Says nothing of the content. */
    @Override
    public String toString() {
        return "NewReport[" + number + "]";
    }
}
