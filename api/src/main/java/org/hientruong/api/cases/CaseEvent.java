// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.cases;

import java.time.Instant;
import java.util.Map;

/**
 * One entry of a case's history: public history (khoản 2 Điều 6), audit trail and event log in one.
 *
 * @param caseNumber the case
 * @param number 1, 2, 3 … within the case
 * @param type what happened
 * @param occurredAt the legal instant
 * @param recordedAt the instant of writing; later than {@code occurredAt} when a sweep writes down what was so already
 * @param actor the account's id, {@code reporter}, {@code channel:<id>} or {@code system}; never a name
 * @param hat the role in which the actor acted, with the agency: {@code HANDLER@SGTVT}
 * @param payload ids, codes, dates, numbers, and salted hashes of words and files: never the words themselves. Values
 *     are strings, whole numbers, booleans, lists and maps of these
 */
public record CaseEvent(
        CaseNumber caseNumber,
        int number,
        EventType type,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        String hat,
        Map<String, Object> payload) {
    public CaseEvent {
        payload = Map.copyOf(payload);
    }
}
