// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

import org.hientruong.api.cases.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Where it is: a point or a detailed address (điểm a khoản 5 Điều 10).
 *
 * @param commune the commune, or null when only a point is known
 * @param detail street, number, description; null or up to 500 characters
 * @param point position, or null
 */
public record Place(
        @Nullable UnitCode commune,
        @Nullable String detail,
        @Nullable Point point) {
    /**
     * A position in WGS 84.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     * @param accuracy radius in metres, or null when unknown
     * @param source {@code device} or {@code pin}
     */
    public record Point(
            double latitude, double longitude, @Nullable Double accuracy, String source) {}
}
