// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.intake;

import java.time.Instant;
import org.hientruong.api.Problem;
import org.hientruong.core.desk.CaseMover.Acts;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.identity.ReporterSessions.ReporterSession;

/** What reporters may do about their own cases, and how they are refused. */
final class ReporterMoves {
    private ReporterMoves() {}

    /** Only who has given the second factor does anything. */
    static void verified(ReporterSession session) {
        if (!session.verified()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "core.problem.second-factor");
        }
    }

    static boolean allowed(CaseMove move, Standing standing, CaseRules rules) {
        return move.decide(standing.file(), rules.of(standing.file()), rules.now(), Actor.REPORTER) instanceof Happened;
    }

    /** What comes of a move, or the problem that its refusal is. */
    static Acts acts(CaseMove move, Standing before, Instant at, CaseRules rules) {
        Decision decision = move.decide(before.file(), rules.of(before.file()), at, Actor.REPORTER);
        if (decision instanceof Refusal refusal) {
            Problem.Kind kind =
                    refusal.kind() == Refusal.Kind.RULE ? Problem.Kind.RULE_VIOLATED : Problem.Kind.WRONG_MOVE;
            throw Problem.of(kind, refusal.key(), refusal.facts()).under(rules.citation(refusal.clause()));
        }
        return new Acts(Actor.REPORTER, ((Happened) decision).happenings());
    }
}
