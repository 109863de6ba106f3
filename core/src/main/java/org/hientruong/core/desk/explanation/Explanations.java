// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.explanation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.hientruong.api.Problem;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.procedure.LimitRule;
import org.hientruong.core.domain.procedure.Procedure;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.Reckoning;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.domain.time.WorkingCalendar;
import org.hientruong.core.domain.time.reckoning.Reckoner;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets the engine reckon a limit again and says how it did. */
@Component(service = Explanations.class)
public final class Explanations {
    private final CaseRules rules;
    private final Speech speech;

    @Activate
    public Explanations(@Reference CaseRules rules, @Reference Speech speech) {
        this.rules = rules;
        this.speech = speech;
    }

    /**
     * Which limit of a case.
     *
     * @param clock id of its clock
     * @param assignment the share to which it belongs; null for the last of the clock, whosever it is
     */
    public record Which(String clock, @Nullable Integer assignment) {}

    /** The last limit of a clock of a case, by the calendar by which it was reckoned. */
    public Explanation of(Standing standing, Which which, Locale language) {
        CaseFile file = standing.file();
        TimeLimit limit = file.limits().all().stream()
                .filter(one -> one.clock().name().equals(which.clock()))
                .filter(one -> which.assignment() == null || one.of(which.assignment()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail"));
        Procedure procedure = rules.procedure(file.filing().procedure());
        LimitRule rule = procedure.limit(limit.clock());
        Reckoner reckoner = rule.reckoner(procedure.readings());
        Reckoning reckoning = reckoned(reckoner, limit, rules.calendar(limit.calendar()));
        if (limit.running()) {
            // a document that came later and leaves the end where it is explains the days better
            Reckoning now = reckoned(reckoner, limit, rules.current().calendar());
            reckoning = now.dueAt().equals(reckoning.dueAt()) ? now : reckoning;
        }
        Wording wording = new Wording(speech.texts(language), rules.zone());
        LimitStory story = new LimitStory(file, limit, wording);
        return said(
                reckoning,
                new Named(limit.clock(), rules.citation(rule.clause())),
                new Told(story.pauses(), story.changes(standing.stored().valid())),
                wording);
    }

    /** A limit that belongs to no case, by the procedure under which it runs. */
    public Explanation of(TimeLimit limit, Procedure procedure, Locale language) {
        LimitRule rule = procedure.limit(limit.clock());
        Reckoning reckoning = reckoned(rule.reckoner(procedure.readings()), limit, rules.calendar(limit.calendar()));
        return said(
                reckoning,
                new Named(limit.clock(), rules.citation(rule.clause())),
                new Told(List.of(), List.of()),
                new Wording(speech.texts(language), rules.zone()));
    }

    private Reckoning reckoned(Reckoner reckoner, TimeLimit limit, WorkingCalendar calendar) {
        return reckoner.reckon(
                limit.startedAt(), limit.allowance(), limit.standstill().until(rules.now()), calendar);
    }

    /** A reckoning day by day, in words. */
    public List<Explanation.Line> lines(Reckoning reckoning, Wording wording) {
        return reckoning.lines().stream()
                .map(line -> line(line, reckoning.allowance(), wording))
                .toList();
    }

    /** The clock of a limit, and by which article it runs. */
    private record Named(ClockId clock, String article) {}

    /** What has happened to a limit. */
    private record Told(List<Explanation.Pause> pauses, List<Explanation.Change> changes) {}

    /**
     * What the engine says of any allowance.
     *
     * @param allowance {@code 6 working days}
     * @param from an instant ({@code 2023-06-09T09:30:00Z}) or a date-time of the province ({@code 2023-06-09T16:30})
     */
    public Explanation preview(String allowance, String from, Locale language) {
        Allowance much = allowance(allowance);
        Procedure procedure = rules.current().procedure();
        Instant start = instant(from);
        WorkingCalendar calendar = rules.current().calendar();
        if (!calendar.reckonsFrom(start)) {
            throw Problem.invalid("/from", "core.fault.date-time");
        }
        Reckoning reckoning = procedure.readings().reckoner(much).reckon(start, much, List.of(), calendar);
        Wording wording = new Wording(speech.texts(language), rules.zone());
        return said(reckoning, null, new Told(List.of(), List.of()), wording);
    }

    private static Allowance allowance(String text) {
        try {
            return Allowance.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/allowance", "core.fault.allowance");
        }
    }

    private Instant instant(String text) {
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).atZone(rules.zone()).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.invalid("/from", "core.fault.date-time");
        }
    }

    private Explanation said(Reckoning reckoning, @Nullable Named named, Told told, Wording wording) {
        return new Explanation(
                named == null ? null : named.clock().name(),
                named == null ? null : wording.clock(named.clock()),
                named == null ? null : named.article(),
                reckoning.allowance().text(),
                reckoning.startedAt(),
                reckoning.dueAt(),
                wording.lastMoment(reckoning.lastMoment()),
                lines(reckoning, wording),
                told.pauses(),
                told.changes());
    }

    private static Explanation.Line line(Reckoning.Line line, Allowance allowance, Wording wording) {
        return new Explanation.Line(
                line.date(),
                wording.texts().get("core.day-kind." + Wording.kebab(line.kind().name())),
                line.counted(),
                line.counted() ? wording.amount(allowance, line.amount()) : null,
                wording.texts().get(line.why(), line.facts()),
                line.document());
    }
}
