// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.sanction;

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

/**
 * The supervisor unlocks an account that is locked since a violation of this case: the text gives no end.
 *
 * @param reason why
 */
public record UnlockAccount(String reason) implements CaseMove {
    /** What holds for every unlocking. */
    public static final Rule RULE = Rule.of(
                    "unlock-account",
                    Clause.D17_1A,
                    Permission.SUPERVISE,
                    (now, by) -> now.conduct().locked()
                            ? null
                            : Refusal.rule(Clause.D17_1A, "core.refusal.account-not-locked"))
            .alsoOfStub();

    public UnlockAccount {
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
        return Happened.of(Happening.of(EventType.ACCOUNT_UNLOCKED, at).word("reason", reason));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "UnlockAccount[]";
    }
}
