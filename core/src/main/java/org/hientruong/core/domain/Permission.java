// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

/** What code asks for. Which role carries which permission is data of the province pack. */
public enum Permission {
    /** Claim, release, accept, classify, normalise (Điều 11, 12, 22). */
    INTAKE,
    /** Send a case to its handling agency (Điều 13). */
    DISPATCH,
    /** Acknowledge, hand back, submit a resolution (Điều 14). */
    HANDLE,
    /** Approve a resolution or send it back (khoản 4 Điều 14). */
    APPROVE,
    /** Release a result to the public (Điều 15). */
    PUBLISH,
    /** Answer emergencies at any hour and follow them to their outcome (Điều 19); mark a call as harassment (khoản 1 Điều 20). */
    EMERGENCY,
    /** Verify a dossier of harassment, extract recordings, hand it over (khoản 2 Điều 20). */
    HARASSMENT,
    /** Undo one's own move, for a few minutes. */
    CORRECT,
    /** Watch over the Centre's work and correct it. */
    SUPERVISE,
    /** Designate the lead agency, or record that the provincial committee has (khoản 2 Điều 5). */
    DESIGNATE,
    /** Direct the Centre to which agency a report goes (khoản 5 Điều 22). */
    DIRECT,
    /** Direct in the provincial committee's name, also how a dispute is settled (khoản 7 Điều 3). */
    SETTLE,
    /** See the cases of all agencies. */
    READ_ALL_CASES,
    /** See the cases of one's own agency. */
    READ_OWN_CASES,
    /**
     * See of a case also its reporter, masked, and the reporter's own words (khoản 5 Điều 4). Who sees cases without it, or
     * follows one without a share of it, sees no personal data at all.
     */
    READ_REPORTER,
    /** See a reporter's personal data, each time for a purpose that is logged (khoản 5 Điều 4). */
    REVEAL,
    /** Create, disable and reset staff accounts, grant roles (Điều 27). */
    MANAGE_STAFF,
    /** Edit agencies, units, categories, the calendar. */
    MANAGE_DATA,
    /** Start, stop and trust plugins. */
    MANAGE_PLUGINS,
    /** Read audit and access logs. */
    READ_AUDIT,
    /** Run the installation: health, backup, parked deliveries. */
    OPERATE,
    /** What only the case's own reporter may do. No role carries it. */
    AS_REPORTER
}
