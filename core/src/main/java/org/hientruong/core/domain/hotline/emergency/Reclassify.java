// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline.emergency;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.CaseNumber;
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
 * It was no emergency after all: an ordinary report is filed, which may then go the way of Điều 21, or the caller was
 * guided to file one (khoản 2 Điều 18). The history of both stays.
 *
 * @param into what it becomes
 * @param report the report that was filed, for {@link Into#REPORT}
 * @param reason why it is none
 */
public record Reclassify(Into into, @Nullable CaseNumber report, String reason) implements EmergencyMove {
    /** What holds for every reclassification. */
    public static final Rule RULE =
            Rule.of("reclassify", Clause.R_RECLASSIFY, EmergencyStage.ANSWERED, EmergencyStage.TRANSFERRED);

    /** What an emergency that is none becomes. */
    public enum Into {
        /** A report that the Centre enters for the caller. */
        REPORT,
        /** Nothing here: the caller was shown the portal and the app. */
        GUIDED
    }

    public Reclassify {
        reason = Input.cleanOrEmpty(reason);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .required("/into", into)
                .text(Input.NOTE, "/reason", reason)
                .faults();
    }

    @Override
    public Decision outcome(Emergency now, Rules rules, Instant at) {
        if ((into == Into.REPORT) != (report != null)) {
            return Refusal.rule(Clause.R_RECLASSIFY, "core.refusal.report-missing");
        }
        return Happened.of(Happening.of(EventType.EMERGENCY_RECLASSIFIED, at)
                .with("into", into.name())
                .with("report", report == null ? null : report.value())
                .with(rules.clocks(now.limits(), at).cancel(ClockId.K14))
                .word("reason", reason));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Reclassify[" + into + ']';
    }
}
