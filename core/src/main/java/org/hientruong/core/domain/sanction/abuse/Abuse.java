// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.sanction.abuse;

import java.time.Instant;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.domain.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A report that was marked as untrue or abusive (khoản 2 Điều 30). The System punishes nobody by it.
 *
 * @param kind what it is marked as
 * @param markedAt when it was marked last
 * @param handedOverAt when it went to the competent authority, or null
 * @param outcomeAt when that authority's outcome was recorded, or null
 */
public record Abuse(
        Kind kind,
        Instant markedAt,
        @Nullable Instant handedOverAt,
        @Nullable Instant outcomeAt) {
    /** What khoản 2 Điều 30 names. */
    public enum Kind {
        /** What it says is not true. */
        UNTRUE,
        /** It is made for gain. */
        GAIN,
        /** It is made to disturb order. */
        DISTURBANCE,
        /** It harms rights or standing of agencies or officials. */
        HARM
    }

    /** What it is after an event. */
    public static Abuse after(@Nullable Abuse before, CaseEvent event) {
        Instant at = event.occurredAt();
        return switch (event.type()) {
            case ABUSE_MARKED -> new Abuse(Kind.valueOf(new Payload(event.payload()).text("kind")), at, null, null);
            case ABUSE_HANDED_OVER -> marked(before).with(at, null);
            case ABUSE_OUTCOME_RECORDED -> marked(before).with(marked(before).handedOverAt, at);
            default -> throw new IllegalStateException(event.type() + " is none of abuse");
        };
    }

    private static Abuse marked(@Nullable Abuse before) {
        if (before == null) {
            throw new IllegalStateException("handed over without a mark");
        }
        return before;
    }

    private Abuse with(@Nullable Instant handedOver, @Nullable Instant outcome) {
        return new Abuse(kind, markedAt, handedOver, outcome);
    }
}
