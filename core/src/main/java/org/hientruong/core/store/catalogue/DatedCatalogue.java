// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.catalogue;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.agency.AdministrativeUnit;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.agency.Category;
import org.hientruong.core.domain.agency.Mandate;
import org.hientruong.core.domain.agency.OfficeHolder;
import org.hientruong.core.domain.agency.Validity;
import org.hientruong.core.store.lists.Folding;
import org.jspecify.annotations.Nullable;

/** The catalogue as it was on one day. Immutable; nothing here asks the database. */
public final class DatedCatalogue {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    /**
     * Agencies that were found.
     *
     * @param items in order of level and name
     * @param next from where to go on, null at the end
     */
    public record AgencyPage(List<Agency> items, @Nullable String next) {
        public AgencyPage {
            items = List.copyOf(items);
        }
    }

    private final LocalDate day;
    private final Map<UnitCode, AdministrativeUnit> units;
    private final Map<AgencyCode, Agency> agencies;
    private final Map<AgencyCode, Agency> everyAgency = new HashMap<>();
    private final Map<CategoryCode, Category> categories;
    private final Map<CategoryCode, List<Mandate>> mandates = new HashMap<>();
    private final Map<OfficeHolder.Office, AgencyCode> offices = new HashMap<>();
    private final List<CommuneInDistrict> communes;
    private final List<Agency> byName;
    private final Map<AgencyCode, List<String>> words = new HashMap<>();

    DatedCatalogue(LocalDate day, Snapshot snapshot) {
        this.day = day;
        units = valid(snapshot.units(), AdministrativeUnit::code, AdministrativeUnit::validity);
        agencies = valid(snapshot.agencies(), Agency::code, Agency::validity);
        categories = valid(snapshot.categories(), Category::code, Category::validity);
        snapshot.agencies().stream()
                .sorted(Comparator.comparing(agency -> agency.validity().from()))
                .forEach(agency -> everyAgency.put(agency.code(), agency));
        everyAgency.putAll(agencies);
        snapshot.mandates().stream()
                .filter(mandate -> mandate.validity().on(day))
                .forEach(mandate -> mandates.computeIfAbsent(mandate.category(), key -> new ArrayList<>())
                        .add(mandate));
        snapshot.offices().stream()
                .filter(holder -> holder.validity().on(day))
                .forEach(holder -> offices.put(holder.office(), holder.agency()));
        Comparator<String> names = vietnamese();
        communes = units.values().stream()
                .filter(unit -> unit.level() == AdministrativeUnit.Level.COMMUNE)
                .map(unit -> new CommuneInDistrict(unit, above(unit)))
                .sorted(Comparator.comparing(DatedCatalogue::districtCode)
                        .thenComparing(commune -> commune.commune().name(), names))
                .toList();
        byName = agencies.values().stream()
                .sorted(Comparator.comparing(Agency::level).thenComparing(Agency::name, names))
                .toList();
        byName.forEach(agency -> words.put(
                agency.code(), Folding.words(agency.name() + ' ' + agency.code().value())));
    }

    /** Numbers in names count as numbers: Phường 2 stands before Phường 10. */
    private static Comparator<String> vietnamese() {
        RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(ULocale.forLanguageTag("vi"));
        collator.setNumericCollation(true);
        return collator::compare;
    }

    private <K, V> Map<K, V> valid(List<V> all, Function<V, K> key, Function<V, Validity> validity) {
        Map<K, V> valid = new LinkedHashMap<>();
        all.stream()
                .filter(value -> validity.apply(value).on(day))
                .forEach(value -> valid.put(key.apply(value), value));
        return valid;
    }

    private static String districtCode(CommuneInDistrict commune) {
        return commune.district() == null ? "" : commune.district().code().value();
    }

    private @Nullable AdministrativeUnit above(AdministrativeUnit unit) {
        AdministrativeUnit parent = unit.parent() == null ? null : units.get(unit.parent());
        return parent == null || parent.level() == AdministrativeUnit.Level.PROVINCE ? null : parent;
    }

    /** Fields open to reports, each group before its members. */
    public List<Category> categories() {
        return categories.values().stream()
                .sorted(Comparator.comparingInt(Category::position))
                .toList();
    }

    public Optional<Category> category(CategoryCode code) {
        return Optional.ofNullable(categories.get(code));
    }

    /** Name of a category; its code when it is not open on that day. */
    public String categoryName(CategoryCode code) {
        return category(code).map(Category::name).orElse(code.value());
    }

    /** Communes by district and name. */
    public List<CommuneInDistrict> communes() {
        return communes;
    }

    public Optional<CommuneInDistrict> commune(UnitCode code) {
        return communes.stream()
                .filter(commune -> commune.commune().code().equals(code))
                .findFirst();
    }

