// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.sanction.abuse;

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
import org.jspecify.annotations.Nullable;

/**
 * The supervisor marks a report as untrue or abusive, with evidence (khoản 2 Điều 30). Nothing follows from the mark alone;
 * until it is handed over it may be marked anew.
 *
 * @param kind what it is
 * @param evidence what shows it
 */
public record MarkAbuse(Abuse.@Nullable Kind kind, String evidence) implements CaseMove {
    /** What holds for every mark. */
    public static final Rule RULE = Rule.of(
            "mark-abuse",
            Clause.D30_2,
            Permission.SUPERVISE,
            (now, by) -> now.conduct().abuse() == null || now.conduct().abuse().handedOverAt() == null
                    ? null
                    : Refusal.rule(Clause.D30_2, "core.refusal.abuse-handed-over"));

    public MarkAbuse {
        evidence = Input.cleanOrEmpty(evidence);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .required("/kind", kind)
                .text(Input.LONG, "/evidence", evidence)
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        return Happened.of(Happening.of(EventType.ABUSE_MARKED, at)
                .with("kind", kind == null ? null : kind.name())
                .word("evidence", evidence));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "MarkAbuse[" + kind + ']';
    }
}
