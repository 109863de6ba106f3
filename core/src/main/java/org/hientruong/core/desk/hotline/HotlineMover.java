// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.hotline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.hotline.HotlineBook;
import org.hientruong.core.domain.hotline.emergency.Emergency;
import org.hientruong.core.domain.hotline.harassment.DossierStage;
import org.hientruong.core.domain.hotline.harassment.HarassmentDossier;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.store.cases.NewEvent;
import org.hientruong.core.store.hotline.HotlineProjection;
import org.hientruong.core.store.hotline.HotlineRecords;
import org.hientruong.core.store.hotline.HotlineSort;
import org.hientruong.core.store.hotline.StoredRecord;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The one way in which anything happens to an emergency or a dossier, in the running transaction. */
@Component(service = HotlineMover.class)
public final class HotlineMover {
    private final HotlineRecords records;
    private final CaseRules rules;

    @Activate
    public HotlineMover(@Reference HotlineRecords records, @Reference CaseRules rules) {
        this.records = records;
        this.rules = rules;
    }

    /** Something that happens, and by whom. */
    record Act(Happening happening, Actor by) {}

    /** Begins a record with its first event. */
    StoredRecord begin(HotlineSort sort, Happening first, Actor by) {
        HotlineBook.Prefixes prefixes = rules.hotline().prefixes();
        Instant at = rules.now();
        String prefix = sort == HotlineSort.EMERGENCY ? prefixes.emergency() : prefixes.dossier();
        StoredRecord empty =
                new StoredRecord(records.nextNumber(prefix, rules.day(at).getYear()), sort, List.of());
        return records.begin(
                empty, List.of(event(new Act(first, by), at)), sort == HotlineSort.EMERGENCY ? EMERGENCY : DOSSIER);
    }

    /** Lets something happen to a record that was loaded in this transaction. */
    StoredRecord append(StoredRecord before, List<Act> acts, Instant at) {
        if (acts.isEmpty()) {
            return before;
        }
        List<NewEvent> events = new ArrayList<>();
        acts.forEach(act -> events.add(event(act, at)));
        return records.append(before, events, before.sort() == HotlineSort.EMERGENCY ? EMERGENCY : DOSSIER);
    }

    /** Now, or the last writing where the clock was set back: that must not turn a history round. */
    Instant at(StoredRecord record) {
        Instant now = rules.now();
        Instant last = record.events().get(record.version() - 1).recordedAt();
        return now.isBefore(last) ? last : now;
    }

    private static NewEvent event(Act act, Instant recordedAt) {
        Happening one = act.happening();
        return new NewEvent(
                one.type(),
                one.occurredAt(),
                recordedAt,
                act.by().id(),
                act.by().hat(),
                one.payload(),
                one.words());
    }

    private static final Projector EMERGENCY = HotlineMover::emergency;
    private static final Projector DOSSIER = HotlineMover::dossier;

    private interface Projector extends java.util.function.Function<List<CaseEvent>, HotlineProjection> {}

    static HotlineProjection emergency(List<CaseEvent> events) {
        Emergency now = Emergency.replay(events);
        return new HotlineProjection(
                now.stage().id(),
                now.stage().atRest(),
                now.known().kind(),
                new HotlineProjection.Links(
                        now.origin().reported(),
                        now.end() == null ? null : now.end().report()),
                now.known().commune(),
                now.known().person(),
                now.reachedAt().orElse(null),
                now.limits()
                        .next()
                        .map(one ->
                                new HotlineProjection.Limit(one.clock().name(), Objects.requireNonNull(one.dueAt())))
                        .orElse(null),
                sweepAt(now));
    }

    private static @Nullable Instant sweepAt(Emergency now) {
        return now.limits().running().stream()
                .filter(limit -> !limit.missed())
                .map(TimeLimit::dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    static HotlineProjection dossier(List<CaseEvent> events) {
        HarassmentDossier now = HarassmentDossier.replay(events);
        return new HotlineProjection(
                now.stage().id(),
                now.stage() == DossierStage.OUTCOME_RECORDED,
                now.harassment().name(),
                HotlineProjection.Links.NONE,
                null,
                now.person(),
                null,
                null,
                null);
    }
}
