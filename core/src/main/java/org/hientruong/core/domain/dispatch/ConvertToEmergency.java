// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.dispatch;

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
import org.hientruong.core.domain.time.ClockId;
import org.jspecify.annotations.Nullable;

/**
 * A written report turns out to be an emergency (Điều 19, A-45): it asks for no check, no field and no wording first. The
 * case comes to rest, and an emergency begins in the same instant.
 *
 * @param kind code of the kind of emergency, or null while it is not known
 * @param note what whoever takes it on must know, or null
 */
public record ConvertToEmergency(
        @Nullable String kind, @Nullable String note) implements CaseMove {
    /** What holds for every conversion. */
    public static final Rule RULE = Rule.of(
            "convert-to-emergency",
            Clause.D19_0,
            Permission.EMERGENCY,
            Guard.at(Clause.R_RECLASSIFY, Stage.FILED, Stage.ACCEPTED));

    public ConvertToEmergency {
        kind = Input.clean(kind);
        note = Input.clean(note);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .atMost(Input.NOTE, "/note", note)
                .unless(kind == null || kind.matches("[A-Z_]{1,30}"), "/kind", "core.fault.malformed")
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        return Happened.of(Happening.of(EventType.CASE_REFERRED, at)
                .with("kind", Refer.Kind.EMERGENCY.name())
                .with("emergencyKind", kind)
                .with(rules.clocks(now.limits(), at).stop(ClockId.K01, ClockId.K02))
                .word("ground", note));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "ConvertToEmergency[" + kind + ']';
    }
}
