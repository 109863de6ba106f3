// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.publication;

import java.time.Instant;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.domain.CaseMove.Guard;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is kept from the public (điểm b, c khoản 3 Điều 15). A request is never taken back: what was withdrawn does not come
 * back.
 *
 * @param requestedAt since when the reporter wants it kept confidential, or null
 * @param answeredAt when the reporter alone was answered, or null
 * @param withheldAt since when it holds state secrets and nothing but a stub is left, or null
 */
public record Confidentiality(
        @Nullable Instant requestedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant withheldAt) {
    /** Nothing is kept from anybody. */
    public static final Confidentiality NONE = new Confidentiality(null, null, null);

    /** The reporter has not asked for it. */
    static final Guard NOT_REQUESTED = (now, by) ->
            now.confidentiality().requested() ? Refusal.rule(Clause.D15_3B, "core.refusal.confidential") : null;

    /** The reporter has asked for it. */
    static final Guard REQUESTED = (now, by) ->
            now.confidentiality().requested() ? null : Refusal.rule(Clause.D15_3A, "core.refusal.not-confidential");

    /** What it is with the filing. */
    public static Confidentiality of(CaseEvent filed) {
        boolean asked = new Payload(filed.payload()).flag("confidential");
        return asked ? new Confidentiality(filed.occurredAt(), null, null) : NONE;
    }

    /** What it is after an event. */
    public Confidentiality after(CaseEvent event) {
        return switch (event.type()) {
            case CONFIDENTIALITY_REQUESTED -> new Confidentiality(event.occurredAt(), answeredAt, withheldAt);
            case CASE_ANSWERED_PRIVATELY -> new Confidentiality(requestedAt, event.occurredAt(), withheldAt);
            case CONTENT_WITHHELD -> new Confidentiality(requestedAt, answeredAt, event.occurredAt());
            default -> this;
        };
    }

    /** Whether the reporter has asked for it. */
    public boolean requested() {
        return requestedAt != null;
    }

    /** Whether the public may know nothing of the case. */
    public boolean kept() {
        return requestedAt != null || withheldAt != null;
    }
}
