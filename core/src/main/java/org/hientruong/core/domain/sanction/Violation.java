// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.sanction;

import java.time.Instant;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Something that a reporter wrote against khoản 1 Điều 17.
 *
 * @param number within its case, from 1
 * @param kind code of the province pack
 * @param subject in what
 * @param interaction number of the reply, or null
 * @param committedAt when it was written
 * @param state where it stands
 * @param objection what the reporter says against it, or null
 */
public record Violation(
        int number,
        String kind,
        Subject subject,
        @Nullable Integer interaction,
        Instant committedAt,
        State state,
        @Nullable Objection objection) {
    /** In what the violation is. */
    public enum Subject {
        /** What the report says. */
        REPORT(Clause.D17_1A),
        /** A reply to the answer. */
        REPLY(Clause.D17_1B),
        /** The comment of a rating. */
        COMMENT(Clause.D17_1B);

        private final Clause clause;

        Subject(Clause clause) {
            this.clause = clause;
        }

        /** The clause behind it. */
        public Clause clause() {
            return clause;
        }
    }

    /** Where a violation stands. */
    public enum State {
        /** An officer holds it for one. */
        PROPOSED,
        /** The supervisor found that it is one; it counts. */
        CONFIRMED,
        /** The supervisor found that it is none. */
        DISMISSED,
        /** An objection was upheld. */
        STRUCK
    }

    /** One that an officer proposes. */
    static Violation of(CaseEvent event) {
        Payload payload = new Payload(event.payload());
        return new Violation(
                payload.number("violation"),
                payload.text("kind"),
                Subject.valueOf(payload.text("subject")),
                payload.numberOrNull("interaction"),
                payload.instant("committedAt"),
                State.PROPOSED,
                null);
    }

    Violation in(State next) {
        return new Violation(number, kind, subject, interaction, committedAt, next, objection);
    }

    Violation with(Objection next) {
        State then = Boolean.TRUE.equals(next.upheld()) ? State.STRUCK : state;
        return new Violation(number, kind, subject, interaction, committedAt, then, next);
    }

    /** Whether it stands or may come to stand. */
    boolean open() {
        return state == State.PROPOSED || state == State.CONFIRMED;
    }

    /** Whether it stands and nobody has objected to it. */
    public boolean objectable() {
        return state == State.CONFIRMED && objection == null;
    }

    /** Whether an objection to it waits for the Centre. */
    public boolean objected() {
        return objection != null && objection.waits();
    }
}
