// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.intake;

import java.util.Locale;
import org.hientruong.api.Problem;
import org.hientruong.api.intake.Conversation;
import org.hientruong.api.intake.ReporterToken;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.api.intake.TrackedCase;
import org.hientruong.core.desk.CaseMover.Acts;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.aftermath.Rate;
import org.hientruong.core.identity.ReporterSessions.ReporterSession;
import org.hientruong.core.store.ChangedMeanwhile;
import org.hientruong.core.store.cases.StoredCase;
import org.jspecify.annotations.Nullable;

/** One reporter and one case of theirs. */
final class OwnConversation implements Conversation {
    private static final int ATTEMPTS = 3;
    private final ChannelCounter counter;
    private final ReporterToken token;

    OwnConversation(ChannelCounter counter, ReporterToken token) {
        this.counter = counter;
        this.token = token;
    }

    @Override
    public TrackedCase view(Locale language) {
        ReporterSession session = counter.reporters().session(token);
        Standing standing = Standing.of(load(session));
        CaseFile file = standing.file();
        boolean mayRate = session.verified()
                && decision(new Rate(SatisfactionRating.SATISFIED, null), standing) instanceof Happened;
        return new TrackedCase(
                counter.published().view(standing, language),
                session.verified() ? counter.reports().get(session.caseId()).text() : "",
                session.verified(),
                mayRate,
                file.rating() == null ? null : file.rating().rating());
    }

    @Override
    public void rate(SatisfactionRating rating, @Nullable String comment) {
        ReporterSession session = counter.reporters().session(token);
        if (!session.verified()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "core.problem.second-factor");
        }
        Rate move = new Rate(rating, comment);
        if (!move.faults().isEmpty()) {
            throw Problem.invalid(move.faults());
        }
        counter.reporters().rating(session);
        for (int attempt = 1; ; attempt++) {
            try {
                counter.mover().move(() -> load(session), counter.rules().now(), (before, at) -> acts(move, before));
                return;
            } catch (ChangedMeanwhile e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Acts acts(Rate move, Standing before) {
        Decision decision = decision(move, before);
        if (decision instanceof Refusal refusal) {
            Problem.Kind kind =
                    refusal.kind() == Refusal.Kind.RULE ? Problem.Kind.RULE_VIOLATED : Problem.Kind.WRONG_MOVE;
            throw Problem.of(kind, refusal.key(), refusal.facts())
                    .under(counter.rules().citation(refusal.clause()));
        }
        return new Acts(Actor.REPORTER, ((Happened) decision).happenings());
    }

    private Decision decision(Rate move, Standing standing) {
        CaseFile file = standing.file();
        return move.decide(file, counter.rules().of(file), counter.rules().now(), Actor.REPORTER);
    }

    private StoredCase load(ReporterSession session) {
        return counter.cases().get(session.caseId()).orElseThrow();
    }
}
