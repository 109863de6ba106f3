// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hientruong.api.Problem;
import org.hientruong.api.Texts;
import org.hientruong.api.intake.Page;
import org.hientruong.core.desk.view.CaseSummary;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Summaries;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.lists.Area;
import org.hientruong.core.store.lists.CaseFilter;
import org.hientruong.core.store.lists.CaseFilter.Waiting;
import org.hientruong.core.store.lists.CaseLine;
import org.hientruong.core.store.lists.CaseLists;
import org.hientruong.core.store.lists.CaseOrder;
import org.hientruong.core.store.lists.SightReason;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists and queues for staff: only of cases that the caller sees, with counts made by the server. */
@Component(service = ListDesk.class)
public final class ListDesk {
    private static final int MOST = 100;
    private final Tx tx;
    private final CaseLists lists;
    private final CaseRules rules;
    private final Sight sight;
    private final Summaries summaries;
    private final Speech speech;

    @Activate
    public ListDesk(
            @Reference Tx tx,
            @Reference CaseLists lists,
            @Reference CaseRules rules,
            @Reference Sight sight,
            @Reference Summaries summaries,
            @Reference Speech speech) {
        this.tx = tx;
        this.lists = lists;
        this.rules = rules;
        this.sight = sight;
        this.summaries = summaries;
        this.speech = speech;
    }

    /** A queue with the number of its cases. */
    public record QueueCount(String id, String name, long count) {}

    /**
     * A page of cases.
     *
     * @param order id of the order in which they stand
     * @param total null unless it was asked for
     */
    public record CasePage(
            List<CaseSummary> items,
            @Nullable String next,
            String order,
            @Nullable Long total) {}

    /** The caller's queues. */
    public List<QueueCount> queues(Caller caller, Locale language) {
        CaseFilter.Eyes eyes = sight.eyes(caller, "queues");
        Texts texts = speech.texts(language);
        CaseFilter visible = CaseFilter.ALL.eyes(eyes);
        Map<String, Long> byStage = lists.countByStage(visible);
        List<QueueCount> counts = new ArrayList<>();
        for (Queue queue : Queue.values()) {
            if (queue.of(caller) && (eyes.agencies() == null ? queue.ofCentre() : queue.ofAgency())) {
                counts.add(new QueueCount(
                        queue.id(), texts.get("core.queue." + queue.id()), count(queue, caller, visible, byStage)));
            }
        }
        return counts;
    }

    private long count(Queue queue, Caller caller, CaseFilter visible, Map<String, Long> byStage) {
        return switch (queue) {
            case TO_ACCEPT, AWAITING_SUPPLEMENT, TO_DISPATCH, AWAITING_DIRECTION, TO_PUBLISH ->
                byStage.getOrDefault(queue.stages().get(0), 0L);
            case ALL -> byStage.values().stream().mapToLong(Long::longValue).sum();
            case MINE,
                    LATE_REPLIES,
                    UNTOLD,
                    EXTENSIONS_TO_RECORD,
                    TO_MODERATE,
                    TO_CLARIFY,
                    DISPUTED,
                    DIRECTED_OTHERWISE,
                    OVERDUE,
                    RECEIVED,
                    HANDLING,
                    TO_APPROVE,
                    WATCHED,
                    REFERRED -> lists.count(narrowed(visible, queue, caller));
        };
    }

    /** A page of what the caller asks for and sees. */
    public CasePage page(Caller caller, CaseQuery query, Locale language) {
        CaseFilter.Eyes eyes = sight.eyes(caller, "cases");
        Queue queue = query.queue() == null
                ? Queue.ALL
                : Queue.of(query.queue()).orElseThrow(() -> Problem.invalid("/queue", "core.fault.unknown-queue"));
        CaseFilter asked = asked(narrowed(CaseFilter.ALL.eyes(eyes), queue, caller), query);
        CaseOrder order = query.order() == null
                ? queue.order()
                : CaseOrder.of(query.order()).orElseThrow(() -> Problem.invalid("/order", "core.fault.unknown-order"));
        if (query.limit() < 1 || query.limit() > MOST) {
            throw Problem.invalid("/limit", "core.fault.limit");
        }
        return tx.read(
                () -> { // all that a page shows, read over one connection to the store
                    Page<CaseLine> page = lists.page(asked, order, query.cursor(), query.limit());
                    return new CasePage(
                            summaries.of(shown(page.items(), eyes), language),
                            page.next(),
                            order.id(),
                            query.total() ? lists.count(asked) : null);
                });
    }

