// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.intake;

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
 * Staff told the reporter what no medium could (khoản 2 Điều 11): by a call, a letter, a visit, or they write down why it
 * cannot be done. It stands for all that was left to tell, at whatever stage, and moves no limit.
 *
 * @param note how the reporter was told
 */
public record GiveNotice(String note) implements CaseMove {
    private static final Guard SOMETHING_UNTOLD =
            (now, by) -> now.intake().untold().any() ? null : Refusal.rule(Clause.D11_2, "core.refusal.nothing-untold");

    /** What holds for every notice that staff give. */
    public static final Rule RULE = Rule.of("give-notice", Clause.D11_2, Permission.INTAKE, SOMETHING_UNTOLD)
            .alsoOfStub();

    public GiveNotice {
        note = Input.cleanOrEmpty(note);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input().text(Input.NOTE, "/note", note).faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        return Happened.of(Happening.of(EventType.NOTICE_GIVEN, at)
                .with("events", now.intake().untold().events())
                .word("note", note));
    }

    /** Says nothing of the note. */
    @Override
    public String toString() {
        return "GiveNotice[" + note.length() + " characters]";
    }
}
