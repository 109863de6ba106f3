// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.published;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.PublicCase.Step;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.jspecify.annotations.Nullable;

/** How the steps of one case are told: names, limits and what is to be said of them. */
final class Telling {
    /** The totals of an agency: its own six days, a COORDINATING agency's three, or what it committed to. */
    private static final Set<ClockId> TOTALS = Set.of(ClockId.K07, ClockId.K09, ClockId.K12);

    private final CaseFile file;
    private final CaseRules rules;
    private final Wording wording;

    Telling(CaseFile file, CaseRules rules, Wording wording) {
        this.file = file;
        this.rules = rules;
        this.wording = wording;
    }

    /**
     * What a step is, before its time.
     *
     * @param key message key of its name
     * @param who by name, or null
     * @param clause the step of Phụ lục II that it is, or null
     * @param limit by which it was or is to be done, or null
     * @param note what else is to be said of its time, or null
     */
    record Act(
            String key,
            @Nullable String who,
            @Nullable Clause clause,
            @Nullable TimeLimit limit,
            @Nullable String note) {
        static Act of(EventType type, @Nullable String who) {
            return new Act("core.event." + type.id().replace('.', '-'), who, null, null, null);
        }

        /** The staff's work, told by what it is and not by the act that ends it. */
        static Act handled(Assignment share, boolean several, String who) {
            String name = share.leads() && several ? "compiled" : "handled";
            return new Act("core.timeline." + name, who, null, null, null);
        }

        Act step(Clause its) {
            return new Act(key, who, its, limit, note);
        }

        Act by(@Nullable TimeLimit its) {
            return new Act(key, who, clause, its, note);
        }

        Act noting(@Nullable String its) {
            return new Act(key, who, clause, limit, its);
        }
    }

    CaseFile file() {
        return file;
    }

    /** A step that was done. */
    Step done(Act act, Instant at) {
        return step(act, at, at);
    }

    /** A step to come. */
    Step open(Act act) {
        return step(act, null, rules.now());
    }

    private Step step(Act act, @Nullable Instant at, Instant judged) {
        TimeLimit limit = act.limit();
        Instant dueAt = limit == null ? null : limit.dueAt();
        Clause clause = act.clause();
        return new Step(
                act.key(),
                act.who(),
                at,
                dueAt,
                limit == null ? null : moment(limit),
                dueAt != null && !judged.isBefore(dueAt),
                limit != null && file.makesOverdue(limit),
                clause == null ? null : rules.citation(clause),
                act.note());
    }

    /** Until when a limit runs, as people read it; null while it stands still. */
    @Nullable
    String moment(TimeLimit limit) {
        Instant dueAt = limit.dueAt();
        return dueAt == null ? null : wording.lastMoment(limit.allowance(), dueAt);
    }

    /** {@code core.timeline.<name>}. */
    String says(String name) {
        return wording.texts().get("core.timeline." + name);
    }

    /** {@link #says(String)} of how much time a clock gives. */
    String allows(String name, ClockId clock) {
        String allowance = wording.allowance(
                rules.procedure(file.filing().procedure()).limit(clock).measured());
        return wording.texts().get("core.timeline." + name, Map.of("allowance", allowance));
    }

    /** {@link #says(String)} of the end of a limit; nothing of none. */
    @Nullable
    String ends(String name, @Nullable TimeLimit limit) {
        String moment = limit == null ? null : moment(limit);
        return moment == null ? null : wording.texts().get("core.timeline." + name, Map.of("moment", moment));
    }

    /** The running limit of a clock of the Centre or the reporter. */
    @Nullable
    TimeLimit running(ClockId clock) {
        return file.limits().open(clock).filter(TimeLimit::running).orElse(null);
    }

    /** The running limit of an agency's clock. */
    @Nullable
    TimeLimit running(ClockId clock, Assignment share) {
        return file.limits()
                .open(clock, share.number())
                .filter(TimeLimit::running)
                .orElse(null);
    }

    /** The total of a share, of those that fit. */
    @Nullable
    TimeLimit total(int share, Predicate<TimeLimit> which) {
        return file.limits().all().stream()
                .filter(limit -> limit.of(share) && TOTALS.contains(limit.clock()))
                .filter(which)
                .findFirst()
                .orElse(null);
    }

    /** A numbered limit. */
    TimeLimit limit(int number) {
        return file.limits().all().get(number - 1);
    }

    String reporter() {
        return wording.texts().get("core.actor.reporter");
    }

    String centre(Instant at) {
        return name(rules.centre(), at);
    }

    String name(AgencyCode code, Instant at) {
        return rules.catalogue(at).agencyName(code);
    }

    Instant now() {
        return rules.now();
    }
}
