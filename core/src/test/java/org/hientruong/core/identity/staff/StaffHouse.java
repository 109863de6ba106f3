// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.Grant;
import org.hientruong.core.identity.MovableClock;
import org.hientruong.core.identity.RateLimits;
import org.hientruong.core.identity.keys.KeyRing;
import org.hientruong.core.identity.keys.TestKeys;
import org.hientruong.core.identity.staff.StaffSessions.StaffSession;
import org.hientruong.core.identity.staff.StaffView.RoleWish;
import org.hientruong.core.province.Role;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.people.AuditStore;
import org.hientruong.core.store.people.RateLimitStore;
import org.hientruong.core.store.people.staff.SignInFailureStore;
import org.hientruong.core.store.people.staff.StaffSessionStore;
import org.hientruong.core.store.people.staff.StaffStore;

/** The staff side of one node over a test database; a second house over the same database is a second node, or a restart. */
final class StaffHouse {
    static final AgencyCode CENTRE = new AgencyCode("TTGSDH");
    static final AgencyCode TRANSPORT = new AgencyCode("SGTVT");
    static final String PASSWORD = "cá lóc nướng trui";
    static final String ADDRESS = UUID.randomUUID().toString();

    final MovableClock clock;
    final StaffStore accounts;
    final Passwords passwords;
    final Credentials credentials;
    final Callers callers;
    final StaffSessions sessions;
    final AuditLog audit;
    final SignIn signIn;
    final StaffDesk desk;
    final DemoAccounts demo;
    final TestDatabase db;
    final TestRules rules;

    StaffHouse(TestDatabase db, MovableClock clock) {
        this(db, clock, new Passwords(new Passwords.Cost(64, 1, 1)), new TestRules());
    }

    StaffHouse(TestDatabase db, MovableClock clock, Passwords passwords, TestRules rules) {
        this.db = db;
        this.clock = clock;
        this.passwords = passwords;
        this.rules = rules;
        KeyRing keys = TestKeys.of(db);
        accounts = new StaffStore(db.tx());
        credentials = new Credentials(
                accounts, passwords, new SignInGuard(new SignInFailureStore(db.tx()), keys, clock), clock);
        callers = new Callers(accounts, rules, clock);
        sessions = new StaffSessions(new StaffSessionStore(db.tx()), accounts, callers, keys, clock);
        audit = new AuditLog(new AuditStore(db.tx()), clock);
        RateLimits limits = new RateLimits(new RateLimitStore(db.tx()), keys, clock);
        signIn = new SignIn(credentials, sessions, accounts, limits, audit);
        desk = new StaffDesk(
                db.tx(), accounts, credentials, sessions, callers, rules, new Authority(audit), audit, clock);
        demo = new DemoAccounts(db.tx(), accounts, credentials, callers, rules, clock, () -> true);
    }

    /** The province of these tests: four roles, two agencies, one of which ends. */
    static final class TestRules implements StaffRules {
        private final Map<String, Role> roles = List.of(
                        new Role("INTAKE_OFFICER", "x", Role.At.CENTRE, Set.of(Permission.INTAKE, Permission.DISPATCH)),
                        new Role("HANDLER", "x", Role.At.AGENCY, Set.of(Permission.HANDLE)),
                        new Role("AUDITOR", "x", Role.At.ANY, Set.of(Permission.READ_AUDIT)),
                        new Role("ADMINISTRATOR", "x", Role.At.CENTRE, Set.of(Permission.MANAGE_STAFF)))
                .stream()
                .collect(Collectors.toMap(Role::code, role -> role, (a, b) -> a, HashMap::new));
        private final Set<String> administrators;

        TestRules() {
            this("ADMINISTRATOR");
        }

        /** With an administrator's role of its own, so that a test counts its own administrators only. */
        TestRules(String administrator) {
            Role role = new Role(administrator, "x", Role.At.CENTRE, Set.of(Permission.MANAGE_STAFF));
            roles.put(administrator, role);
            administrators = Set.of(administrator);
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Override
        public AgencyCode centre() {
            return CENTRE;
        }

        @Override
        public Optional<Role> role(String code) {
            return Optional.ofNullable(roles.get(code));
        }

        @Override
        public Set<String> rolesWith(Permission permission) {
            return permission == Permission.MANAGE_STAFF ? administrators : Set.of();
        }

        @Override
        public Optional<String> agencyName(AgencyCode agency, LocalDate day) {
            boolean exists = agency.equals(TRANSPORT) && day.isBefore(LocalDate.of(2025, 7, 1));
            return exists ? Optional.of("S") : Optional.empty();
        }
    }

    static String name() {
        return "a" + UUID.randomUUID().toString().substring(0, 18);
    }

    /** Somebody who may administer without having an account. */
    static Caller administrator() {
        Grant grant = new Grant("ADMINISTRATOR", CENTRE, Set.of(Permission.MANAGE_STAFF));
        return new Caller("staff:0", "root", "Root", List.of(grant), Locale.forLanguageTag("vi"));
    }

    /** An account with a password of its own. */
    String account(RoleWish... roles) {
        String name = name();
        demo.create(name, "Lê Thị Đào", PASSWORD, List.of(roles));
        return name;
    }

    String token(String account) {
        return token(account, PASSWORD);
    }

    String token(String account, String password) {
        return signIn.signIn(new SignIn.Attempt(account, password, ADDRESS));
    }

    Optional<StaffSession> find(String token) {
        return sessions.find(token, language -> language == null ? Locale.forLanguageTag("vi") : language);
    }

    void forward(Duration by) {
        clock.forward(by);
    }

    List<String> audited(String actor) {
        return audit.page(null, 1000).stream()
                .filter(entry -> entry.actor().equals(actor))
                .map(AuditLog.Entry::action)
                .toList();
    }
}
