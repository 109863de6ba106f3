// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline.emergency;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.time.ClockId;
import org.jspecify.annotations.Nullable;

/**
 * The authority states that it has finished, and when. Its four hours run from then (Bước 3 Điều 19), day and
 * night, whenever the Centre learns of it; a later statement takes the place of an earlier one.
 *
 * @param authority code of the authority that states it
 * @param completedAt when it had finished, as it says
 * @param statedBy who said so, or null
 */
public record DeclareCompletion(
        String authority, Instant completedAt, @Nullable String statedBy) implements EmergencyMove {
    /** What holds for every statement. */
    public static final Rule RULE =
            Rule.of("declare-completion", Clause.D19_3, EmergencyStage.TRANSFERRED, EmergencyStage.AWAITING_OUTCOME);

    public DeclareCompletion {
        authority = Input.cleanOrEmpty(authority);
        statedBy = Input.clean(statedBy);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .required("/authority", authority)
                .required("/completedAt", completedAt)
                .atMost(Input.LINE, "/statedBy", statedBy)
                .faults();
    }

    @Override
    public Decision outcome(Emergency now, Rules rules, Instant at) {
        if (completedAt.isAfter(at) || completedAt.isBefore(now.origin().beganAt())) {
            return Refusal.rule(Clause.D19_3, "core.refusal.hotline-time");
        }
        if (now.transfers().stream()
                .noneMatch(one -> one.outcome().reached() && one.authority().equals(authority))) {
            return Refusal.rule(Clause.D19_1, "core.refusal.authority-not-reached");
        }
        return Happened.of(Happening.of(EventType.EMERGENCY_COMPLETED, completedAt)
                .with("authority", authority)
                .with(rules.clocks(now.limits(), completedAt)
                        .cancel(ClockId.K15)
                        .start(ClockId.K15))
                .word("statedBy", statedBy));
    }
}
