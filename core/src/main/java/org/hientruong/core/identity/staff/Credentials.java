// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.hientruong.core.store.people.staff.StaffStore;
import org.hientruong.core.store.people.staff.StaffStore.Credential;
import org.hientruong.core.store.people.staff.StaffStore.StoredAccount;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Account names and passwords. Every look at a password counts towards the lock. */
@Component(service = Credentials.class)
public final class Credentials {
    private final StaffStore accounts;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final Clock clock;

    @Activate
    public Credentials(
            @Reference StaffStore accounts,
            @Reference Passwords passwords,
            @Reference SignInGuard guard,
            @Reference Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guard = guard;
        this.clock = clock;
    }

    /** An account name as it is stored, however it was typed. */
    static String name(String written) {
        return written.replaceAll("\\p{Cntrl}", "").strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The account, when it is enabled and the password is right. Takes as long for a name that nobody has.
     *
     * @throws org.hientruong.api.Problem TOO_MANY_REQUESTS while the name is locked
     */
    Optional<StoredAccount> verified(String name, String password) {
        guard.attempt(name);
        Optional<StoredAccount> account = accounts.byAccount(name);
        String hash = account.map(found -> found.credential().passwordHash()).orElse(null);
        boolean right = passwords.matches(password, hash);
        if (!right || account.isEmpty() || account.get().state().disabled()) {
            return Optional.empty();
        }
        guard.clear(name);
        return account;
    }

    /** Notes a sign-in; a hash of yesterday's cost is replaced by one of today's. */
    void signedIn(StoredAccount account, String password) {
        String old = account.credential().passwordHash();
        String hash = passwords.outdated(old) ? passwords.hash(password) : old;
        accounts.signedIn(account.id(), clock.instant(), old, hash);
    }

    /** Whether a name has just been locked. */
    boolean locked(String name) {
        return guard.locked(name);
    }

    void unlock(String name) {
        guard.clear(name);
    }

    /** What is stored of a password that the person keeps. */
    Credential own(String password) {
        return new Credential(passwords.hash(password), false);
    }

    /** What is stored of a password that must be changed at the first sign-in. */
    Credential temporary(String password) {
        return new Credential(passwords.hash(password), true);
    }
}
