// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province;

import java.util.List;
import java.util.Map;
import org.hientruong.core.domain.agency.AdministrativeUnit;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.agency.Category;
import org.hientruong.core.domain.agency.DataStatus;
import org.hientruong.core.domain.agency.Mandate;
import org.hientruong.core.domain.agency.OfficeHolder;
import org.hientruong.core.domain.time.CalendarDay;
import org.hientruong.core.domain.time.Shift;

/**
 * What the catalogue starts from; afterwards an administrator edits the rows.
 *
 * @param units province, districts, communes
 * @param kinds message key of the name of each kind of agency
 * @param agencies all agencies with the committees of districts and communes
 * @param offices which agency holds which office
 * @param categories groups and members
 * @param mandates who handles what where
 * @param shifts office hours
 * @param days days that differ from the week
 */
public record CatalogueSeed(
        List<AdministrativeUnit> units,
        Map<String, String> kinds,
        List<Agency> agencies,
        List<OfficeHolder> offices,
        List<Category> categories,
        List<Mandate> mandates,
        List<OfficeShift> shifts,
        List<Day> days) {
    public CatalogueSeed {
        units = List.copyOf(units);
        kinds = Map.copyOf(kinds);
        agencies = List.copyOf(agencies);
        offices = List.copyOf(offices);
        categories = List.copyOf(categories);
        mandates = List.copyOf(mandates);
        shifts = List.copyOf(shifts);
        days = List.copyOf(days);
    }

    /** Office hours of a weekday, and how sure they are. */
    public record OfficeShift(Shift shift, DataStatus status, String source) {}

    /** A day that differs from the week, and how sure it is; its document is its source. */
    public record Day(CalendarDay day, DataStatus status) {}
}
