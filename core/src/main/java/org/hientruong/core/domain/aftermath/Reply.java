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

/**
 * The reporter replies to the answer, to have it made clearer (khoản 4 Điều 10, khoản 1 Điều 16). While one reply waits
 * for the Centre or the agency there is no second.
 *
 * @param text what is to be made clearer
 */
public record Reply(String text) implements CaseMove {
    /** What holds for every reply. */
    public static final Rule RULE = Rule.of(
            "reply",
            Clause.D16_1,
            Permission.AS_REPORTER,
            Answered.answered(Clause.D16_1),
            (now, by) -> now.aftermath().interactions().open()
                    ? Refusal.rule(Clause.D16_1, "core.refusal.reply-waits")
                    : null);

    public Reply {
        text = Input.cleanOrEmpty(text);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input().text(Input.NOTE, "/text", text).faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        return Happened.of(Happening.of(EventType.INTERACTION_RECEIVED, at)
                .with("interaction", now.aftermath().interactions().all().size() + 1)
                .word("reply", text));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Reply[" + text.length() + " characters]";
    }
}
