// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario.photo;

import java.time.LocalDateTime;

/**
 * What a telephone writes into its photos.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 * @param takenAt local time of taking
 */
public record GeoTag(double latitude, double longitude, LocalDateTime takenAt) {}
