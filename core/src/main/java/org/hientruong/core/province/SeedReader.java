// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.agency.AdministrativeUnit;
import org.hientruong.core.domain.agency.AdministrativeUnit.Level;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.agency.Category;
import org.hientruong.core.domain.agency.DataStatus;
import org.hientruong.core.domain.agency.Mandate;
import org.hientruong.core.domain.agency.OfficeHolder;
import org.hientruong.core.domain.agency.SubjectFamily;
import org.hientruong.core.domain.agency.Validity;
import org.hientruong.core.province.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/** Reads units, agencies, categories and mandates; codes that nothing defines are faults of their line. */
final class SeedReader {
    private static final String ALL_DISTRICTS = "committees:DISTRICT";
    private static final String ALL_COMMUNES = "committees:COMMUNE";

    private final List<AdministrativeUnit> units = new ArrayList<>();
    private final Map<AgencyCode, Agency> agencies = new LinkedHashMap<>();
    private final Map<CategoryCode, Category> categories = new LinkedHashMap<>();
    private final List<Mandate> mandates = new ArrayList<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final CalendarReader calendar;

    private SeedReader(PackFolder pack) {
        pack.read("units.yaml", this::units);
        pack.read("agencies.yaml", this::agencies);
        pack.read("categories.yaml", this::categories);
        pack.read("mandates.yaml", this::mandates);
        calendar = CalendarReader.of(pack);
    }

    static SeedReader of(PackFolder pack) {
        return new SeedReader(pack);
    }

    CatalogueSeed seed(List<OfficeHolder> offices) {
        return new CatalogueSeed(
                units,
                kinds,
                List.copyOf(agencies.values()),
                offices,
                List.copyOf(categories.values()),
                mandates,
                calendar.shifts(),
                calendar.days());
    }

    Set<String> kinds() {
        return kinds.keySet();
    }

    OfficeHolder office(YamlMap map) {
        return new OfficeHolder(
                map.oneOf(OfficeHolder.Office.class, "office"), map.as("agency", this::known), validity(map));
    }

    private static Validity validity(YamlMap map) {
        return new Validity(map.date("validFrom"), map.dateOrNull("validUntil"));
    }

    private boolean units(YamlMap map) {
        map.text("source");
        LocalDate from = map.date("validFrom");
        Validity validity = new Validity(from, null);
        UnitCode province = map.map("province", at -> unit(at, Level.PROVINCE, null, validity));
        map.maps("districts", district -> {
            UnitCode code = unit(district, Level.DISTRICT, province, validity);
            return district.maps("communes", commune -> unit(commune, Level.COMMUNE, code, validity));
        });
        return true;
    }

    private UnitCode unit(YamlMap map, Level level, @Nullable UnitCode parent, Validity validity) {
        UnitCode code = map.as("code", UnitCode::new);
        AdministrativeUnit.Seat seat = map.has("seat")
                ? map.map("seat", at -> new AdministrativeUnit.Seat(at.decimal("latitude"), at.decimal("longitude")))
                : null;
        if (units.stream().anyMatch(unit -> unit.code().equals(code))) {
            throw map.fault("code", "the unit " + code + " stands there twice");
        }
        units.add(new AdministrativeUnit(code, level, map.text("name"), parent, seat, validity));
        return code;
    }

    private boolean agencies(YamlMap map) {
        Validity validity = new Validity(map.date("validFrom"), null);
        map.maps("kinds", this::kindName);
        Map<AgencyCode, YamlMap> places = new LinkedHashMap<>();
        map.maps("agencies", at -> {
            Agency agency = agency(at, validity);
            add(at, agency);
            places.put(agency.code(), at);
            return agency;
        });
        places.forEach((code, at) -> at.optionalAs("parent", this::known));
        map.map("committees", at -> {
            committees(at, Level.DISTRICT, validity);
            committees(at, Level.COMMUNE, validity);
            return true;
        });
        return true;
    }

    private String kindName(YamlMap map) {
        String code = map.text("code");
        kinds.put(code, map.text("name"));
        return code;
    }

    private Agency agency(YamlMap map, Validity validity) {
        return new Agency(
                map.as("code", AgencyCode::new),
                map.text("name"),
                map.as("kind", this::kind),
                Level.PROVINCE,
                map.optionalAs("parent", AgencyCode::new).orElse(null),
                units.get(0).code(),
                map.flag("handles", true),
                map.oneOf(DataStatus.class, "status"),
                validity);
    }

