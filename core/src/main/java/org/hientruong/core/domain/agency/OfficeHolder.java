// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.agency;

import org.hientruong.api.cases.AgencyCode;

/**
 * Which agency holds an office of the regulation, such as {@code OVERSIGHT_OFFICE} (khoản 2 Điều 2, Điều 22–27).
 *
 * @param office the office
 * @param agency who holds it
 * @param validity since when and until when
 */
public record OfficeHolder(Office office, AgencyCode agency, Validity validity) {
    /** The offices that the regulation names. */
    public enum Office {
        CENTRE,
        CENTRE_OPERATOR,
        OVERSIGHT_OFFICE,
        HOME_AFFAIRS,
        COMMITTEE_OFFICE,
        COMMITTEE
    }
}
