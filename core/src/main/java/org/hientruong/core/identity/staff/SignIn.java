// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hientruong.api.Problem;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.RateLimits;
import org.hientruong.core.store.people.staff.StaffStore;
import org.hientruong.core.store.people.staff.StaffStore.Credential;
import org.hientruong.core.store.people.staff.StaffStore.Profile;
import org.hientruong.core.store.people.staff.StaffStore.StoredAccount;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What everybody does with an account of their own: sign in, change the password, choose a language. */
@Component(service = SignIn.class)
public final class SignIn {
    /** Failed sign-ins from one address; generous, because a whole office may share one. */
    static final int MOST_FROM_ADDRESS = 60;

    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final String PURPOSE = "sign-in";
    private final Credentials credentials;
    private final StaffSessions sessions;
    private final StaffStore accounts;
    private final RateLimits limits;
    private final AuditLog audit;

    @Activate
    public SignIn(
            @Reference Credentials credentials,
            @Reference StaffSessions sessions,
            @Reference StaffStore accounts,
            @Reference RateLimits limits,
            @Reference AuditLog audit) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.accounts = accounts;
        this.limits = limits;
        this.audit = audit;
    }

    /** What somebody typed, and from which network address. */
    public record Attempt(String account, String password, String address) {
        @Override
        public String toString() {
            return "Attempt[…]";
        }
    }

    /**
     * Signs in.
     *
     * @return the token of the new session
     * @throws Problem UNAUTHENTICATED, whatever was wrong; TOO_MANY_REQUESTS while name or address is locked
     */
    public String signIn(Attempt attempt) {
        String name = Credentials.name(attempt.account());
        boolean limited = !RateLimits.ownMachine(attempt.address());
        if (limited) {
            limits.take(PURPOSE, attempt.address(), MOST_FROM_ADDRESS, WINDOW);
        }
        Optional<StoredAccount> account = credentials.verified(name, attempt.password());
        if (account.isEmpty()) {
            throw failed(name);
        }
        if (limited) {
            limits.giveBack(PURPOSE, attempt.address(), WINDOW);
        }
        credentials.signedIn(account.get(), attempt.password());
        audit.write(Callers.id(account.get().id()), "signed-in", null, Map.of());
        return sessions.start(account.get().id());
    }

    /** The audit entry names an account only when there is one: a name that does not exist may be a mistyped password. */
    private Problem failed(String name) {
        String actor = accounts.byAccount(name)
                .map(account -> Callers.id(account.id()))
                .orElse("unknown");
        audit.write(actor, credentials.locked(name) ? "sign-in-locked" : "sign-in-failed", null, Map.of());
        return Problem.of(Problem.Kind.UNAUTHENTICATED, "core.problem.sign-in.detail");
    }

    /**
     * Changes the caller's own password and ends all sessions of the account.
     *
     * @return the token of a new session
     * @throws Problem INVALID_INPUT at {@code /current} or {@code /replacement}
     */
    public String changePassword(Caller caller, String current, String replacement) {
        StoredAccount account = credentials
                .verified(caller.account(), current)
                .orElseThrow(() -> Problem.invalid("/current", "core.fault.password-wrong"));
        PasswordRules.fault("/replacement", caller.account(), replacement).ifPresent(fault -> {
            throw Problem.invalid(List.of(fault));
        });
        if (replacement.equals(current)) {
            throw Problem.invalid("/replacement", "core.fault.password-same");
        }
        Credential credential = credentials.own(replacement);
        sessions.endAllWith(account.id(), () -> {
            accounts.setCredential(account.id(), credential);
            audit.writeWithin(caller.id(), "password-changed", null, Map.of());
        });
        return sessions.start(account.id());
    }

    /** Chooses the language of the answers. */
    public void chooseLanguage(Caller caller, Locale language) {
        StoredAccount account = accounts.byAccount(caller.account()).orElseThrow();
        Profile profile = account.profile();
        accounts.setProfile(
                account.id(),
                new Profile(profile.account(), profile.displayName(), profile.folded(), language.toLanguageTag()));
    }
}
