// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

import java.time.Instant;
import org.hientruong.api.cases.CaseNumber;

/**
 * The Centre's receipt.
 *
 * @param caseNumber the public number
 * @param receiptNumber the reporter's secret
 * @param filedAt when it was filed
 * @param dispatchDueAt the first instant at which verification, acceptance and dispatch are late (K01)
 * @param answerDueAt the first instant at which the answer is late, if all goes its ordinary way: K01, the agency's six
 *     working days and publication
 */
public record Receipt(
        CaseNumber caseNumber,
        ReceiptNumber receiptNumber,
        Instant filedAt,
        Instant dispatchDueAt,
        Instant answerDueAt) {}
