// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.correction;

import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Actor;

/** What an event means to an undoing. */
enum Correctable {
    /** A step of staff: it may be undone. */
    STEP,
    /** Time went on, or a word was said that changes nothing: it stays, whatever is undone before it. */
    PASSING,
    /** It stays, and so does everything before it: the reporter's own will and word, and what was destroyed. */
    FINAL;

    /** What an event means; a type that is not named here stays. */
    static Correctable of(CaseEvent event) {
        return switch (event.type()) {
            case TIME_LIMIT_MISSED, TIME_LIMIT_RECOMPUTED, NOTICE_REFUSED, REFERENCE_RECORDED, AGENCY_URGED -> PASSING;
            // a lapse is nobody's move
            default ->
                step(event.type()) && !event.actor().equals(Actor.SYSTEM.id()) && !beginsEmergency(event)
                        ? STEP
                        : FINAL;
        };
    }

    /** An emergency that has begun is not taken back by a case: it goes its own way (Điều 19). */
    private static boolean beginsEmergency(CaseEvent event) {
        return event.type() == EventType.CASE_REFERRED
                && "EMERGENCY".equals(event.payload().get("kind"));
    }

    private static boolean step(EventType type) {
        return switch (type) {
            case REPORT_CLAIMED,
                    REPORT_RELEASED,
                    SUPPLEMENT_REQUESTED,
                    CONTACT_ATTEMPTED,
                    REPORT_DECLINED,
                    REPORT_REOPENED,
                    REPORT_ACCEPTED,
                    REPORT_CLASSIFIED,
                    TEXT_NORMALISED,
                    CASE_REFERRED,
                    DIRECTION_REQUESTED,
                    AGENCY_DESIGNATED,
                    DIRECTION_GIVEN,
                    CASE_DISPATCHED,
                    ASSIGNMENT_RECALLED,
                    ASSIGNMENT_ACKNOWLEDGED,
                    ASSIGNMENT_RETURNED,
                    COORDINATION_ORDERED,
                    RESOLUTION_SUBMITTED,
                    RESOLUTION_SENT_BACK,
                    RESOLUTION_APPROVED,
                    EXTENSION_NOTIFIED,
                    EXTENSION_RECORDED,
                    CASE_DISPUTED,
                    RESOLUTION_QUESTIONED,
                    CASE_PUBLISHED,
                    CASE_ANSWERED_PRIVATELY,
                    NOTICE_GIVEN,
                    INTERACTION_MODERATED,
                    INTERACTION_ANSWERED,
                    QUALITY_MARKED,
                    FOLLOW_UP_LINKED -> true;
            default -> false;
        };
    }
}
