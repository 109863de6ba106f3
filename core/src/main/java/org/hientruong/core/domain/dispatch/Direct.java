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
import org.jspecify.annotations.Nullable;

/**
 * The overseeing department directs the Centre to which agency a report goes (khoản 5 Điều 22). The Centre sees it when it
 * dispatches; another choice needs a note. The provincial committee directs how a dispute is settled, also when the case is
 * at rest (khoản 7 Điều 3).
 *
 * @param agency the agency; null where the committee settles a dispute and names none
 * @param text the direction
 */
public record Direct(@Nullable AgencyCode agency, String text) implements CaseMove {
    /** What holds for every direction. */
    public static final Rule RULE =
            Rule.of("direct", Clause.D22_5A, Permission.DIRECT, Direct::notNow).or(Permission.SETTLE);

    public Direct {
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
        boolean settles = settles(now, by);
        if (agency == null && !settles) {
            return Refusal.rule(Clause.D22_5A, "core.refusal.directed-agency-missing");
        }
        return Happened.of(Happening.of(EventType.DIRECTION_GIVEN, at)
                .with("agency", agency == null ? null : agency.value())
                .with("settles", settles ? true : null)
                .word("direction", text));
    }

    private static @Nullable Refusal notNow(CaseFile now, Actor by) {
        return now.stage().atRest() && !settles(now, by) ? Refusal.wrongStage(Clause.D22_5A, now.stage()) : null;
    }

    private static boolean settles(CaseFile now, Actor by) {
        return by.by() == Permission.SETTLE && now.disputed();
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Direct[" + agency + ']';
    }
}
