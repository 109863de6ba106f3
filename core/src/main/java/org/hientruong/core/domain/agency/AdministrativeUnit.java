// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.agency;

import org.hientruong.api.cases.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A province, district or commune.
 *
 * @param code its code; with a date it names one unit
 * @param level which level
 * @param name full name, such as {@code Phường 5}
 * @param parent the unit to which it belongs, null for the province
 * @param seat where its seat is, approximately, or null
 * @param validity when it exists
 */
public record AdministrativeUnit(
        UnitCode code,
        Level level,
        String name,
        @Nullable UnitCode parent,
        @Nullable Seat seat,
        Validity validity) {
    /** The levels of government of 2023. */
    public enum Level {
        PROVINCE,
        DISTRICT,
        COMMUNE
    }

    /** A position in WGS 84. */
    public record Seat(double latitude, double longitude) {}
}
