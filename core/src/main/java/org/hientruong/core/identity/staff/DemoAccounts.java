// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hientruong.core.identity.staff.StaffView.RoleWish;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.people.staff.StaffStore;
import org.hientruong.core.store.people.staff.StaffStore.Profile;
import org.hientruong.core.store.people.staff.StaffStore.StoredGrant;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Accounts whose passwords everybody can read. They exist only with demo data, and while one exists core must not listen
 * beyond loopback.
 */
@Component(service = DemoAccounts.class)
public final class DemoAccounts {
    private final Tx tx;
    private final StaffStore accounts;
    private final Credentials credentials;
    private final Callers callers;
    private final StaffRules rules;
    private final Clock clock;
    private @Nullable Shared shared;

    /** The password of all demo accounts, which everybody can read, hashed once. */
    private record Shared(String password, StaffStore.Credential credential) {}

    @Activate
    public DemoAccounts(
            @Reference Tx tx,
            @Reference StaffStore accounts,
            @Reference Credentials credentials,
            @Reference Callers callers,
            @Reference StaffRules rules,
            @Reference Clock clock) {
        this.tx = tx;
        this.accounts = accounts;
        this.credentials = credentials;
        this.callers = callers;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whether there is any: then only loopback may be listened on. */
    public boolean any() {
        return accounts.anyDemo();
    }

    /**
     * Makes a demo account with a password that needs no change; one that is there already stays as it is.
     *
     * @param roles a role without a first day holds from the beginning of time, so that scenarios can play in the past
     */
    public void create(String account, String displayName, String password, List<RoleWish> roles) {
        StaffChecks checks = new StaffChecks(rules, callers.today());
        Profile profile = checks.profile(Credentials.name(account), displayName, null);
        List<StoredGrant> grants = checks.grants(roles).stream()
                .map(grant -> new StoredGrant(grant.role(), grant.agency(), LocalDate.EPOCH, grant.to()))
                .toList();
        checks.require();
        if (accounts.byAccount(profile.account()).isEmpty()) {
            StaffStore.Credential credential = credential(password);
            tx.run(() -> accounts.setGrants(accounts.insert(profile, credential, true, clock.instant()), grants));
        }
    }

    private synchronized StaffStore.Credential credential(String password) {
        Shared known = shared;
        if (known == null || !known.password().equals(password)) {
            known = new Shared(password, credentials.own(password));
            shared = known;
        }
        return known.credential();
    }
}
