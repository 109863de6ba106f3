// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.publication;

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
import org.hientruong.core.domain.person.StatedBy;
import org.jspecify.annotations.Nullable;

/**
 * The reporter asks that the case be kept confidential (điểm b khoản 3 Điều 15), or an officer writes down that they did:
 * at any time, also after the answer was published. From then on nothing of it is public, and the reporter alone is
 * answered.
 *
 * @param method how they asked
 * @param note what an officer adds, or null
 */
public record RequestConfidentiality(
        StatedBy method, @Nullable String note) implements CaseMove {
    /** What holds for every request; the reporter's own needs no permission but to be theirs. */
    public static final Rule RULE =
            Rule.of("request-confidentiality", Clause.D15_3B, Permission.INTAKE, RequestConfidentiality::already);

    public RequestConfidentiality {
        note = Input.clean(note);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .required("/method", method)
                .atMost(Input.NOTE, "/note", note)
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        return Happened.of(Happening.of(EventType.CONFIDENTIALITY_REQUESTED, at)
                .with("method", method.name())
                .word("note", note));
    }

    private static @Nullable Refusal already(CaseFile now, Actor by) {
        return now.confidentiality().requested()
                ? Refusal.rule(Clause.D15_3B, "core.refusal.confidential-already")
                : null;
    }

    /** Says nothing of the note. */
    @Override
    public String toString() {
        return "RequestConfidentiality[" + method + ']';
    }
}
