// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline.emergency;

import java.time.Instant;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Rules;

/** A document, mail or recording of the emergency is put to it (Bước 3 Điều 19); the desk adds what proves the file. */
public record ReceiveDocument() implements EmergencyMove {
    /** What holds for every document. */
    public static final Rule RULE = Rule.of(
            "receive-document",
            Clause.D19_3,
            EmergencyStage.ANSWERED,
            EmergencyStage.TRANSFERRED,
            EmergencyStage.AWAITING_OUTCOME,
            EmergencyStage.OUTCOME_RECORDED);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Decision outcome(Emergency now, Rules rules, Instant at) {
        return Happened.of(Happening.of(EventType.EMERGENCY_DOCUMENT_RECEIVED, at));
    }
}
