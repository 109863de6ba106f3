// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.aftermath;

import java.time.Instant;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.domain.Payload;

/**
 * What the Centre found of an approved resolution; of several marks of one share the last counts.
 *
 * @param event number of the event that made it
 * @param assignment number of the share
 * @param meets whether the resolution meets what was reported
 * @param markedAt when
 */
public record QualityMark(int event, int assignment, boolean meets, Instant markedAt) {
    static QualityMark of(CaseEvent event) {
        Payload payload = new Payload(event.payload());
        return new QualityMark(event.number(), payload.number("assignment"), payload.flag("meets"), event.occurredAt());
    }
}
