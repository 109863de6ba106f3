// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.aftermath;

import java.time.Instant;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Payload;

/**
 * A later report that an officer has linked to this case.
 *
 * @param report its number
 * @param kind what it is to this case
 * @param linkedAt when it was linked
 */
public record FollowUp(CaseNumber report, Kind kind, Instant linkedAt) {
    /** What a later report is to a case. */
    public enum Kind {
        /** Its reporter reports again, dissatisfied with the resolution (khoản 4 Điều 10). */
        DISSATISFIED(Clause.D10_4),
        /** Its reporter reports again, because it was not handled as prescribed (khoản 4 Điều 10). */
        NOT_AS_PRESCRIBED(Clause.D10_4),
        /** What was handled has come back, whoever reports it (gạch đầu dòng 6 khoản 3 Điều 17). */
        RECURRENCE(Clause.D17_3F);

        private final Clause clause;

        Kind(Clause clause) {
            this.clause = clause;
        }

        /** The clause behind it. */
        public Clause clause() {
            return clause;
        }

        /** Whether it is the reporter of the case who reports again. */
        public boolean ofItsReporter() {
            return this != RECURRENCE;
        }
    }

    static FollowUp of(CaseEvent event) {
        Payload payload = new Payload(event.payload());
        return new FollowUp(
                new CaseNumber(payload.text("report")), Kind.valueOf(payload.text("kind")), event.occurredAt());
    }
}
