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
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.hotline.CallerDetails;
import org.jspecify.annotations.Nullable;

/**
 * What was not known when the call came is filled in, or what was known better is put right; what stood before stays in
 * the history.
 *
 * @param details what is known now; what is absent stays as it was
 * @param caller who called; null leaves it as it was
 */
public record Describe(@Nullable Details details, @Nullable CallerDetails caller) implements EmergencyMove {
    /** What holds for every description: also when all is over, for the papers may be completed. */
    public static final Rule RULE = Rule.of(
            "describe",
            Clause.D8_2B,
            EmergencyStage.ANSWERED,
            EmergencyStage.TRANSFERRED,
            EmergencyStage.AWAITING_OUTCOME,
            EmergencyStage.OUTCOME_RECORDED);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        Input input = details == null ? new Input() : details.check(new Input());
        return (caller == null ? input : caller.check(input, "/caller"))
                .required("/details", details != null || caller != null ? "something" : null)
                .faults();
    }

    @Override
    public Decision outcome(Emergency now, Rules rules, Instant at) {
        Details known = details == null ? Details.NONE : details;
        return Happened.of(known.in(Happening.of(EventType.EMERGENCY_DESCRIBED, at)));
    }
}
