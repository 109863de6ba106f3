// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.agency.AdministrativeUnit;
import org.hientruong.core.domain.agency.AdministrativeUnit.Level;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.agency.reorganisation.Plan;
import org.hientruong.core.domain.agency.reorganisation.Reorganisation;
import org.hientruong.core.domain.agency.reorganisation.Reorganisation.Heir;
import org.hientruong.core.store.lists.Area;
import org.hientruong.core.store.reorganisation.Link;
import org.hientruong.core.store.reorganisation.Link.Body;
import org.hientruong.core.store.reorganisation.StoredReorganisation;
import org.jspecify.annotations.Nullable;

/** What went on as what, over all reorganisations; immutable. Nothing here asks the database. */
public final class Successions {
    private final ZoneId zone;
    private final Snapshot snapshot;
    private final Map<Integer, StoredReorganisation> felt;
    private final List<Link> links;
    private final List<Reorganisation> reorganisations;

    Successions(Snapshot snapshot, ZoneId zone) {
        this.zone = zone;
        this.snapshot = snapshot;
        felt = snapshot.reorganisations().stream()
                .filter(StoredReorganisation::felt)
                .collect(Collectors.toMap(
                        StoredReorganisation::id, one -> one, (first, second) -> first, LinkedHashMap::new));
        links = snapshot.links().stream()
                .filter(link -> felt.containsKey(link.reorganisation()))
                .toList();
        reorganisations = felt.values().stream()
                .filter(one -> one.undoes() == null || felt.containsKey(one.undoes()))
                .map(this::reorganisation)
                .sorted(Comparator.comparing(Reorganisation::since).thenComparing(Reorganisation::id))
                .toList();
    }

    /** The reorganisations as cases feel them, the earliest day first. */
    public List<Reorganisation> reorganisations() {
        return reorganisations;
    }

    /** What cases would feel of a plan from a day on. */
    public Proposed proposed(Plan plan, LocalDate since) {
        StoredReorganisation one = Proposed.undecided(snapshot.edition() + 1, since, null);
        return Proposed.of(snapshot, plan, one, then -> new Successions(then, zone));
    }

    /** What cases would feel if one that has begun were taken back from a day on. */
    public Proposed back(StoredReorganisation undone, LocalDate since) {
        StoredReorganisation one = Proposed.undecided(snapshot.edition() + 1, since, undone.id());
        return Proposed.back(snapshot, undone, one, then -> new Successions(then, zone));
    }

    /** The links of one. */
    public List<Link> links(int reorganisation) {
        return snapshot.links().stream()
                .filter(link -> link.reorganisation() == reorganisation)
                .toList();
    }

    /** The codes of agencies whose open cases a reorganisation may pass on. */
    public List<AgencyCode> concerned(int reorganisation) {
        StoredReorganisation one = felt.get(reorganisation);
        Integer undoes = one == null ? null : one.undoes();
        return links.stream()
                .filter(link -> link.subject() == Link.Subject.AGENCY)
                .filter(link ->
                        link.reorganisation() == reorganisation || Objects.equals(link.reorganisation(), undoes))
                .map(link -> new AgencyCode(link.from().code()))
                .distinct()
                .toList();
    }

    private Reorganisation reorganisation(StoredReorganisation one) {
        Map<AgencyCode, Heir> heirs = new HashMap<>();
        links.stream()
                .filter(link -> link.reorganisation() == one.id() && link.subject() == Link.Subject.AGENCY)
                .forEach(link -> heirs.put(new AgencyCode(link.from().code()), heir(link)));
        return new Reorganisation(
                one.id(),
                one.since().atStartOfDay(zone).toInstant(),
                one.document().text(),
                one.undoes(),
                heirs,
                committees(one.since()),
                (commune, filedAt) -> place(commune, filedAt, one.since()));
    }

    private static Heir heir(Link link) {
        return switch (link.way()) {
            case WHOLE ->
                new Heir(
                        Reorganisation.Way.WHOLE,
                        new AgencyCode(Objects.requireNonNull(link.to()).code()));
            case BY_PLACE -> new Heir(Reorganisation.Way.BY_PLACE, null);
            case PART, CENTRE -> new Heir(Reorganisation.Way.CENTRE, null);
        };
    }

    private Map<UnitCode, AgencyCode> committees(LocalDate day) {
        return snapshot.agencies().stream()
                .filter(one -> one.level() == Level.COMMUNE && one.validity().on(day))
                .collect(Collectors.toMap(Agency::area, Agency::code, (first, second) -> first));
    }

