// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.aftermath;

import java.time.Instant;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.domain.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A reply of the reporter to the answer, to have it made clearer, and what came of it (khoản 1, 2 Điều 16).
 *
 * @param number 1, 2, 3 … within the case
 * @param receivedAt when it came
 * @param verdict what the Centre found, or null while nobody has looked at it
 * @param answeredAt when the agency clarified it, or null
 * @param showing whether the public sees it
 */
public record Interaction(
        int number,
        Instant receivedAt,
        @Nullable Verdict verdict,
        @Nullable Instant answeredAt,
        Showing showing) {
    /** What the Centre found of a reply. */
    public enum Verdict {
        /** The agency has to clarify it; it counts among those that gạch đầu dòng 3 khoản 3 Điều 17 counts. */
        ELIGIBLE,
        /** It does not ask for anything to be made clearer, or tells of persons. */
        NOT_ELIGIBLE,
        /** It is a violation by the way in which it speaks (gạch đầu dòng 2 khoản 1 Điều 17). */
        VIOLATION
    }

    static Interaction of(CaseEvent event) {
        return new Interaction(
                new Payload(event.payload()).number("interaction"), event.occurredAt(), null, null, Showing.UNDECIDED);
    }

    /** Whether the agency has yet to clarify it. */
    public boolean waitsForAgency() {
        return verdict == Verdict.ELIGIBLE && answeredAt == null;
    }

    /** Whether the Centre has yet to look at it, or at what the agency answered. */
    public boolean waitsForCentre() {
        return verdict == null || (answeredAt != null && showing == Showing.UNDECIDED);
    }

    /** Whether the reporter waits for what comes of it. */
    public boolean open() {
        return verdict == null || waitsForAgency();
    }

    Interaction moderated(Moderate.Act act, Moderate.@Nullable Ground ground) {
        return switch (act) {
            case FORWARD -> judged(Verdict.ELIGIBLE, showing);
            case SET_ASIDE -> judged(verdict(ground), Showing.HIDDEN);
            case SHOW -> judged(verdict, Showing.SHOWN);
            case HIDE -> judged(verdict, Showing.HIDDEN);
        };
    }

    private static Verdict verdict(Moderate.@Nullable Ground ground) {
        return ground == Moderate.Ground.IMPROPER ? Verdict.VIOLATION : Verdict.NOT_ELIGIBLE;
    }

    Interaction answered(Instant at) {
        return new Interaction(number, receivedAt, verdict, at, showing);
    }

    private Interaction judged(@Nullable Verdict how, Showing shows) {
        return new Interaction(number, receivedAt, how, answeredAt, shows);
    }
}
