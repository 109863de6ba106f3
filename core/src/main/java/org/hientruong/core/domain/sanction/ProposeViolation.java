// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.sanction;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import org.hientruong.core.domain.procedure.SanctionRules;
import org.hientruong.core.domain.sanction.Violation.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An officer holds that what the reporter wrote is a violation (khoản 1 Điều 17) and says why; the supervisor decides.
 *
 * @param kind code of the province pack
 * @param interaction number of the reply; null for the report itself, and for the comment of the rating
 * @param comment whether it is the comment of the rating
 * @param evidence which words, and why they are one
 */
public record ProposeViolation(
        String kind,
        @Nullable Integer interaction,
        @Nullable Boolean comment,
        String evidence) implements CaseMove {
    /** What holds for every proposal. */
    public static final Rule RULE = Rule.of("propose-violation", Clause.D17_1A, Permission.INTAKE);

    public ProposeViolation {
        kind = Input.cleanOrEmpty(kind);
        evidence = Input.cleanOrEmpty(evidence);
    }

    /** Of what a report says. */
    public static ProposeViolation ofReport(String kind, String evidence) {
        return new ProposeViolation(kind, null, null, evidence);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .required("/kind", kind)
                .text(Input.NOTE, "/evidence", evidence)
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        SanctionRules.Kind known = rules.procedure().sanctions().kind(kind).orElse(null);
        boolean said = interaction != null || Boolean.TRUE.equals(comment);
        if (known == null || known.ofInteraction() != said) {
            return Refusal.rule(Clause.D17_1A, "core.refusal.no-such-violation-kind");
        }
        Proposed proposed = Proposed.of(now, said ? interaction : null, said);
        if (proposed == null) {
            return Refusal.rule(
                    Clause.D17_1B,
                    interaction == null ? "core.refusal.no-comment" : "core.refusal.no-such-interaction");
        }
        return proposed.known(now)
                ? Refusal.rule(known.clause(), "core.refusal.violation-known")
                : Happened.of(proposed.happening(now, known, at).word("evidence", evidence));
    }

    /** In what, and when it was written. */
    record Proposed(Subject subject, @Nullable Integer interaction, Instant committedAt) {
        /** In what somebody said, or null when nothing was said there. */
        static @Nullable Proposed of(CaseFile now, @Nullable Integer interaction, boolean said) {
            if (!said) {
                return new Proposed(Subject.REPORT, null, now.filedAt());
            }
            Subject subject = interaction == null ? Subject.COMMENT : Subject.REPLY;
            return now.saidAt(interaction)
                    .map(at -> new Proposed(subject, interaction, at))
                    .orElse(null);
        }

        /** Whether the same is a violation already, or may become one. A comment that was changed is another one. */
        boolean known(CaseFile now) {
            return now.conduct().violations().stream().anyMatch(one -> one.open() && same(one));
        }

        private boolean same(Violation one) {
            return one.subject() == subject
                    && Objects.equals(one.interaction(), interaction)
                    && one.committedAt().equals(committedAt);
        }

        Happening happening(CaseFile now, SanctionRules.Kind kind, Instant at) {
            return Happening.of(EventType.VIOLATION_PROPOSED, at)
                    .with("violation", now.conduct().violations().size() + 1)
                    .with("kind", kind.code())
                    .with("subject", subject.name())
                    .with("interaction", interaction)
                    .with("committedAt", committedAt.toString());
        }
    }

    /**
     * An interaction that an officer has set aside or hidden for improper wording.
     *
     * @param interaction number of the reply; null for the comment of the rating
     * @param reason what the officer wrote
     */
    public record Improper(
            CaseFile now,
            @Nullable Integer interaction,
            @Nullable String reason) {
        @Override
        public String toString() {
            return "Improper[" + interaction + ']';
        }
    }

    /** Such an interaction as a proposed violation; null where it is one already. */
    public static @Nullable Happening ofImproper(Improper said, Rules rules, Instant at) {
        SanctionRules.Kind kind =
                rules.procedure().sanctions().improperInteraction().orElse(null);
        Proposed proposed = Proposed.of(said.now(), said.interaction(), true);
        return kind == null || proposed == null || proposed.known(said.now())
                ? null
                : proposed.happening(said.now(), kind, at).word("evidence", said.reason());
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "ProposeViolation[" + kind + ", " + interaction + ']';
    }
}
