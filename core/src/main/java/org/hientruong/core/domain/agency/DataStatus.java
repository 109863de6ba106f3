// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.agency;

/** How sure a row is; shown beside it until an administrator has confirmed it. */
public enum DataStatus {
    /** By a document. */
    OFFICIAL,
    /** Announced, but its document was not seen. */
    TO_VERIFY,
    /** General knowledge. */
    OWN_KNOWLEDGE,
    /** What the product assumes because the regulation leaves it open. */
    ASSUMPTION,
    /** Computed for a year that nobody has decided yet. */
    ESTIMATE,
    /** Announced, but the law behind it is not known to be in force. */
    PENDING_LAW;

    /** Whether the row counts: what waits for a law does not. */
    public boolean counts() {
        return this != PENDING_LAW;
    }
}
