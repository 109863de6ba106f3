// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.agency.reorganisation;

import java.util.List;
import java.util.Optional;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.agency.AdministrativeUnit;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.agency.Mandate;
import org.hientruong.core.domain.agency.OfficeHolder;

/** The units, agencies, offices and mandates that hold on a day. */
public record Structure(
        List<AdministrativeUnit> units, List<Agency> agencies, List<OfficeHolder> offices, List<Mandate> mandates) {
    public Structure {
        units = List.copyOf(units);
        agencies = List.copyOf(agencies);
        offices = List.copyOf(offices);
        mandates = List.copyOf(mandates);
    }

    /** Nothing. */
    public static final Structure NONE = new Structure(List.of(), List.of(), List.of(), List.of());

    Optional<AdministrativeUnit> unit(UnitCode code) {
        return units.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    Optional<Agency> agency(AgencyCode code) {
        return agencies.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
