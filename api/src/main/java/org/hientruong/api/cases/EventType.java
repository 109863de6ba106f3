// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.cases;

import java.util.Locale;

/** What can happen to a case; past tense, never renamed. New types may be added: a listener ignores what it does not know. */
public enum EventType {
    REPORT_FILED,
    REPORT_CLAIMED,
    REPORT_RELEASED,
    SUPPLEMENT_REQUESTED,
    CONTACT_ATTEMPTED,
    SUPPLEMENT_RECEIVED,
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
    /** A reorganisation of the authorities passed the share on to the agency's successor; its clocks go on. */
    ASSIGNMENT_SUCCEEDED,
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
    CONFIDENTIALITY_REQUESTED,
    CONTENT_WITHHELD,
    CONSENT_ASKED,
    CONSENT_GIVEN,
    CONSENT_WITHDRAWN,
    CASE_RATED,
    REFERENCE_RECORDED,
    /** No medium reaches the reporter with what a notice says: staff have to. */
    NOTICE_REFUSED,
    /** Staff told the reporter what no medium could. */
    NOTICE_GIVEN,
    INTERACTION_RECEIVED,
    INTERACTION_MODERATED,
    INTERACTION_ANSWERED,
    QUALITY_MARKED,
    FOLLOW_UP_LINKED,
    /** An emergency begins with a call to the hotline (Điều 19); its number is that of the emergency. */
    CALL_ANSWERED,
    /** An emergency begins with a report in which the Centre found it. */
    EMERGENCY_FOUND,
    /** What was not known when the call came was filled in. */
    EMERGENCY_DESCRIBED,
    CALL_TRANSFERRED,
    CALL_TRANSFER_FAILED,
    EMERGENCY_COMPLETED,
    EMERGENCY_DOCUMENT_RECEIVED,
    EMERGENCY_OUTCOME_RECORDED,
    EMERGENCY_RECLASSIFIED,
    /** A dossier of harassment begins (Điều 20); its number is that of the dossier. */
    DOSSIER_OPENED,
    DOSSIER_CALL_ADDED,
    DOSSIER_RECORDING_EXTRACTED,
    DOSSIER_HANDED_OVER,
    DOSSIER_OUTCOME_RECORDED,
    /** An officer holds that what the reporter wrote is a violation (khoản 1 Điều 17). */
    VIOLATION_PROPOSED,
    VIOLATION_CONFIRMED,
    VIOLATION_DISMISSED,
    ACCOUNT_LOCKED,
    ACCOUNT_UNLOCKED,
    INTERACTION_SUSPENDED,
    SUSPENSION_ENDED,
    OBJECTION_FILED,
    OBJECTION_DECIDED,
    /** Untrue information, or abuse of reporting (khoản 2 Điều 30). */
    ABUSE_MARKED,
    ABUSE_HANDED_OVER,
    ABUSE_OUTCOME_RECORDED,
    /** Somebody asked an agency to handle the case in time. */
    AGENCY_URGED,
    /** A wrong move was undone: the case stands as if it had not been made, and its event stays in the history. */
    CASE_CORRECTED,
    TIME_LIMIT_MISSED,
    TIME_LIMIT_RECOMPUTED;

    /** The id that is stored and sent: {@code report.filed}, {@code resolution.sent-back}, {@code time-limit.missed}. */
    public String id() {
        String lower = name().toLowerCase(Locale.ROOT);
        boolean two = lower.startsWith("time_limit") || lower.startsWith("follow_up");
        int dot = lower.indexOf('_', two ? lower.indexOf('_') + 1 : 0);
        return lower.substring(0, dot).replace('_', '-')
                + '.'
                + lower.substring(dot + 1).replace('_', '-');
    }

    /** The type of an id. */
    public static EventType of(String id) {
        for (EventType type : values()) {
            if (type.id().equals(id)) {
                return type;
            }
        }
        throw new IllegalArgumentException("unknown event type " + id);
    }
}
