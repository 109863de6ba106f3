// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.aftermath;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The reporter rates the answer (khoản 3 Điều 10, khoản 3 Điều 16): once, and changed at will until the month's cut-off
 * after which the figures are out.
 *
 * @param rating the level
 * @param comment a word of their own, or null
 */
public record Rate(SatisfactionRating rating, @Nullable String comment) implements CaseMove {
    /** What holds for every rating. */
    public static final Rule RULE = Rule.of(
            "rate",
            Clause.D16_3,
            Permission.AS_REPORTER,
            Guard.at(Clause.D16_3, Stage.PUBLISHED, Stage.ANSWERED_PRIVATELY));

    public Rate {
        comment = Input.clean(comment);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .required("/rating", rating)
                .atMost(Input.NOTE, "/comment", comment)
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        Rating before = now.rating();
        if (before != null && !at.isBefore(closing(before.firstAt(), rules))) {
            return Refusal.rule(Clause.D10_3, "core.refusal.rating-closed");
        }
        return Happened.of(Happening.of(EventType.CASE_RATED, at)
                .with("rating", rating.name())
                .word("comment", comment));
    }

    // the first instant after the reporting month in which it was first given
    private static Instant closing(Instant firstAt, Rules rules) {
        LocalDate first = rules.calendar().dayOf(firstAt);
        int cutOff = rules.procedure().readings().monthlyCutOffDay();
        LocalDate month = first.getDayOfMonth() > cutOff ? first.plusMonths(1) : first;
        return rules.calendar().startOf(month.withDayOfMonth(cutOff).plusDays(1));
    }

    /** Says nothing of the comment. */
    @Override
    public String toString() {
        return "Rate[" + rating + ']';
    }
}
