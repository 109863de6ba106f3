// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.intake;

import java.time.Instant;
import org.hientruong.api.intake.Place;

/**
 * What the citizen said, as it was filed.
 *
 * @param person the vault's id of who said it
 * @param receiptAttempt which attempt of the receipt's derivation succeeded
 */
public record StoredReport(
        long caseId,
        long person,
        int receiptAttempt,
        String language,
        String text,
        Instant occurredAt,
        Place place,
        String attestationVersion,
        String procedureVersion,
        Instant answerDueAt) {
    /** Says nothing of the content. */
    @Override
    public String toString() {
        return "StoredReport[]";
    }
}