    /** Where a place lies on a day that was named when a report was filed; null where nothing tells. */
    @Nullable
    UnitCode place(UnitCode named, Instant filedAt, LocalDate day) {
        Body at = unitOn(named, LocalDate.ofInstant(filedAt, zone)).orElse(null);
        while (at != null) {
            List<Link> next = onwards(at, day);
            if (next.isEmpty()) {
                return new UnitCode(at.code());
            }
            at = next.get(0).way() == Link.Way.WHOLE ? next.get(0).to() : null;
        }
        return null;
    }

    /** As what a unit goes on by a day: the latest word counts, so that what was taken back is. */
    private List<Link> onwards(Body unit, LocalDate day) {
        List<Link> all = links.stream()
                .filter(link ->
                        link.subject() == Link.Subject.UNIT && link.from().equals(unit))
                .filter(link -> !by(link).since().isAfter(day))
                .toList();
        int latest = all.stream().mapToInt(Link::reorganisation).max().orElse(0);
        return all.stream().filter(link -> link.reorganisation() == latest).toList();
    }

    private Optional<Body> unitOn(UnitCode code, LocalDate day) {
        List<AdministrativeUnit> versions = versions(code);
        return versions.stream()
                .filter(unit -> unit.validity().on(day))
                .findFirst()
                .or(() -> versions.stream().findFirst())
                .map(Successions::key);
    }

    private List<AdministrativeUnit> versions(UnitCode code) {
        return snapshot.units().stream()
                .filter(unit -> unit.code().equals(code))
                .sorted(Comparator.comparing(unit -> unit.validity().from()))
                .toList();
    }

    private static Body key(AdministrativeUnit unit) {
        return new Body(unit.code().value(), unit.validity().from());
    }

    /**
     * Where cases lie that lie in a unit: in it by the code of its time, and in all that have gone into it.
     *
     * @param code its code
     * @param from its first day; null for the one that has the code on a day
     * @param today that day
     */
    public List<Area> areas(UnitCode code, @Nullable LocalDate from, LocalDate today) {
        List<AdministrativeUnit> versions = versions(code);
        Optional<AdministrativeUnit> unit = versions.stream()
                .filter(one -> from == null
                        ? one.validity().on(today)
                        : one.validity().from().equals(from))
                .findFirst();
        if (unit.isEmpty() && from == null) {
            unit = versions.stream().reduce((first, second) -> second);
        }
        if (unit.isEmpty()) {
            return List.of(new Area(code, null, null));
        }
        Set<Body> keys = new LinkedHashSet<>();
        collect(key(unit.get()), keys);
        return keys.stream().map(this::area).toList();
    }

    private void collect(Body unit, Set<Body> into) {
        if (!into.add(unit)) {
            return;
        }
        for (Link link : links) {
            if (link.subject() == Link.Subject.UNIT && unit.equals(link.to())) {
                if (link.way() == Link.Way.WHOLE) {
                    collect(link.from(), into);
                } else {
                    into.add(link.from()); // some of its cases lie here, but not all that went into it before
                }
            }
        }
    }

    private Area area(Body key) {
        UnitCode code = new UnitCode(key.code());
        List<AdministrativeUnit> versions = versions(code);
        AdministrativeUnit unit = versions.stream()
                .filter(one -> key(one).equals(key))
                .findFirst()
                .orElseThrow();
        LocalDate until = unit.validity().until();
        boolean first = versions.get(0).equals(unit);
        boolean last = versions.get(versions.size() - 1).equals(unit);
        return new Area(
                code,
                first ? null : start(unit.validity().from()),
                last || until == null ? null : start(until.plusDays(1)));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Some agencies and all that by a day have gone into them as a whole: their cases are theirs to read. */
    public List<AgencyCode> withPredecessors(List<AgencyCode> agencies, LocalDate day) {
        List<AgencyCode> all = new ArrayList<>(new LinkedHashSet<>(agencies));
        for (int i = 0; i < all.size(); i++) {
            String code = all.get(i).value();
            links.stream()
                    .filter(link -> link.subject() == Link.Subject.AGENCY && link.way() == Link.Way.WHOLE)
                    .filter(link -> holds(link, day)
                            && code.equals(Objects.requireNonNull(link.to()).code()))
                    .map(link -> new AgencyCode(link.from().code()))
                    .filter(one -> !all.contains(one))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    /** Neither what is decided and has not come yet, nor what was taken back, from the day on which that holds. */
    private boolean holds(Link link, LocalDate day) {
        StoredReorganisation by = by(link);
        StoredReorganisation taker = by.undoneBy() == null ? null : felt.get(by.undoneBy());
        return by.undoes() == null
                && !by.since().isAfter(day)
                && (taker == null || taker.since().isAfter(day));
    }

    private StoredReorganisation by(Link link) {
        return Objects.requireNonNull(felt.get(link.reorganisation()));
    }
}
