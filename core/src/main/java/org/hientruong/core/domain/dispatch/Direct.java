// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.dispatch;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.AgencyCode;
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
import org.hientruong.core.domain.Stage;

/**
 * The overseeing department directs the Centre to which agency a report goes (khoản 5 Điều 22). The Centre sees it when it
 * dispatches; another choice needs a note.
 *
 * @param agency the agency
 * @param text the direction
 */
public record Direct(AgencyCode agency, String text) implements CaseMove {
    /** What holds for every direction. */
    public static final Rule RULE = Rule.of(
            "direct",
            Clause.D22_5A,
            Permission.DIRECT,
            Guard.at(
                    Clause.D22_5A,
                    Stage.FILED,
                    Stage.AWAITING_SUPPLEMENT,
                    Stage.ACCEPTED,
                    Stage.AWAITING_DIRECTION,
                    Stage.DISPATCHED,
                    Stage.HANDLING,
                    Stage.AWAITING_APPROVAL,
                    Stage.APPROVED));

    public Direct {
        text = Input.cleanOrEmpty(text);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .required("/agency", agency)
                .text(Input.NOTE, "/text", text)
                .faults();
    }

    @Override
    public Decision decide(CaseFile now, Rules rules, Instant at, Actor by) {
        Refusal refusal = RULE.refusal(now, by);
        return refusal != null
                ? refusal
                : Happened.of(Happening.of(EventType.DIRECTION_GIVEN, at)
                        .with("agency", agency.value())
                        .word("direction", text));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Direct[" + agency + ']';
    }
}
