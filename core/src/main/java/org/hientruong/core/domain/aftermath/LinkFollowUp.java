// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.aftermath;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
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
import org.jspecify.annotations.Nullable;

/**
 * An officer links a later report to a case that is at rest: its reporter reports the same again (khoản 4 Điều 10), or
 * what was handled has come back (gạch đầu dòng 6 khoản 3 Điều 17). Only what a person has linked counts.
 *
 * @param report number of the later report
 * @param kind what it is to this case
 */
public record LinkFollowUp(@Nullable CaseNumber report, FollowUp.@Nullable Kind kind) implements CaseMove {
    /** What holds for every link. */
    public static final Rule RULE = Rule.of(
            "link-follow-up",
            Clause.D10_4,
            Permission.INTAKE,
            (now, by) -> now.stage().atRest() ? null : Refusal.wrongStage(Clause.D10_4, now.stage()));

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input().required("/report", report).required("/kind", kind).faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        if (report == null || kind == null || report.equals(now.number())) {
            return Refusal.rule(Clause.D10_4, "core.refusal.no-later-report");
        }
        if (kind == FollowUp.Kind.RECURRENCE && !now.handled()) {
            return Refusal.rule(Clause.D17_3F, "core.refusal.not-handled");
        }
        if (now.aftermath().followUps().stream().anyMatch(one -> one.report().equals(report))) {
            return Refusal.rule(kind.clause(), "core.refusal.linked-already");
        }
        return Happened.of(Happening.of(EventType.FOLLOW_UP_LINKED, at)
                .with("report", report.value())
                .with("kind", kind.name()));
    }
}