    private void add(YamlMap map, Agency agency) {
        if (agencies.put(agency.code(), agency) != null) {
            throw map.fault("code", "the agency " + agency.code() + " stands there twice");
        }
    }

    /** The committees of all units of a level; a commune's is under its district's, a district's under the province's. */
    private void committees(YamlMap map, Level level, Validity validity) {
        map.map(level.name().toLowerCase(Locale.ROOT), at -> {
            String code = at.text("code");
            String name = at.text("name");
            String kind = at.as("kind", this::kind);
            for (AdministrativeUnit unit : units) {
                if (unit.level() == level) {
                    UnitCode above = java.util.Objects.requireNonNull(unit.parent());
                    AgencyCode parent = level == Level.COMMUNE
                            ? new AgencyCode(code.replace("{unit}", above.value()))
                            : at.as("parent", this::known);
                    String named =
                            name.replace("{unit}", within(unit.name())).replace("{district}", within(name(above)));
                    add(
                            at,
                            new Agency(
                                    new AgencyCode(
                                            code.replace("{unit}", unit.code().value())),
                                    named,
                                    kind,
                                    level,
                                    parent,
                                    unit.code(),
                                    true,
                                    DataStatus.OFFICIAL,
                                    validity));
                }
            }
            return true;
        });
    }

    /** A unit's name within a longer one: {@code thành phố Sóc Trăng}. */
    private static String within(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private String name(UnitCode code) {
        return units.stream()
                .filter(unit -> unit.code().equals(code))
                .map(AdministrativeUnit::name)
                .findFirst()
                .orElseThrow();
    }

    private String kind(String code) {
        if (!kinds.containsKey(code)) {
            throw new IllegalArgumentException("no such kind of agency");
        }
        return code;
    }

    private AgencyCode known(String code) {
        AgencyCode agency = new AgencyCode(code);
        if (!agencies.containsKey(agency)) {
            throw new IllegalArgumentException("no such agency");
        }
        return agency;
    }

    private boolean categories(YamlMap map) {
        map.text("source");
        DataStatus status = map.oneOf(DataStatus.class, "status");
        Validity validity = new Validity(map.date("validFrom"), null);
        map.maps("groups", group -> {
            CategoryCode code = category(group, null, status, validity);
            return group.maps("members", member -> category(member, code, status, validity));
        });
        return true;
    }

    private CategoryCode category(YamlMap map, @Nullable CategoryCode parent, DataStatus status, Validity validity) {
        Category category = new Category(
                map.as("code", CategoryCode::new),
                parent,
                map.text("name"),
                map.oneOf(SubjectFamily.class, "family"),
                map.flag("emergency"),
                categories.size() + 1,
                status,
                validity);
        if (categories.put(category.code(), category) != null) {
            throw map.fault("code", "the category " + category.code() + " stands there twice");
        }
        return category.code();
    }

    private boolean mandates(YamlMap map) {
        DataStatus status = map.oneOf(DataStatus.class, "status");
        Validity validity = new Validity(map.date("validFrom"), null);
        map.maps("mandates", at -> {
            CategoryCode category = at.as("category", this::knownCategory);
            Set<String> seen = new HashSet<>();
            for (String text : at.list("agencies", this::agencyOrCommittees)) {
                if (!seen.add(text)) {
                    throw at.fault("agencies", text + " stands there twice");
                }
                int rank = seen.size();
                for (Agency agency : agenciesOf(text)) {
                    mandates.add(new Mandate(category, agency.code(), agency.area(), rank, status, validity));
                }
            }
            return category;
        });
        return true;
    }

    private CategoryCode knownCategory(String code) {
        CategoryCode category = new CategoryCode(code);
        if (!categories.containsKey(category)) {
            throw new IllegalArgumentException("no such category");
        }
        return category;
    }

    private String agencyOrCommittees(String text) {
        return text.equals(ALL_DISTRICTS) || text.equals(ALL_COMMUNES)
                ? text
                : known(text).value();
    }

    private List<Agency> agenciesOf(String text) {
        return agencies.values().stream()
                .filter(agency -> switch (text) {
                    case ALL_DISTRICTS -> agency.level() == Level.DISTRICT;
                    case ALL_COMMUNES -> agency.level() == Level.COMMUNE;
                    default -> agency.code().value().equals(text);
                })
                .toList();
    }
}
