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
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.Stage;

/**
 * The Centre corrects spelling, wording and form without changing the content (khoản 4 Điều 2, khoản 2 Điều 12), or
 * confirms that nothing needs correcting. The original stays beside it.
 *
 * @param text the normalised text; equal to the original when nothing needs correcting
 */
public record Normalise(String text) implements CaseMove {
    /** What holds for every normalisation. */
    public static final Rule RULE =
            Rule.of("normalise", Clause.D2_4, Permission.INTAKE, Guard.at(Clause.D2_4, Stage.ACCEPTED));

    public Normalise {
        text = Input.cleanOrEmpty(text);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input().text(Input.LONG, "/text", text).faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        return Happened.of(Happening.of(EventType.TEXT_NORMALISED, at).word("normalised", text));
    }

    /** Says nothing of the text. */
    @Override
    public String toString() {
        return "Normalise[" + text.length() + " characters]";
    }
}
