// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.agency.AdministrativeUnit;
import org.hientruong.core.domain.agency.AdministrativeUnit.Level;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.agency.Mandate;
import org.hientruong.core.domain.agency.OfficeHolder;
import org.hientruong.core.domain.agency.Validity;
import org.hientruong.core.domain.agency.reorganisation.Plan;
import org.hientruong.core.domain.agency.reorganisation.Reorganisation;
import org.hientruong.core.domain.agency.reorganisation.Structure;
import org.hientruong.core.domain.calendar.SourceDocument;
import org.hientruong.core.store.reorganisation.Link;
import org.hientruong.core.store.reorganisation.PlannedLinks;
import org.hientruong.core.store.reorganisation.StoredReorganisation;
import org.hientruong.core.store.reorganisation.TakenBack;
import org.jspecify.annotations.Nullable;

/**
 * A reorganisation that may come, by the rows as they would be.
 *
 * @param felt what cases would feel
 * @param concerned agencies whose cases are looked at
 * @param ended what would end
 * @param made what would begin
 */
public record Proposed(Reorganisation felt, List<AgencyCode> concerned, Structure ended, Structure made) {
    /** That nothing changes hands. */
    public static Proposed nothing(LocalDate since) {
        Instant never = since.atStartOfDay(ZoneOffset.UTC).toInstant();
        Reorganisation none = new Reorganisation(0, never, "", null, Map.of(), Map.of(), (commune, filedAt) -> null);
        return new Proposed(none, List.of(), Structure.NONE, Structure.NONE);
    }

    static Proposed of(Snapshot now, Plan plan, StoredReorganisation one, Function<Snapshot, Successions> over) {
        List<Link> links = PlannedLinks.of(one.id(), plan, one.since());
        return of(over.apply(now.with(one, links, plan.ended(), plan.made())), one, plan.ended(), plan.made());
    }

    /** What one that has begun had made would end, and what it had ended would begin again. */
    static Proposed back(
            Snapshot now, StoredReorganisation undone, StoredReorganisation one, Function<Snapshot, Successions> over) {
        Structure ended = made(now, undone.since());
        Structure made = again(now, undone.since().minusDays(1), one.since());
        Set<String> committees = ended.agencies().stream()
                .filter(agency -> agency.level() == Level.COMMUNE)
                .map(agency -> agency.code().value())
                .collect(Collectors.toSet());
        List<Link> own = now.links().stream()
                .filter(link -> link.reorganisation() == undone.id())
                .toList();
        List<Link> links = new TakenBack(one.id(), own, one.since()).links(committees);
        return of(over.apply(now.with(one, links, ended, made)), one, ended, made);
    }

    private static Proposed of(Successions then, StoredReorganisation one, Structure ended, Structure made) {
        Reorganisation felt = then.reorganisations().stream()
                .filter(all -> all.id() == one.id())
                .findFirst()
                .orElseThrow();
        return new Proposed(felt, then.concerned(one.id()), ended, made);
    }

    private static Structure made(Snapshot now, LocalDate since) {
        return new Structure(
                some(now.units(), one -> one.validity().from().equals(since)),
                some(now.agencies(), one -> one.validity().from().equals(since)),
                some(now.offices(), one -> one.validity().from().equals(since)),
                some(now.mandates(), one -> one.validity().from().equals(since)));
    }

    private static Structure again(Snapshot now, LocalDate last, LocalDate since) {
        Validity validity = new Validity(since, null);
        return new Structure(
                some(now.units(), one -> Objects.equals(one.validity().until(), last)).stream()
                        .map(one -> new AdministrativeUnit(
                                one.code(), one.level(), one.name(), one.parent(), one.seat(), validity))
                        .toList(),
                some(now.agencies(), one -> Objects.equals(one.validity().until(), last)).stream()
                        .map(one -> new Agency(
                                one.code(),
                                one.name(),
                                one.kind(),
                                one.level(),
                                one.parent(),
                                one.area(),
                                one.handles(),
                                one.status(),
                                validity))
                        .toList(),
                some(now.offices(), one -> Objects.equals(one.validity().until(), last)).stream()
                        .map(one -> new OfficeHolder(one.office(), one.agency(), validity))
                        .toList(),
                some(now.mandates(), one -> Objects.equals(one.validity().until(), last)).stream()
                        .map(one -> new Mandate(
                                one.category(), one.agency(), one.area(), one.rank(), one.status(), validity))
                        .toList());
    }

    private static <T> List<T> some(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).toList();
    }

    /** One that nobody has decided yet. */
    static StoredReorganisation undecided(int id, LocalDate since, @Nullable Integer undoes) {
        return new StoredReorganisation(
                id,
                "",
                since,
                since,
                undoes,
                null,
                new SourceDocument("", since, ""),
                "",
                Instant.EPOCH,
                new StoredReorganisation.Progress(StoredReorganisation.State.SCHEDULED, 0, 0, 0, 0, 0, 0));
    }
}
