// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.staff.StaffView.RoleGrant;
import org.hientruong.core.identity.staff.StaffView.RoleWish;
import org.hientruong.core.identity.staff.StaffView.WithPassword;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.people.staff.StaffStore;
import org.hientruong.core.store.people.staff.StaffStore.Profile;
import org.hientruong.core.store.people.staff.StaffStore.StoredAccount;
import org.hientruong.core.store.people.staff.StaffStore.StoredGrant;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What an administrator does with accounts (Điều 27): each act needs {@link Permission#MANAGE_STAFF} and is written to the
 * audit log in the same transaction. Somebody can always administer: the last one cannot be taken away.
 */
@Component(service = StaffDesk.class)
public final class StaffDesk {
    private final Tx tx;
    private final StaffStore accounts;
    private final Credentials credentials;
    private final StaffSessions sessions;
    private final Callers callers;
    private final StaffRules rules;
    private final Authority authority;
    private final AuditLog audit;
    private final Clock clock;

    @Activate
    public StaffDesk(
            @Reference Tx tx,
            @Reference StaffStore accounts,
            @Reference Credentials credentials,
            @Reference StaffSessions sessions,
            @Reference Callers callers,
            @Reference StaffRules rules,
            @Reference Authority authority,
            @Reference AuditLog audit,
            @Reference Clock clock) {
        this.tx = tx;
        this.accounts = accounts;
        this.credentials = credentials;
        this.sessions = sessions;
        this.callers = callers;
        this.rules = rules;
        this.authority = authority;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an administrator enters about somebody. */
    public record Entry(String account, String displayName, List<RoleWish> roles) {
        public Entry {
            roles = List.copyOf(roles);
        }
    }

    /** The accounts after a name, in alphabetical order; the words of a search may stand anywhere in name or account. */
    public List<StaffView> page(Caller caller, String search, @Nullable String after, int limit) {
        require(caller, "staff-list");
        List<String> words = StaffChecks.folded(Input.cleanOrEmpty(search))
                .lines()
                .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                .filter(word -> !word.isEmpty())
                .toList();
        return accounts.page(words, Input.clean(after), limit).stream()
                .map(StaffDesk::view)
                .toList();
    }

    /** Makes an account with a random password, to be changed at the first sign-in. */
    public WithPassword create(Caller caller, Entry entry) {
        require(caller, "staff-create");
        StaffChecks checks = new StaffChecks(rules, callers.today());
        Profile profile = checks.profile(Credentials.name(entry.account()), entry.displayName(), null);
        List<StoredGrant> grants = checks.grants(entry.roles());
        checks.require();
        String password = PasswordRules.random();
        StaffStore.Credential credential = credentials.temporary(password);
        try {
            tx.run(() -> {
                long id = accounts.insert(profile, credential, false, clock.instant());
                accounts.setGrants(id, grants);
                audited(caller, "staff-created", id, Map.of("roles", words(grants)));
            });
        } catch (DuplicateRow e) {
            throw Problem.invalid("/account", "core.fault.account-taken");
        }
        return new WithPassword(view(found(profile.account())), password);
    }

    /**
     * Changes name and roles; nobody changes their own roles.
     *
     * @param version the version that the administrator saw
     */
    public StaffView update(Caller caller, Entry entry, int version) {
        require(caller, "staff-update");
        StaffChecks checks = new StaffChecks(rules, callers.today());
        List<StoredGrant> grants = checks.grants(entry.roles());
        return changed(entry.account(), account -> {
            if (version != account.state().version()) {
                throw Problem.of(Problem.Kind.STALE, "core.problem.account-stale.detail");
            }
            Profile before = account.profile();
            Profile profile = checks.profile(before.account(), entry.displayName(), before.language());
            checks.require();
            requireOtherRoles(caller, account, grants);
            accounts.setProfile(account.id(), profile);
            accounts.setGrants(account.id(), grants);
            requireOthers(account, administers(grants));
            auditRoles(caller, account, grants);
        });
    }

    /** Disables an account and ends its sessions. */
    public StaffView disable(Caller caller, String name) {
        require(caller, "staff-disable");
        return changed(name, account -> {
            if (Callers.id(account.id()).equals(caller.id())) {
                throw Problem.of(Problem.Kind.CONFLICT, "core.problem.own-account.detail");
            }
            sessions.endAllWith(account.id(), () -> accounts.setDisabled(account.id(), clock.instant()));
            requireOthers(account, false);
            audited(caller, "staff-disabled", account.id(), Map.of());
        });
    }

    /** Enables an account again, and lifts a lock. */
    public StaffView enable(Caller caller, String name) {
        require(caller, "staff-enable");
        return changed(name, account -> {
            accounts.setDisabled(account.id(), null);
            credentials.unlock(account.profile().account());
            audited(caller, "staff-enabled", account.id(), Map.of());
        });
    }

    /** Gives an account a random password, ends its sessions and lifts a lock. */
    public WithPassword resetPassword(Caller caller, String name) {
        require(caller, "staff-reset-password");
        String password = PasswordRules.random();
        StaffStore.Credential credential = credentials.temporary(password);
        StaffView view = changed(name, account -> {
            sessions.endAllWith(account.id(), () -> accounts.setCredential(account.id(), credential));
            credentials.unlock(account.profile().account());
            audited(caller, "staff-password-reset", account.id(), Map.of());
        });
        return new WithPassword(view, password);
    }

    private void require(Caller caller, String what) {
        authority.require(caller, Permission.MANAGE_STAFF, what, null);
    }

    /** One administrator's change at a time, so that two cannot disable each other. */
    private StaffView changed(String name, Consumer<StoredAccount> change) {
        return tx.callRetrying(() -> {
            accounts.serialise();
            change.accept(found(Credentials.name(name)));
            accounts.flush();
            return view(found(Credentials.name(name)));
        });
    }

    private StoredAccount found(String name) {
        return accounts.byAccount(name)
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail"));
    }

    private boolean administers(List<StoredGrant> grants) {
        return grants.stream()
                .filter(grant -> grant.holdsOn(callers.today()))
                .anyMatch(grant -> rules.rolesWith(Permission.MANAGE_STAFF).contains(grant.role()));
    }

    /** Who gives rights to others gives none to themselves: two people know of each right. */
    private static void requireOtherRoles(Caller caller, StoredAccount account, List<StoredGrant> grants) {
        boolean own = Callers.id(account.id()).equals(caller.id());
        if (own && !Set.copyOf(grants).equals(Set.copyOf(account.grants()))) {
            throw Problem.of(Problem.Kind.CONFLICT, "core.problem.own-roles.detail");
        }
    }

    /** An account that administers may stop to, as long as another one does. */
    private void requireOthers(StoredAccount before, boolean still) {
        if (still || !administers(before.grants())) {
            return;
        }
        if (accounts.holders(rules.rolesWith(Permission.MANAGE_STAFF), callers.today(), before.id()) == 0) {
            throw Problem.of(Problem.Kind.CONFLICT, "core.problem.last-administrator.detail");
        }
    }

    private void auditRoles(Caller caller, StoredAccount before, List<StoredGrant> after) {
        List<StoredGrant> granted = new ArrayList<>(after);
        granted.removeAll(before.grants());
        List<StoredGrant> revoked = new ArrayList<>(before.grants());
        revoked.removeAll(after);
        audited(caller, "staff-changed", before.id(), Map.of("granted", words(granted), "revoked", words(revoked)));
    }

    private static List<String> words(List<StoredGrant> grants) {
        return grants.stream()
                .map(grant -> grant.role()
                        + ' '
                        + grant.agency()
                        + ' '
                        + grant.from()
                        + (grant.to() == null ? "" : "/" + grant.to()))
                .toList();
    }

    private void audited(Caller caller, String action, long account, Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("account", Callers.id(account));
        audit.writeWithin(caller.id(), action, null, all);
    }

    private static StaffView view(StoredAccount account) {
        StaffStore.State state = account.state();
        return new StaffView(
                account.profile().account(),
                account.profile().displayName(),
                new StaffView.State(
                        state.disabled(), account.credential().changeDue(), state.demo(), state.signedInAt()),
                account.grants().stream()
                        .map(grant ->
                                new RoleGrant(grant.role(), new AgencyCode(grant.agency()), grant.from(), grant.to()))
                        .toList(),
                state.version());
    }
}
