// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.catalogue;

import java.util.List;
import org.hientruong.core.domain.agency.AdministrativeUnit;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.agency.Category;
import org.hientruong.core.domain.agency.Mandate;
import org.hientruong.core.domain.agency.OfficeHolder;
import org.hientruong.core.store.calendar.CalendarBook;

/** All rows of a version; they are few, so that names and suggestions need no query. */
record Snapshot(
        int version,
        List<AdministrativeUnit> units,
        List<Agency> agencies,
        List<OfficeHolder> offices,
        List<Category> categories,
        List<Mandate> mandates,
        CalendarBook calendar) {}
