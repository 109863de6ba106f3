// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hientruong.api.Problem;
import org.hientruong.core.identity.Broom;
import org.hientruong.core.identity.WallClock;
import org.hientruong.core.identity.keys.HashUse;
import org.hientruong.core.identity.keys.Hasher;
import org.hientruong.core.identity.keys.KeyRing;
import org.hientruong.core.store.people.staff.SignInFailureStore;
import org.hientruong.core.store.people.staff.SignInFailureStore.Attempt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Locks an account name for 15 minutes after five wrong passwords in a row. A name that nobody has is locked alike, so that
 * the lock tells nothing about who has an account.
 */
@Component(service = SignInGuard.class)
public final class SignInGuard {
    static final int MOST = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    private final SignInFailureStore failures;
    private final Hasher hasher;
    private final Clock clock;
    private final Broom broom;

    @Activate
    public SignInGuard(@Reference SignInFailureStore failures, @Reference KeyRing keys) {
        this(failures, keys, WallClock.MILLIS);
    }

    public SignInGuard(SignInFailureStore failures, KeyRing keys, Clock clock) {
        this.failures = failures;
        this.hasher = keys.hasher(HashUse.SIGN_IN);
        this.clock = clock;
        this.broom = new Broom(clock, failures::forgetBefore);
    }

    /**
     * Counts an attempt before the password is looked at.
     *
     * @throws Problem TOO_MANY_REQUESTS while the name is locked
     */
    void attempt(String account) {
        broom.sweep();
        Instant now = clock.instant();
        failures.count(new Attempt(subject(account), now, now.plus(LOCK), MOST)).ifPresent(until -> {
            throw Problem.retry(
                    Problem.Kind.TOO_MANY_REQUESTS, "core.problem.sign-in-locked.detail", Duration.between(now, until));
        });
    }

    /** Whether the attempt that just failed was the last one allowed. */
    boolean locked(String account) {
        return failures.failures(subject(account)) >= MOST;
    }

    /** The password was right, or an administrator lets the person in again. */
    void clear(String account) {
        failures.clear(subject(account));
    }

    private String subject(String account) {
        return hasher.hash(account);
    }
}
