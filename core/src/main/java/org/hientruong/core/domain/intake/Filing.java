// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.intake;

import java.time.Instant;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.Payload;
import org.jspecify.annotations.Nullable;

/**
 * What was filed, once and for all.
 *
 * @param filedAt when
 * @param channel id of the intake channel
 * @param procedure version of the procedure that holds for the case
 * @param category the reporter's choice, or null
 * @param commune the commune, or null when only a point is known
 * @param firstTime whether an individual reported for the first time, so that who they are is to be verified
 */
public record Filing(
        Instant filedAt,
        String channel,
        String procedure,
        @Nullable CategoryCode category,
        @Nullable UnitCode commune,
        boolean firstTime) {
    /** What an event tells. */
    public static Filing of(CaseEvent event) {
        Payload payload = new Payload(event.payload());
        String category = payload.textOrNull("category");
        String commune = payload.textOrNull("commune");
        return new Filing(
                event.occurredAt(),
                payload.text("channel"),
                payload.text("procedure"),
                category == null ? null : new CategoryCode(category),
                commune == null ? null : new UnitCode(commune),
                payload.flag("firstTime"));
    }
}
