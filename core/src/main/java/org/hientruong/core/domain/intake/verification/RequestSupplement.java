// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.intake.verification;

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
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.intake.IntakeGuards;
import org.hientruong.core.domain.time.ClockId;

/**
 * The Centre asks the reporter to supplement the report, or to show who they are when they report for the first time
 * (gạch đầu dòng 5 điểm b khoản 5 Điều 10). Made when the request has reached a channel: from now 48 hours of the clock run,
 * and the Centre's own time stands still.
 *
 * @param method how the reporter was asked
 * @param text what is asked, as the reporter reads or heard it
 * @param identity whether it is asked who the reporter is
 */
public record RequestSupplement(ContactMethod method, String text, boolean identity) implements CaseMove {
    /** What holds for every request. */
    public static final Rule RULE = Rule.of(
            "request-supplement",
            Clause.D10_5B5,
            Permission.INTAKE,
            Guard.at(Clause.D10_5B5, Stage.FILED),
            IntakeGuards.NOT_HELD_BY_ANOTHER);

    public RequestSupplement {
        text = Input.cleanOrEmpty(text);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .required("/method", method)
                .text(Input.NOTE, "/text", text)
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        return Happened.of(Happening.of(EventType.SUPPLEMENT_REQUESTED, at)
                .with("method", method.name())
                .with("identity", identity)
                .with(rules.clocks(now.limits(), at).pause(ClockId.K01).start(ClockId.K03))
                .word("request", text));
    }

    /** Says nothing of the text. */
    @Override
    public String toString() {
        return "RequestSupplement[" + method + ']';
    }
}
