// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.intake;

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

/** An officer takes a report into work, so that no other begins it as well. */
public record Claim() implements CaseMove {
    /** What holds for every claim. */
    public static final Rule RULE = Rule.of(
            "claim", Clause.D12_1A, Permission.INTAKE, Guard.at(Clause.D12_1A, Stage.FILED), IntakeGuards.UNCLAIMED);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        return Happened.of(Happening.of(EventType.REPORT_CLAIMED, at));
    }
}
