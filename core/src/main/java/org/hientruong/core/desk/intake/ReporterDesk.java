// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.intake;

import java.time.Duration;
import org.hientruong.api.Problem;
import org.hientruong.api.intake.ReceiptNumber;
import org.hientruong.api.intake.ReporterToken;
import org.hientruong.api.intake.Reporters;
import org.hientruong.core.identity.RateLimits;
import org.hientruong.core.identity.Receipts;
import org.hientruong.core.identity.ReporterSessions;
import org.hientruong.core.identity.ReporterSessions.ReporterSession;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.intake.ReportStore;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets reporters show that a case is theirs: the receipt, then the telephone number given at filing. */
@Component(service = ReporterDesk.class)
public final class ReporterDesk implements Reporters {
    private static final int GUESSES = 5;
    private static final Duration GUESS_WINDOW = Duration.ofMinutes(15);
    private static final int RATINGS = 10;
    private static final Duration RATING_WINDOW = Duration.ofHours(1);
    private static final int SUPPLEMENTS = 10;
    private static final Duration SUPPLEMENT_WINDOW = Duration.ofHours(1);
    private final CaseStore cases;
    private final ReportStore reports;
    private final Receipts receipts;
    private final ReporterSessions sessions;
    private final Vault vault;
    private final RateLimits limits;
    private final Addresses addresses;

    @Activate
    public ReporterDesk(
            @Reference CaseStore cases,
            @Reference ReportStore reports,
            @Reference Receipts receipts,
            @Reference ReporterSessions sessions,
            @Reference Vault vault,
            @Reference RateLimits limits,
            @Reference Addresses addresses) {
        this.cases = cases;
        this.reports = reports;
        this.receipts = receipts;
        this.sessions = sessions;
        this.vault = vault;
        this.limits = limits;
        this.addresses = addresses;
    }

    @Override
    public ReporterToken open(ReceiptNumber receipt, @Nullable String clientAddress) {
        addresses.attempt(clientAddress);
        StoredCase found = cases.findByReceipt(receipts.hash(receipt))
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "core.problem.receipt-unknown"));
        return sessions.issue(found.id());
    }

    @Override
    public void verify(ReporterToken token, String phone, @Nullable String clientAddress) {
        ReporterSession session = session(token);
        addresses.attempt(clientAddress);
        String subject = Long.toString(session.caseId());
        limits.take("second-factor", subject, GUESSES, GUESS_WINDOW);
        if (!vault.hasPhone(reports.get(session.caseId()).person(), phone)) {
            throw Problem.invalid("/phone", "core.fault.phone-of-another");
        }
        limits.giveBack("second-factor", subject, GUESS_WINDOW);
        if (!sessions.upgrade(token)) {
            throw expired();
        }
    }

    @Override
    public void close(ReporterToken token) {
        sessions.close(token);
    }

    /** What a token opens. */
    ReporterSession session(ReporterToken token) {
        return sessions.find(token).orElseThrow(ReporterDesk::expired);
    }

    /** Each rating stays in the history for ever: a reporter may change their mind, not fill it. */
    void rating(ReporterSession session) {
        limits.take("rating", Long.toString(session.caseId()), RATINGS, RATING_WINDOW);
    }

    /** A late reply is kept as well, so that their number needs a limit. */
    void supplementing(ReporterSession session) {
        limits.take("supplement", Long.toString(session.caseId()), SUPPLEMENTS, SUPPLEMENT_WINDOW);
    }

    /** Of replies to the answer one at a time waits; their number needs a limit all the same. */
    void replying(ReporterSession session) {
        limits.take("reply", Long.toString(session.caseId()), SUPPLEMENTS, SUPPLEMENT_WINDOW);
    }

    /** Each consent stays in the history for ever as well, given or taken back. */
    void consenting(ReporterSession session) {
        limits.take("consent", Long.toString(session.caseId()), RATINGS, RATING_WINDOW);
    }

    /** Each objection stays in the history for ever, too. */
    void objecting(ReporterSession session) {
        limits.take("objection", Long.toString(session.caseId()), RATINGS, RATING_WINDOW);
    }

    private static Problem expired() {
        return Problem.of(Problem.Kind.UNAUTHENTICATED, "core.problem.receipt-expired");
    }
}
