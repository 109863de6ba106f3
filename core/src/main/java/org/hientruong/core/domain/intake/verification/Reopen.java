// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.intake.verification;

import java.time.Instant;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.intake.IntakeGuards;
import org.hientruong.core.domain.time.ClockId;

/**
 * A report that was declined for silence is verified again, by one click, when the reporter replied late. The
 * Centre's four hours run anew.
 */
public record Reopen() implements CaseMove {
    /** What holds for every reopening. */
    public static final Rule RULE = Rule.of(
            "reopen",
            Clause.D10_5B5,
            Permission.INTAKE,
            Guard.at(Clause.D10_5B5, Stage.DECLINED),
            IntakeGuards.NOT_DECLINED_FOR_CAUSE);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        return Happened.of(Happening.of(EventType.REPORT_REOPENED, at)
                .with(rules.clocks(now.limits(), at).start(ClockId.K01)));
    }
}
