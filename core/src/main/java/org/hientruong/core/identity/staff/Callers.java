// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.Grant;
import org.hientruong.core.province.Role;
import org.hientruong.core.store.people.staff.StaffStore;
import org.hientruong.core.store.people.staff.StaffStore.StoredAccount;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes callers out of accounts: with the roles that hold today, and what the province lets them do. */
@Component(service = Callers.class)
public final class Callers {
    private static final String PREFIX = "staff:";
    private final StaffStore accounts;
    private final StaffRules rules;
    private final Clock clock;

    @Activate
    public Callers(@Reference StaffStore accounts, @Reference StaffRules rules, @Reference Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.clock = clock;
    }

    /** The account's id as events name it. */
    static String id(long account) {
        return PREFIX + account;
    }

    /** The number behind {@code staff:<n>}; empty for other actors. */
    static OptionalLong number(String id) {
        return id.matches(PREFIX + "[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(id.substring(PREFIX.length())))
                : OptionalLong.empty();
    }

    /** The caller of an enabled account, as if it had signed in: for scenarios. */
    public Optional<Caller> of(String account, Locale language) {
        return accounts.byAccount(account)
                .filter(found -> !found.state().disabled())
                .map(found -> caller(found, language));
    }

    /** Today, where the province is. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), rules.zone());
    }

    Caller caller(StoredAccount account, Locale language) {
        LocalDate today = today();
        List<Grant> grants = account.grants().stream()
                .filter(grant -> grant.holdsOn(today))
                .map(grant -> new Grant(grant.role(), new AgencyCode(grant.agency()), permissions(grant.role())))
                .toList();
        return new Caller(
                id(account.id()), account.profile().account(), account.profile().displayName(), grants, language);
    }

    private Set<Permission> permissions(String role) {
        return rules.role(role).map(Role::permissions).orElse(Set.of());
    }
}
