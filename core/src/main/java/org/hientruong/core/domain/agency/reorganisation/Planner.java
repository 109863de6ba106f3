// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.agency.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.agency.AdministrativeUnit;
import org.hientruong.core.domain.agency.AdministrativeUnit.Level;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.agency.DataStatus;
import org.hientruong.core.domain.agency.Mandate;
import org.hientruong.core.domain.agency.OfficeHolder;
import org.hientruong.core.domain.agency.Validity;
import org.hientruong.core.domain.agency.reorganisation.Reorganisation.Heir;
import org.hientruong.core.domain.agency.reorganisation.Reorganisation.Way;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a file does to the catalogue as it stands: beside what the file names, the committees of communes are
 * succeeded with their communes; mandates and offices go to the successors, and what goes on under a superior or in an area
 * that ends goes on under its successor. The file must have been checked by {@link FileCheck}.
 */
public final class Planner {
    private final ReorganisationFile file;
    private final Structure now;
    private final Validity validity;
    private final Map<UnitCode, UnitCode> unitHeirs = new LinkedHashMap<>();
    private final Map<AgencyCode, Heir> heirs = new LinkedHashMap<>();
    private final List<AdministrativeUnit> units = new ArrayList<>();
    private final List<AdministrativeUnit> endedUnits = new ArrayList<>();
    private final Map<AgencyCode, Agency> agencies = new LinkedHashMap<>();
    private final List<Agency> endedAgencies = new ArrayList<>();
    private final List<OfficeHolder> offices = new ArrayList<>();
    private final List<OfficeHolder> endedOffices = new ArrayList<>();
    private final Set<Mandate> mandates = new LinkedHashSet<>();
    private final List<Mandate> endedMandates = new ArrayList<>();

    private Planner(ReorganisationFile file, Structure now, LocalDate since) {
        this.file = file;
        this.now = now;
        this.validity = new Validity(since, null);
    }

    /** The plan of a file from a day on. */
    public static Plan of(ReorganisationFile file, Structure now, LocalDate since) {
        return new Planner(file, now, since).plan();
    }

    private Plan plan() {
        file.units().forEach(one -> one.from().forEach(from -> unitHeirs.put(from, one.code())));
        units();
        file.agencies().forEach(this::agency);
        file.units().forEach(this::committee);
        file.byPlace().forEach(code -> heirs.put(code, new Heir(Way.BY_PLACE, null)));
        now.agencies().stream().filter(one -> heirs.containsKey(one.code())).forEach(endedAgencies::add);
        now.agencies().stream().filter(one -> !heirs.containsKey(one.code())).forEach(this::goOn);
        now.offices().forEach(this::office);
        now.mandates().forEach(this::mandate);
        return new Plan(
                new Structure(endedUnits, endedAgencies, endedOffices, endedMandates),
                new Structure(units, List.copyOf(agencies.values()), offices, List.copyOf(mandates)),
                unitHeirs.entrySet().stream()
                        .map(one -> new Plan.UnitLink(one.getKey(), one.getValue()))
                        .toList(),
                heirs.entrySet().stream()
                        .map(one -> new Plan.AgencyLink(one.getKey(), one.getValue()))
                        .toList());
    }

    private void units() {
        for (ReorganisationFile.NewUnit one : file.units()) {
            AdministrativeUnit first = now.unit(one.from().get(0)).orElseThrow();
            units.add(new AdministrativeUnit(
                    one.code(), first.level(), one.name(), one.parent(), first.seat(), validity));
        }
        for (AdministrativeUnit one : now.units()) {
            UnitCode parent = one.parent();
            if (unitHeirs.containsKey(one.code()) || file.ended().contains(one.code())) {
                endedUnits.add(one);
            } else if (parent != null && unitHeirs.containsKey(parent)) {
                UnitCode above = unitHeirs.get(parent);
                endedUnits.add(one);
                unitHeirs.put(one.code(), one.code());
                units.add(new AdministrativeUnit(one.code(), one.level(), one.name(), above, one.seat(), validity));
            }
        }
    }

    private void agency(ReorganisationFile.NewAgency one) {
        Agency first = now.agency(one.from().get(0)).orElseThrow();
        boolean handles = one.from().stream()
                .anyMatch(code -> now.agency(code).orElseThrow().handles());
        agencies.put(
                one.code(),
                new Agency(
                        one.code(),
                        one.name(),
                        one.kind(),
                        first.level(),
                        one.parent(),
                        area(first.area()),
                        handles,
                        one.status(),
                        validity));
        one.from().forEach(code -> heirs.put(code, new Heir(Way.WHOLE, one.code())));
    }

