// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hientruong.core.identity.Broom;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.Tokens;
import org.hientruong.core.identity.WallClock;
import org.hientruong.core.identity.keys.HashUse;
import org.hientruong.core.identity.keys.Hasher;
import org.hientruong.core.identity.keys.KeyRing;
import org.hientruong.core.store.people.staff.StaffSessionStore;
import org.hientruong.core.store.people.staff.StaffSessionStore.StoredSession;
import org.hientruong.core.store.people.staff.StaffStore;
import org.hientruong.core.store.people.staff.StaffStore.StoredAccount;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sessions of staff, in the database: they survive a restart and hold on every node. The token is stored hashed. */
@Component(service = StaffSessions.class)
public final class StaffSessions {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LIFE = Duration.ofHours(12);

    /** How exactly the last use is known: a request that only reads writes at most once in this time. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final StaffSessionStore sessions;
    private final StaffStore accounts;
    private final Callers callers;
    private final Hasher hasher;
    private final Clock clock;
    private final Broom broom;

    @Activate
    public StaffSessions(
            @Reference StaffSessionStore sessions,
            @Reference StaffStore accounts,
            @Reference Callers callers,
            @Reference KeyRing keys) {
        this(sessions, accounts, callers, keys, WallClock.MILLIS);
    }

    public StaffSessions(StaffSessionStore sessions, StaffStore accounts, Callers callers, KeyRing keys, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.callers = callers;
        this.hasher = keys.hasher(HashUse.STAFF_SESSION);
        this.clock = clock;
        this.broom = new Broom(clock, now -> sessions.forget(now.minus(LIFE), now.minus(IDLE)));
    }

    /**
     * Somebody who is signed in.
     *
     * @param passwordChangeDue whether the password must be changed before anything else
     * @param language the language that the person chose, or null
     */
    public record StaffSession(
            Caller caller,
            boolean passwordChangeDue,
            @Nullable String language) {}

    /** A new token for an account whose password was right. */
    String start(long account) {
        broom.sweep();
        String token = Tokens.random();
        sessions.insert(hasher.hash(token), account, clock.instant());
        return token;
    }

    /**
     * Who a token belongs to; empty when the session has ended.
     *
     * @param language gives the language of the answers from the one that the person chose, or from null
     */
    public Optional<StaffSession> find(String token, UnaryOperator<@Nullable Locale> language) {
        String hash = hasher.hash(token);
        Instant now = clock.instant();
        Optional<StoredSession> found = sessions.find(hash).filter(session -> lives(session, now));
        Optional<StoredAccount> account = found.flatMap(session -> accounts.byId(session.account()))
                .filter(stored -> !stored.state().disabled());
        if (found.isPresent()
                && account.isPresent()
                && now.isAfter(found.get().usedAt().plus(GRAIN))) {
            sessions.used(hash, now);
        }
        return account.map(stored -> session(stored, language));
    }

    private static boolean lives(StoredSession session, Instant now) {
        return now.isBefore(session.startedAt().plus(LIFE))
                && now.isBefore(session.usedAt().plus(IDLE));
    }

    private StaffSession session(StoredAccount account, UnaryOperator<@Nullable Locale> language) {
        String chosen = account.profile().language();
        Locale spoken = language.apply(chosen == null ? null : Locale.forLanguageTag(chosen));
        return new StaffSession(
                callers.caller(account, spoken == null ? Locale.ROOT : spoken),
                account.credential().changeDue(),
                chosen);
    }

    /** Signs out. */
    public void end(String token) {
        sessions.delete(hasher.hash(token));
    }

    /** Changes an account in a way that ends all its sessions. */
    void endAllWith(long account, Runnable change) {
        sessions.endAllWith(account, change);
    }
}
