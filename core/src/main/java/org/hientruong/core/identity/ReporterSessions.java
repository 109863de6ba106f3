// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hientruong.api.intake.ReporterToken;
import org.hientruong.core.identity.keys.HashUse;
import org.hientruong.core.identity.keys.Hasher;
import org.hientruong.core.identity.keys.KeyRing;
import org.hientruong.core.store.people.ReporterSessionStore;
import org.hientruong.core.store.people.ReporterSessionStore.StoredSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reporters who came with their receipt. A token opens one case for 12 hours and is stored as a keyed hash only. */
@Component(service = ReporterSessions.class)
public final class ReporterSessions {
    private static final Duration LIFE = Duration.ofHours(12);
    private final ReporterSessionStore store;
    private final Hasher hasher;
    private final Clock clock;
    private final Broom broom;

    @Activate
    public ReporterSessions(@Reference ReporterSessionStore store, @Reference KeyRing keys) {
        this(store, keys, WallClock.MILLIS);
    }

    public ReporterSessions(ReporterSessionStore store, KeyRing keys, Clock clock) {
        this.store = store;
        this.hasher = keys.hasher(HashUse.REPORTER_SESSION);
        this.clock = clock;
        this.broom = new Broom(clock, store::forgetBefore);
    }

    /**
     * What a token opens.
     *
     * @param verified whether the reporter showed the second factor too
     */
    public record ReporterSession(long caseId, boolean verified) {}

    /** A new token for a case. */
    public ReporterToken issue(long caseId) {
        broom.sweep();
        String token = Tokens.random();
        store.insert(
                hasher.hash(token),
                new StoredSession(caseId, false, clock.instant().plus(LIFE)));
        return new ReporterToken(token);
    }

    /** What a token opens; empty when it has expired or was closed. */
    public Optional<ReporterSession> find(ReporterToken token) {
        return store.find(hasher.hash(token.value()))
                .filter(session -> session.expiresAt().isAfter(clock.instant()))
                .map(session -> new ReporterSession(session.caseId(), session.verified()));
    }

    /** Marks that the reporter showed the second factor; false when the token is not valid any more. */
    public boolean upgrade(ReporterToken token) {
        return store.verify(hasher.hash(token.value()), clock.instant());
    }

    /** Forgets a token. */
    public void close(ReporterToken token) {
        store.delete(hasher.hash(token.value()));
    }
}