    private void committee(ReorganisationFile.NewUnit unit) {
        ReorganisationFile.Committees how = file.committees();
        List<Agency> former = now.agencies().stream()
                .filter(one -> unit.from().contains(one.area()) && one.level() == level(one.area()))
                .filter(one -> !heirs.containsKey(one.code()))
                .toList();
        if (how == null || former.isEmpty()) {
            return;
        }
        AgencyCode code = how.code(unit.code());
        agencies.put(
                code,
                new Agency(
                        code,
                        how.name(unit.name()),
                        how.kind(),
                        former.get(0).level(),
                        how.parent(),
                        unit.code(),
                        true,
                        DataStatus.OFFICIAL,
                        validity));
        former.forEach(one -> heirs.put(one.code(), new Heir(Way.WHOLE, code)));
    }

    private Level level(UnitCode unit) {
        return now.unit(unit).map(AdministrativeUnit::level).orElseThrow();
    }

    /** An agency that no file names goes on; under whom, or where, may change with others. */
    private void goOn(Agency one) {
        AgencyCode parent = one.parent();
        AgencyCode above = parent == null ? null : superior(parent);
        UnitCode area = area(one.area());
        if (!Objects.equals(parent, above) || !area.equals(one.area())) {
            endedAgencies.add(one);
            agencies.put(
                    one.code(),
                    new Agency(
                            one.code(),
                            one.name(),
                            one.kind(),
                            one.level(),
                            above,
                            area,
                            one.handles(),
                            one.status(),
                            validity));
        }
    }

    private @Nullable AgencyCode superior(AgencyCode code) {
        Heir heir = heirs.get(code);
        if (heir == null) {
            return code;
        }
        AgencyCode above = now.agency(code).map(Agency::parent).orElse(null);
        return heir.way() == Way.WHOLE ? heir.agency() : above == null ? null : superior(above);
    }

    /** Where an area lies from then on: in its successor, or in what was above it. */
    private UnitCode area(UnitCode code) {
        if (unitHeirs.containsKey(code)) {
            return unitHeirs.get(code);
        }
        if (!file.ended().contains(code)) {
            return code;
        }
        UnitCode above = now.unit(code).map(AdministrativeUnit::parent).orElse(null);
        return above == null ? code : area(above);
    }

    private void office(OfficeHolder one) {
        Heir heir = heirs.get(one.agency());
        if (heir != null) {
            endedOffices.add(one);
            if (heir.agency() != null) {
                offices.add(new OfficeHolder(one.office(), heir.agency(), validity));
            }
        }
    }

    /** A mandate of an ended agency is its successors', in what has become of its area. */
    private void mandate(Mandate one) {
        Heir heir = heirs.get(one.agency());
        List<UnitCode> areas = areas(one.area());
        if (heir == null && areas.equals(List.of(one.area()))) {
            return;
        }
        endedMandates.add(one);
        if (heir != null && heir.way() == Way.BY_PLACE) {
            Map<UnitCode, AgencyCode> committees = committees();
            for (UnitCode area : areas) {
                AgencyCode committee = committees.get(area);
                if (committee != null) {
                    mandates.add(mandate(one, committee, area));
                }
            }
        } else {
            AgencyCode agency = heir == null || heir.agency() == null ? one.agency() : heir.agency();
            areas.forEach(area -> mandates.add(mandate(one, agency, area)));
        }
    }

    /** Two that have become one agency's are one. */
    private Mandate mandate(Mandate one, AgencyCode agency, UnitCode area) {
        Mandate next = new Mandate(one.category(), agency, area, one.rank(), one.status(), validity);
        return mandates.stream()
                .filter(known -> known.category().equals(next.category())
                        && known.agency().equals(agency)
                        && known.area().equals(area))
                .findFirst()
                .orElse(next);
    }

    private List<UnitCode> areas(UnitCode area) {
        if (unitHeirs.containsKey(area)) {
            return List.of(unitHeirs.get(area));
        }
        if (!file.ended().contains(area)) {
            return List.of(area);
        }
        Set<UnitCode> within = new LinkedHashSet<>();
        now.units().stream()
                .filter(unit -> area.equals(unit.parent()))
                .forEach(unit -> within.addAll(areas(unit.code())));
        return List.copyOf(within);
    }

    private Map<UnitCode, AgencyCode> committees() {
        Map<UnitCode, AgencyCode> committees = new HashMap<>();
        Set<AgencyCode> gone = new HashSet<>(heirs.keySet());
        now.agencies().stream()
                .filter(one -> one.level() == Level.COMMUNE && !gone.contains(one.code()))
                .forEach(one -> committees.put(one.area(), one.code()));
        agencies.values().stream()
                .filter(one -> one.level() == Level.COMMUNE)
                .forEach(one -> committees.put(one.area(), one.code()));
        return committees;
    }
}
