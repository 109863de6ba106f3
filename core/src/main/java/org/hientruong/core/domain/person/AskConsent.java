// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.person;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.ConsentPurpose;
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
import org.jspecify.annotations.Nullable;

/**
 * An agency that needs to know who reported asks for the reporter's consent (câu 2 khoản 5 Điều 4). The reporter is told
 * why; until they consent they stay masked.
 *
 * @param reason why the agency needs to know
 */
public record AskConsent(String reason) implements CaseMove {
    /** What holds for every question. */
    public static final Rule RULE = Rule.of(
            "ask-consent",
            Clause.D4_5B,
            Permission.HANDLE,
            Guard.at(Clause.D4_5B, Stage.DISPATCHED, Stage.HANDLING, Stage.AWAITING_APPROVAL),
            Consents.OWN_SHARE,
            AskConsent::open);

    public AskConsent {
        reason = Input.cleanOrEmpty(reason);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input().text(Input.NOTE, "/reason", reason).faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        return Happened.of(Happening.of(EventType.CONSENT_ASKED, at)
                .with("purpose", ConsentPurpose.HANDLING.name())
                .with("agency", String.valueOf(by.agency()))
                .word("reason", reason));
    }

    /** Who was asked is not pressed: only what was taken back may be asked for again. */
    private static @Nullable Refusal open(CaseFile now, Actor by) {
        return now.consents()
                .state(ConsentPurpose.HANDLING, by.agency())
                .filter(state -> state != Consents.State.WITHDRAWN)
                .map(state -> Refusal.rule(Clause.D4_5B, "core.refusal.consent-asked"))
                .orElse(null);
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "AskConsent[]";
    }
}
