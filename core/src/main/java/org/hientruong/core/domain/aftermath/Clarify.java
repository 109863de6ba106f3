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
import org.hientruong.core.domain.time.ClockId;
import org.jspecify.annotations.Nullable;

/**
 * The agency that led makes its resolution clearer, in answer to a reply that the Centre forwarded (khoản 2 Điều 16); in
 * time or late.
 *
 * @param interaction number of the reply
 * @param text what is to be added
 */
public record Clarify(@Nullable Integer interaction, String text) implements CaseMove {
    /** What holds for every clarification. */
    public static final Rule RULE = Rule.of(
            "clarify",
            Clause.D16_2,
            Permission.HANDLE,
            Answered.answered(Clause.D16_2),
            (now, by) -> now.ledBy(by.agency()) ? null : Refusal.rule(Clause.D16_2, "core.refusal.only-lead-clarifies"),
            (now, by) -> now.aftermath().interactions().waitForAgency()
                    ? null
                    : Refusal.rule(Clause.D16_2, "core.refusal.nothing-to-clarify"));

    public Clarify {
        text = Input.cleanOrEmpty(text);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .required("/interaction", interaction)
                .text(Input.LONG, "/text", text)
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        boolean waits = interaction != null
                && now.aftermath()
                        .interactions()
                        .find(interaction)
                        .filter(Interaction::waitsForAgency)
                        .isPresent();
        if (!waits) {
            return Refusal.rule(Clause.D16_2, "core.refusal.no-such-question");
        }
        int lead = now.leadShare();
        return Happened.of(Happening.of(EventType.INTERACTION_ANSWERED, at)
                .with("interaction", interaction)
                .with("assignment", lead)
                .with(rules.clocks(now.limits(), at).stop(lead, ClockId.K21))
                .word("clarification", text));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Clarify[" + interaction + ", " + text.length() + " characters]";
    }
}