    private CaseFilter asked(CaseFilter queue, CaseQuery query) {
        CaseFilter filter = queue.about(query.category(), areas(query.unit()), query.words())
                .filed(query.from(), query.to());
        if (query.stage() != null) {
            filter = filter.stages(stages(filter, query.stage()));
        }
        if (query.agency() != null) {
            filter = filter.leads(List.of(query.agency()));
        }
        return query.overdue() ? filter.overdueAt(rules.now()) : filter;
    }

    private @Nullable List<Area> areas(CaseQuery.@Nullable Where where) {
        return where == null ? null : rules.areas(where.code(), where.from());
    }

    /** Who sees no personal data reads the Centre's wording, and before there is one none. */
    private static List<CaseLine> shown(List<CaseLine> lines, CaseFilter.Eyes eyes) {
        return eyes.releasedWords()
                ? lines.stream().map(CaseLine::withoutCitizensWords).toList()
                : lines;
    }

    private CaseFilter narrowed(CaseFilter filter, Queue queue, Caller caller) {
        boolean all = caller.may(Permission.READ_ALL_CASES);
        CaseFilter staged = filter.stages(queue.stages());
        return switch (queue) {
            case MINE -> staged.holder(caller.id());
            case LATE_REPLIES -> staged.work(new CaseFilter.Work.Fact(Waiting.LATE_REPLY));
            case UNTOLD -> staged.work(new CaseFilter.Work.Fact(Waiting.UNTOLD));
            case OVERDUE -> staged.onlyOpen().overdueAt(rules.now());
            case EXTENSIONS_TO_RECORD -> staged.work(new CaseFilter.Work.Fact(Waiting.NOTICE));
            case TO_MODERATE -> staged.work(new CaseFilter.Work.Fact(Waiting.MODERATION));
            // the LEAD clarifies; the Centre watches all that waits
            case TO_CLARIFY ->
                (all ? staged : staged.leads(sight.own(caller))).work(new CaseFilter.Work.Fact(Waiting.CLARIFICATION));
            case DISPUTED -> staged.work(new CaseFilter.Work.Fact(Waiting.SETTLEMENT));
            case DIRECTED_OTHERWISE -> staged.onlyOpen().work(new CaseFilter.Work.Fact(Waiting.DIRECTED_OTHERWISE));
            case WATCHED -> staged.work(new CaseFilter.Work.Seen(sight.own(caller), SightReason.WATCHER));
            case REFERRED -> staged.work(new CaseFilter.Work.Seen(sight.own(caller), SightReason.RECEIVER));
            // an agency's work is its own share, whether it leads or coordinates, wherever the case stands
            case RECEIVED, HANDLING, TO_APPROVE ->
                all
                        ? staged
                        : filter.work(new CaseFilter.Work.Share(
                                sight.own(caller), queue.share().id()));
            case TO_ACCEPT, AWAITING_SUPPLEMENT, TO_DISPATCH, AWAITING_DIRECTION, TO_PUBLISH, ALL -> staged;
        };
    }

    private static List<String> stages(CaseFilter filter, String stage) {
        boolean known = Arrays.stream(Stage.values()).anyMatch(one -> one.id().equals(stage));
        if (!known) {
            throw Problem.invalid("/stage", "core.fault.unknown-stage");
        }
        // a queue that holds other stages only, and this stage: nothing is both
        return filter.stages().isEmpty() || filter.stages().contains(stage) ? List.of(stage) : List.of("none");
    }
}
