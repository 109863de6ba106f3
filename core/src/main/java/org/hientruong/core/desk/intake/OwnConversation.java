// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.intake;

import java.util.List;
import java.util.Locale;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.intake.ConsentPurpose;
import org.hientruong.api.intake.Conversation;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.ReporterToken;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.api.intake.TrackedCase;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.aftermath.Rate;
import org.hientruong.core.domain.person.GiveConsent;
import org.hientruong.core.domain.person.StatedBy;
import org.hientruong.core.domain.person.WithdrawConsent;
import org.hientruong.core.domain.publication.RequestConfidentiality;
import org.hientruong.core.domain.sanction.FileObjection;
import org.hientruong.core.identity.ReporterSessions.ReporterSession;
import org.hientruong.core.store.ChangedMeanwhile;
import org.hientruong.core.store.cases.StoredCase;
import org.jspecify.annotations.Nullable;

/** One reporter and one case of theirs. */
final class OwnConversation implements Conversation {
    private static final int ATTEMPTS = 3;
    private final ChannelCounter counter;
    private final String channel;
    private final ReporterToken token;

    OwnConversation(ChannelCounter counter, String channel, ReporterToken token) {
        this.counter = counter;
        this.channel = channel;
        this.token = token;
    }

    @Override
    public TrackedCase view(Locale language) {
        ReporterSession session = counter.reporters().session(token);
        return counter.tracked().of(load(session), session, language);
    }

    @Override
    public void rate(SatisfactionRating rating, @Nullable String comment) {
        ReporterSession session = counter.reporters().session(token);
        ReporterMoves.verified(session);
        Rate move = new Rate(rating, comment);
        if (!move.faults().isEmpty()) {
            throw Problem.invalid(move.faults());
        }
        if (move.comment() != null) {
            counter.gate().interacting(session.caseId(), /* comment= */ true);
        }
        counter.reporters().rating(session);
        make(move, session);
    }

    @Override
    public void requestConfidentiality() {
        ReporterSession session = counter.reporters().session(token);
        ReporterMoves.verified(session);
        make(new RequestConfidentiality(StatedBy.APPLICATION, null), session);
    }

    @Override
    public void consent(ConsentPurpose purpose, @Nullable AgencyCode agency, boolean given) {
        ReporterSession session = counter.reporters().session(token);
        ReporterMoves.verified(session);
        CaseMove move = given
                ? new GiveConsent(purpose, agency, StatedBy.APPLICATION)
                : new WithdrawConsent(purpose, agency, StatedBy.APPLICATION);
        if (!move.faults().isEmpty()) {
            throw Problem.invalid(move.faults());
        }
        counter.reporters().consenting(session);
        make(move, session);
    }

    @Override
    public void object(int violation, String reason) {
        ReporterSession session = counter.reporters().session(token);
        ReporterMoves.verified(session);
        FileObjection move = new FileObjection(violation, reason);
        if (!move.faults().isEmpty()) {
            throw Problem.invalid(move.faults());
        }
        counter.reporters().objecting(session);
        make(move, session);
    }

    private void make(CaseMove move, ReporterSession session) {
        for (int attempt = 1; ; attempt++) {
            try {
                counter.mover()
                        .move(
                                () -> load(session),
                                counter.rules().now(),
                                (before, at) -> ReporterMoves.acts(move, before, at, counter.rules()));
                return;
            } catch (ChangedMeanwhile e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void supplement(@Nullable String text, List<Upload> files, IdempotencyKey key) {
        ReporterSession session = counter.reporters().session(token);
        ReporterMoves.verified(session);
        SupplementDesk.Reply reply =
                new SupplementDesk.Reply(SupplementDesk.To.REQUEST, channel, session.caseId(), text, files, key);
        if (!counter.supplements().again(reply)) {
            counter.reporters().supplementing(session);
            counter.supplements().keep(reply);
        }
    }

    @Override
    public void reply(String text, IdempotencyKey key) {
        ReporterSession session = counter.reporters().session(token);
        ReporterMoves.verified(session);
        SupplementDesk.Reply reply =
                new SupplementDesk.Reply(SupplementDesk.To.ANSWER, channel, session.caseId(), text, List.of(), key);
        if (!counter.supplements().again(reply)) {
            counter.gate().interacting(session.caseId(), /* comment= */ false);
            counter.reporters().replying(session);
            counter.supplements().keep(reply);
        }
    }

    private StoredCase load(ReporterSession session) {
        return counter.cases().get(session.caseId()).orElseThrow();
    }
}
