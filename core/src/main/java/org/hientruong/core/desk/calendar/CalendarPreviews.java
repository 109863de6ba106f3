// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.explanation.Explanations;
import org.hientruong.core.desk.view.Named;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.calendar.CalendarChange;
import org.hientruong.core.domain.calendar.Reach;
import org.hientruong.core.domain.calendar.Recomputation;
import org.hientruong.core.domain.procedure.LimitRule;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.domain.time.WorkingCalendar;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.cases.RunningLimits;
import org.hientruong.core.store.cases.StoredCase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Says what a change would move, by the same computation that would move it; nothing is written. A page is a bounded
 * number of cases, so that whoever asks sees how far it is.
 */
@Component(service = CalendarPreviews.class)
public final class CalendarPreviews {
    /** What a limit that the change may move was reckoned by: any version. */
    private static final int ANY = Integer.MAX_VALUE;

    private final CaseRules rules;
    private final CaseStore cases;
    private final RunningLimits running;
    private final Explanations explanations;
    private final Speech speech;

    @Activate
    public CalendarPreviews(
            @Reference CaseRules rules,
            @Reference CaseStore cases,
            @Reference RunningLimits running,
            @Reference Explanations explanations,
            @Reference Speech speech) {
        this.rules = rules;
        this.cases = cases;
        this.running = running;
        this.explanations = explanations;
        this.speech = speech;
    }

    /**
     * A change that may come.
     *
     * @param version the calendar in force
     * @param calendar the calendar after it
     * @param change what limits would feel
     */
    record Proposal(int version, WorkingCalendar calendar, CalendarChange change, Reach reach) {}

    /**
     * Which cases.
     *
     * @param after internal position, 0 from the start
     * @param most how many
     */
    public record Part(long after, int most) {}

    int inReach(Reach reach) {
        return running.count(rules.through(reach, ANY));
    }

    PreviewPage page(Proposal proposal, Part part, Locale language) {
        RunningLimits.Through through = rules.through(proposal.reach(), ANY);
        List<Long> ids = running.page(through, part.after(), part.most());
        List<PreviewPage.Item> items = new ArrayList<>();
        Wording wording = new Wording(speech.texts(language), rules.zone());
        cases.get(ids).stream()
                .sorted(Comparator.comparing(StoredCase::id))
                .map(stored -> Standing.of(stored).at(rules.now(), rules).file())
                .forEach(file -> items.addAll(items(file, proposal, wording)));
        return new PreviewPage(
                proposal.version(),
                running.count(through),
                ids.size(),
                items,
                ids.size() < part.most() ? null : String.valueOf(ids.get(ids.size() - 1)));
    }

    private List<PreviewPage.Item> items(CaseFile file, Proposal proposal, Wording wording) {
        Rules after = rules.with(file, proposal.calendar());
        Recomputation moved = Recomputation.of(file, after, proposal.change());
        List<PreviewPage.Item> items = new ArrayList<>();
        moved.moved().forEach(one -> items.add(item(file, one, false, wording)));
        moved.kept().forEach(one -> items.add(item(file, one, true, wording)));
        return items;
    }

    private PreviewPage.Item item(CaseFile file, Recomputation.Moved one, boolean kept, Wording wording) {
        TimeLimit limit = one.limit();
        LimitRule rule = rules.procedure(file.filing().procedure()).limit(limit.clock());
        return new PreviewPage.Item(
                file.number().value(),
                limit.clock().name(),
                wording.clock(limit.clock()),
                rules.citation(rule.clause()),
                agency(file, limit),
                new PreviewPage.End(one.before(), wording.lastMoment(limit.allowance(), one.before())),
                new PreviewPage.End(
                        one.after().dueAt(), wording.lastMoment(one.after().lastMoment())),
                kept,
                !one.before().isAfter(rules.now()),
                !(kept ? one.before() : one.after().dueAt()).isAfter(rules.now()),
                explanations.lines(one.after(), wording));
    }

    private Named agency(CaseFile file, TimeLimit limit) {
        Integer share = limit.assignment();
        AgencyCode code = share == null
                ? rules.centre()
                : file.assignments().all().get(share - 1).agency();
        return new Named(code.value(), rules.catalogue(limit.startedAt()).agencyName(code));
    }
}
