// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.aftermath;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.Fault;
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
 * The Centre marks whether an agency's approved resolution meets what was reported (gạch đầu dòng 5 khoản 3 Điều 17,
 * A-44); it may think again, and the history keeps both.
 *
 * @param assignment number of the share; null for the LEAD's
 * @param meets whether it does
 * @param reason why
 */
public record MarkQuality(
        @Nullable Integer assignment, @Nullable Boolean meets, String reason) implements CaseMove {
    /** What holds for every mark. */
    public static final Rule RULE =
            Rule.of("mark-quality", Clause.D17_3E, Permission.SUPERVISE, Answered.answered(Clause.D17_3E));

    public MarkQuality {
        reason = Input.cleanOrEmpty(reason);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .required("/meets", meets)
                .text(Input.NOTE, "/reason", reason)
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        int share = assignment == null ? now.leadShare() : assignment;
        if (!now.resolved(share)) {
            return Refusal.rule(Clause.D17_3E, "core.refusal.no-approved-resolution");
        }
        return Happened.of(Happening.of(EventType.QUALITY_MARKED, at)
                .with("assignment", share)
                .with("meets", meets)
                .word("reason", reason));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "MarkQuality[" + assignment + ", " + meets + ']';
    }
}
