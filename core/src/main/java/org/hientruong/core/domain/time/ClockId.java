// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time;

/** A clock of the regulation. How long it runs stands in the procedure, what starts and stops it in the moves. */
public enum ClockId {
    /** Verify, accept and dispatch, as a whole. */
    K01,
    /** Dispatch. */
    K02,
    /** The reporter's silence after a request for a supplement. */
    K03,
    /** Window in which an agency returns what is not of its authority. */
    K04,
    /** Handling by staff. */
    K05,
    /** Approval by the leader. */
    K06,
    /** The agency's total. */
    K07,
    /** The LEAD forwards. */
    K08,
    /** A COORDINATING agency's total. */
    K09,
    /** Window in which a COORDINATING agency returns it to the LEAD. */
    K10,
    /** The LEAD's final resolution. */
    K11,
    /** Extension to the date that a notice commits to. */
    K12,
    /** Publish and answer. */
    K13,
    /** An emergency call is handed to the authority: at once; what runs is the product's alarm (Bước 1 Điều 19). */
    K14,
    /** The authority's outcome of an emergency, from the completion that it states (Bước 3 Điều 19). */
    K15,
    /** The suspension of interactions (gạch đầu dòng 2 khoản 1 Điều 17); it is the account's, no case runs it. */
    K16,
    /** The month within which violations in interactions are counted. */
    K17,
    /** The LEAD clarifies a reply that the Centre forwarded; K18 to K20 belong to reports. */
    K21;

    /** Whether running out makes the case "trễ hạn" (khoản 5 Điều 14, A-10); the others warn. */
    public boolean makesOverdue() {
        return this == K07 || this == K12;
    }

    /** Whether it is a time in which one may act: running out alone is no miss. */
    public boolean window() {
        return this == K04 || this == K10;
    }
}
