// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.correction;

import java.time.Instant;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * The last step that staff took and that stands, with the case as it would stand without it. What time does meanwhile
 * happens to both, so that undoing is to take the other one.
 *
 * @param event number of its event
 * @param type what it was
 * @param recordedAt when it was written down, from which on the time for undoing counts
 * @param actor account of who made it
 * @param hat in which they made it
 * @param touched whether somebody else has acted since
 * @param without the case without it
 */
public record LastMove(
        int event, EventType type, Instant recordedAt, String actor, String hat, boolean touched, CaseFile without) {
    /**
     * The last move after an event.
     *
     * @param before the case before the event
     * @param after the case after it, whose last move is not known yet
     */
    public static @Nullable LastMove after(CaseFile before, CaseEvent event, CaseFile after) {
        LastMove last = before.lastMove();
        return switch (Correctable.of(event)) {
            case STEP ->
                new LastMove(
                        event.number(), event.type(), event.recordedAt(), event.actor(), event.hat(), false, before);
            case PASSING -> last == null ? null : last.passed(event, before, after);
            case FINAL -> null;
        };
    }

    /** The case after the event that undoes this move. */
    public CaseFile undone(CaseEvent corrected, CaseFile now) {
        LastMove earlier = without.lastMove();
        CaseFile kept = without.numberedLike(now);
        return kept.with(corrected.number(), earlier == null ? null : earlier.touchedBy(corrected.actor()));
    }

    /** The same where time went on. */
    private LastMove passed(CaseEvent event, CaseFile before, CaseFile after) {
        boolean acts = event.type() == EventType.REFERENCE_RECORDED || event.type() == EventType.AGENCY_URGED;
        boolean other = acts && !event.actor().equals(actor);
        LastMove earlier = without.lastMove();
        CaseFile went = Passage.of(event, event(), without.numberedLike(before)).numberedLike(after);
        CaseFile next = went.with(event.number(), earlier == null ? null : earlier.passed(event, before, after));
        return new LastMove(event(), type, recordedAt, actor, hat, touched || other, next);
    }

    private LastMove touchedBy(String other) {
        return new LastMove(event, type, recordedAt, actor, hat, touched || !other.equals(actor), without);
    }
}
