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
 * The operator has tried to hand the call to the authority (Bước 1 Điều 19). Every attempt is kept; after one that failed
 * the next number is offered, and the clock goes on. When one authority has it, another may be called beside it.
 *
 * @param authority code of the authority that was called
 * @param outcome what came of it
 * @param startedAt since when it was called; null when that is when it ended
 * @param endedAt when it answered, or the attempt was given up; null for now
 */
public record TransferCall(
        String authority,
        CallTransfer.Outcome outcome,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) implements EmergencyMove {
    /** What holds for every attempt. */
    public static final Rule RULE =
            Rule.of("transfer-call", Clause.D19_1, EmergencyStage.ANSWERED, EmergencyStage.TRANSFERRED);

    public TransferCall {
        authority = Input.cleanOrEmpty(authority);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .required("/authority", authority)
                .required("/outcome", outcome)
                .faults();
    }

    @Override
    public Decision outcome(Emergency now, Rules rules, Instant at) {
        Instant ended = endedAt == null ? at : endedAt;
        Instant started = startedAt == null ? ended : startedAt;
        if (ended.isAfter(at)
                || started.isAfter(ended)
                || started.isBefore(now.origin().beganAt())) {
            return Refusal.rule(Clause.D19_1, "core.refusal.hotline-time");
        }
        Happening tried = Happening.of(
                        outcome.reached() ? EventType.CALL_TRANSFERRED : EventType.CALL_TRANSFER_FAILED, ended)
                .with("authority", authority)
                .with("outcome", outcome.name())
                .with("startedAt", started.toString());
        return Happened.of(
                outcome.reached() ? tried.with(rules.clocks(now.limits(), ended).stop(ClockId.K14)) : tried);
    }
}
