// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline.emergency;

import java.time.Instant;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.domain.Payload;

/**
 * One attempt to hand a call over (Bước 1 Điều 19).
 *
 * @param number 1, 2, 3 … within the emergency
 * @param authority code of the authority that was called
 * @param startedAt since when it was called
 * @param endedAt when it answered, or the attempt was given up
 * @param outcome what came of it
 */
public record CallTransfer(int number, String authority, Instant startedAt, Instant endedAt, Outcome outcome) {
    /** What came of an attempt. */
    public enum Outcome {
        /** The caller speaks with the authority. */
        CONNECTED,
        /** The caller cannot be put through or has gone; the operator has told the authority all that is known. */
        RELAYED,
        BUSY,
        NO_ANSWER,
        FAILED;

        /** Whether the authority has it. */
        public boolean reached() {
            return this == CONNECTED || this == RELAYED;
        }
    }

    static CallTransfer of(CaseEvent event, int number) {
        Payload payload = new Payload(event.payload());
        return new CallTransfer(
                number,
                payload.text("authority"),
                payload.instant("startedAt"),
                event.occurredAt(),
                Outcome.valueOf(payload.text("outcome")));
    }
}
