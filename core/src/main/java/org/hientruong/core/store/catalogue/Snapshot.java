// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hientruong.core.domain.agency.AdministrativeUnit;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.agency.Category;
import org.hientruong.core.domain.agency.Mandate;
import org.hientruong.core.domain.agency.OfficeHolder;
import org.hientruong.core.domain.agency.Validity;
import org.hientruong.core.domain.agency.reorganisation.Structure;
import org.hientruong.core.store.calendar.CalendarBook;
import org.hientruong.core.store.reorganisation.Link;
import org.hientruong.core.store.reorganisation.StoredReorganisation;

/** All rows of a version; they are few, so that names and suggestions need no query. */
record Snapshot(
        int version,
        int edition,
        List<AdministrativeUnit> units,
        List<Agency> agencies,
        List<OfficeHolder> offices,
        List<Category> categories,
        List<Mandate> mandates,
        CalendarBook calendar,
        List<StoredReorganisation> reorganisations,
        List<Link> links) {
    /** The rows if a reorganisation were decided: what ends has a last day, what begins is there. */
    Snapshot with(StoredReorganisation one, List<Link> more, Structure ended, Structure made) {
        return new Snapshot(
                version,
                one.id(),
                joined(units, unit -> ended.units().contains(unit) ? until(unit, one.since()) : unit, made.units()),
                joined(
                        agencies,
                        agency -> ended.agencies().contains(agency) ? until(agency, one.since()) : agency,
                        made.agencies()),
                offices,
                categories,
                mandates,
                calendar,
                joined(reorganisations, known -> known, List.of(one)),
                joined(links, known -> known, more));
    }

    private static <T> List<T> joined(List<T> known, UnaryOperator<T> change, List<T> more) {
        return Stream.concat(known.stream().map(change), more.stream()).toList();
    }

    private static AdministrativeUnit until(AdministrativeUnit one, LocalDate since) {
        Validity ended = new Validity(one.validity().from(), since.minusDays(1));
        return new AdministrativeUnit(one.code(), one.level(), one.name(), one.parent(), one.seat(), ended);
    }

    private static Agency until(Agency one, LocalDate since) {
        return new Agency(
                one.code(),
                one.name(),
                one.kind(),
                one.level(),
                one.parent(),
                one.area(),
                one.handles(),
                one.status(),
                new Validity(one.validity().from(), since.minusDays(1)));
    }
}
