// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param date the day
 * @param kind what it is
 * @param name its name as people read it
 * @param document by which document
 */
public record CalendarDay(LocalDate date, DayKind kind, String name, String document) {}
