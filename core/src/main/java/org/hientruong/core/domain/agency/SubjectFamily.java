// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.agency;

/** What a report is about (khoản 3 Điều 2, an open list). */
public enum SubjectFamily {
    ADMINISTRATIVE_REGULATIONS,
    ADMINISTRATIVE_ACTS,
    ADMINISTRATIVE_PROCEDURES,
    SECURITY_AND_ORDER,
    TECHNICAL_INFRASTRUCTURE,
    SOCIAL_INFRASTRUCTURE,
    SOCIO_ECONOMIC,
    OTHER
}