    /** A commune's name with its district's; its code when it does not exist on that day. */
    public String communeName(UnitCode code) {
        return commune(code).map(CommuneInDistrict::fullName).orElse(code.value());
    }

    /** Province, districts and communes. */
    public List<AdministrativeUnit> units() {
        return List.copyOf(units.values());
    }

    public Optional<AdministrativeUnit> unit(UnitCode code) {
        return Optional.ofNullable(units.get(code));
    }

    public Optional<Agency> agency(AgencyCode code) {
        return Optional.ofNullable(agencies.get(code));
    }

    /** The agency of a level that is responsible for a unit alone: its committee. */
    public Optional<Agency> agencyOf(AdministrativeUnit.Level level, UnitCode area) {
        return agencies.values().stream()
                .filter(agency -> agency.level() == level && agency.area().equals(area))
                .findFirst();
    }

    /** Name of an agency; of an abolished or coming one the name that it had or will have. */
    public String agencyName(AgencyCode code) {
        Agency agency = everyAgency.get(code);
        return agency == null ? code.value() : agency.name();
    }

    /** Whether an agency is another one's subordinate, over any number of levels. */
    public boolean subordinate(AgencyCode agency, AgencyCode superior) {
        Agency current = agencies.get(agency);
        for (int level = 0; current != null && current.parent() != null && level < agencies.size(); level++) {
            if (current.parent().equals(superior)) {
                return true;
            }
            current = agencies.get(current.parent());
        }
        return false;
    }

    /** Who holds an office. */
    public Optional<Agency> office(OfficeHolder.Office office) {
        return Optional.ofNullable(offices.get(office)).flatMap(this::agency);
    }

    /**
     * Agencies to which reports may be dispatched, by the beginnings of words of their name or code.
     *
     * @param query words in any order, with or without diacritics; blank for all
     * @param limit how many at most
     * @param after {@link AgencyPage#next()} of the page before, or null
     */
    public AgencyPage agencies(String query, int limit, @Nullable String after) {
        List<String> wanted = Folding.words(query);
        List<Agency> found = byName.stream()
                .filter(Agency::handles)
                .filter(agency -> matches(agency, wanted))
                .toList();
        int start = 0;
        if (after != null) {
            for (int i = 0; i < found.size(); i++) {
                if (found.get(i).code().value().equals(after)) {
                    start = i + 1;
                }
            }
        }
        int end = Math.min(found.size(), start + limit);
        String next =
                end < found.size() && end > start ? found.get(end - 1).code().value() : null;
        return new AgencyPage(found.subList(start, end), next);
    }

    private boolean matches(Agency agency, List<String> wanted) {
        List<String> has = words.getOrDefault(agency.code(), List.of());
        return wanted.stream().allMatch(word -> has.stream().anyMatch(own -> own.startsWith(word)));
    }

    /** The agencies with the mandate for a field at a place, in the order of the mandates, each with its rule. */
    public List<Suggestion> suggestions(CategoryCode category, @Nullable UnitCode commune) {
        List<Mandate> held = new ArrayList<>(mandates.getOrDefault(category, List.of()));
        if (held.isEmpty()) {
            category(category)
                    .map(Category::parent)
                    .ifPresent(group -> held.addAll(mandates.getOrDefault(group, List.of())));
        }
        Map<AgencyCode, Suggestion> found = new LinkedHashMap<>();
        held.stream()
                .filter(mandate -> covers(mandate.area(), commune))
                .sorted(Comparator.comparingInt(Mandate::rank))
                .forEach(mandate -> agency(mandate.agency())
                        .filter(Agency::handles)
                        .ifPresent(agency -> found.putIfAbsent(agency.code(), because(agency, mandate))));
        return List.copyOf(found.values());
    }

    /** Whether the agency has the mandate for a field at a place (khoản 5 Điều 3). */
    public boolean mandated(AgencyCode agency, CategoryCode category, @Nullable UnitCode commune) {
        return suggestions(category, commune).stream()
                .anyMatch(suggestion -> suggestion.agency().code().equals(agency));
    }

    private Suggestion because(Agency agency, Mandate mandate) {
        return new Suggestion(
                agency,
                "core.suggestion.mandate",
                Map.of(
                        "category", categoryName(mandate.category()),
                        "area",
                                unit(mandate.area())
                                        .map(AdministrativeUnit::name)
                                        .orElse(mandate.area().value()),
                        "from", DAY.format(mandate.validity().from())));
    }

    private boolean covers(UnitCode area, @Nullable UnitCode commune) {
        AdministrativeUnit unit = units.get(area);
        if (unit != null && unit.level() == AdministrativeUnit.Level.PROVINCE) {
            return true;
        }
        AdministrativeUnit at = commune == null ? null : units.get(commune);
        while (at != null) {
            if (at.code().equals(area)) {
                return true;
            }
            at = at.parent() == null ? null : units.get(at.parent());
        }
        return false;
    }
}
