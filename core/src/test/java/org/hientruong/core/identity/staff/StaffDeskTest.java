// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.Grant;
import org.hientruong.core.identity.MovableClock;
import org.hientruong.core.identity.staff.StaffSessions.StaffSession;
import org.hientruong.core.identity.staff.StaffView.RoleWish;
import org.hientruong.core.store.OpenDatabase;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

class StaffDeskTest {
    private static final Caller ROOT = StaffHouse.administrator();
    private final MovableClock clock = new MovableClock("2023-06-09T02:00:00Z");

    private StaffHouse house(TestDatabase db) {
        return new StaffHouse(db, clock);
    }

    private static StaffDesk.Entry handler(String account) {
        return new StaffDesk.Entry(
                account, "Trần Thị Đẹp", List.of(new RoleWish("HANDLER", StaffHouse.TRANSPORT, null, null)));
    }

    private static List<Fault> faults(Runnable work) {
        List<Fault> faults = new ArrayList<>();
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Problem.class, problem -> faults.addAll(problem.faults()));
        return faults;
    }

    private static void assertRefused(Problem.Kind kind, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_new_account_signs_in_with_its_temporary_password_and_must_change_it(TestDatabase db) {
        StaffHouse house = house(db);
        String name = StaffHouse.name();
        StaffView.WithPassword made = house.desk.create(ROOT, handler(name));
        assertThat(made.toString()).doesNotContain(made.temporaryPassword());
        assertThat(made.account().state().mustChangePassword()).isTrue();
        assertThat(made.account().roles())
                .containsExactly(
                        new StaffView.RoleGrant("HANDLER", StaffHouse.TRANSPORT, LocalDate.of(2023, 6, 9), null));
        StaffSession session =
                house.find(house.token(name, made.temporaryPassword())).orElseThrow();
        assertThat(session.passwordChangeDue()).isTrue();
        String token = house.signIn.changePassword(session.caller(), made.temporaryPassword(), StaffHouse.PASSWORD);
        assertThat(house.find(token).orElseThrow().passwordChangeDue()).isFalse();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void without_the_permission_every_act_is_refused_and_written_down(TestDatabase db) {
        StaffHouse house = house(db);
        String name = house.account();
        Grant grant = new Grant("HANDLER", StaffHouse.TRANSPORT, Set.of(Permission.HANDLE));
        Caller handler = new Caller("staff:handler-" + name, "x", "X", List.of(grant), Locale.ROOT);
        assertRefused(Problem.Kind.FORBIDDEN, () -> house.desk.page(handler, "", null, 10));
        assertRefused(Problem.Kind.FORBIDDEN, () -> house.desk.create(handler, handler(StaffHouse.name())));
        assertRefused(Problem.Kind.FORBIDDEN, () -> house.desk.update(handler, handler(name), 1));
        assertRefused(Problem.Kind.FORBIDDEN, () -> house.desk.disable(handler, name));
        assertRefused(Problem.Kind.FORBIDDEN, () -> house.desk.enable(handler, name));
        assertRefused(Problem.Kind.FORBIDDEN, () -> house.desk.resetPassword(handler, name));
        assertThat(house.audited(handler.id())).hasSize(6).containsOnly("forbidden");
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void everything_wrong_is_told_at_once_at_its_field(TestDatabase db) {
        StaffHouse house = house(db);
        LocalDate day = LocalDate.of(2023, 7, 1);
        StaffDesk.Entry wrong = new StaffDesk.Entry(
                "a b",
                " ",
                List.of(
                        new RoleWish("KING", null, null, null),
                        new RoleWish("HANDLER", null, null, null),
                        new RoleWish("HANDLER", StaffHouse.CENTRE, null, null),
                        new RoleWish("HANDLER", new AgencyCode("NONE"), null, null),
                        new RoleWish("ADMINISTRATOR", StaffHouse.TRANSPORT, null, null),
                        new RoleWish("AUDITOR", StaffHouse.TRANSPORT, day, day.minusDays(1)),
                        new RoleWish("AUDITOR", StaffHouse.TRANSPORT, null, null),
                        new RoleWish("HANDLER", StaffHouse.TRANSPORT, LocalDate.of(2025, 7, 1), null)));
        assertThat(faults(() -> house.desk.create(ROOT, wrong)))
                .extracting(fault -> fault.pointer() + ' ' + fault.key().replace("core.fault.", ""))
                .containsExactlyInAnyOrder(
                        "/account account-form",
                        "/displayName display-name",
                        "/roles/0/role role-unknown",
                        "/roles/1/agency agency-missing",
                        "/roles/2/agency role-not-there",
                        "/roles/3/agency agency-unknown",
                        "/roles/4/agency role-not-there",
                        "/roles/5/to ends-before-it-begins",
                        "/roles/6/role role-twice",
                        "/roles/7/agency agency-unknown");
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_name_is_given_once(TestDatabase db) {
        StaffHouse house = house(db);
        String name = StaffHouse.name();
        house.desk.create(ROOT, handler(name));
        assertThat(faults(() -> house.desk.create(ROOT, handler(name.toUpperCase(Locale.ROOT)))))
                .containsExactly(Fault.at("/account", "core.fault.account-taken"));
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_disabled_account_is_out_at_once_and_comes_back_by_enabling(TestDatabase db) {
        StaffHouse house = house(db);
        String name = house.account();
        String token = house.token(name);
        assertThat(house.desk.disable(ROOT, name).state().disabled()).isTrue();
        assertThat(house.find(token)).isEmpty();
        assertRefused(Problem.Kind.UNAUTHENTICATED, () -> house.token(name));
        assertThat(house.desk.enable(ROOT, name).state().disabled()).isFalse();
        assertThat(house.find(token)).as("the old session stays ended").isEmpty();
        assertThat(house.token(name)).isNotBlank();
        assertRefused(Problem.Kind.NOT_FOUND, () -> house.desk.disable(ROOT, StaffHouse.name()));
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_reset_ends_sessions_lifts_the_lock_and_gives_a_password_to_change(TestDatabase db) {
        StaffHouse house = house(db);
        String name = house.account();
        String token = house.token(name);
        for (int i = 0; i < 5; i++) {
            assertRefused(Problem.Kind.UNAUTHENTICATED, () -> house.token(name, "wrong"));
        }
        String password = house.desk.resetPassword(ROOT, name).temporaryPassword();
        assertThat(house.find(token)).isEmpty();
        assertRefused(Problem.Kind.UNAUTHENTICATED, () -> house.token(name));
        assertThat(house.find(house.token(name, password)).orElseThrow().passwordChangeDue())
                .isTrue();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void roles_are_granted_and_revoked_and_both_are_written_down(TestDatabase db) {
        StaffHouse house = house(db);
        String name = StaffHouse.name();
        Caller admin = new Caller("staff:admin-" + name, "x", "X", ROOT.grants(), Locale.ROOT);
        int version = house.desk.create(admin, handler(name)).account().version();
        StaffDesk.Entry auditor = new StaffDesk.Entry(
                name, "Trần Thị Xinh", List.of(new RoleWish("AUDITOR", StaffHouse.CENTRE, null, null)));
        StaffView changed = house.desk.update(admin, auditor, version);
        assertThat(changed.displayName()).isEqualTo("Trần Thị Xinh");
        assertThat(changed.roles()).extracting(StaffView.RoleGrant::role).containsExactly("AUDITOR");
        assertThat(changed.version()).isGreaterThan(version);
        assertRefused(Problem.Kind.STALE, () -> house.desk.update(admin, auditor, version));
        assertThat(house.audit.page(null, 1000).stream()
                        .filter(entry -> entry.actor().equals(admin.id())))
                .extracting(entry -> entry.action()
                        + entry.facts().getOrDefault("granted", "")
                        + entry.facts().getOrDefault("revoked", ""))
                .containsExactly("staff-changed[AUDITOR TTGSDH 2023-06-09][HANDLER SGTVT 2023-06-09]", "staff-created");
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void the_list_is_searched_without_accents_and_read_page_by_page(TestDatabase db) {
        StaffHouse house = house(db);
        String mark = StaffHouse.name();
        for (int i = 0; i < 5; i++) {
            house.desk.create(ROOT, handler(mark + i));
        }
        List<StaffView> first = house.desk.page(ROOT, "ĐẸP " + mark, null, 3);
        assertThat(first).extracting(StaffView::account).containsExactly(mark + 0, mark + 1, mark + 2);
        assertThat(house.desk.page(ROOT, mark + " dep", mark + 2, 3))
                .extracting(StaffView::account)
                .containsExactly(mark + 3, mark + 4);
        assertThat(house.desk.page(ROOT, mark + "%", null, 3)).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void nobody_disables_herself(TestDatabase db) {
        StaffHouse house = house(db);
        String name = house.account(new RoleWish("ADMINISTRATOR", null, null, null));
        Caller herself = house.find(house.token(name)).orElseThrow().caller();
        assertRefused(Problem.Kind.CONFLICT, () -> house.desk.disable(herself, name));
        assertThat(house.token(name)).isNotBlank();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void nobody_changes_her_own_roles(TestDatabase db) {
        StaffHouse house = house(db);
        RoleWish administers = new RoleWish("ADMINISTRATOR", null, LocalDate.EPOCH, null);
        String name = house.account(administers);
        Caller herself = house.find(house.token(name)).orElseThrow().caller();
        int version = house.accounts.byAccount(name).orElseThrow().state().version();
        RoleWish officer = new RoleWish("INTAKE_OFFICER", null, null, null);
        for (List<RoleWish> other : List.of(List.of(administers, officer), List.<RoleWish>of())) {
            assertThatThrownBy(
                            () -> house.desk.update(herself, new StaffDesk.Entry(name, "Lê Thị Đào", other), version))
                    .hasMessageContaining("own-roles");
        }
        StaffDesk.Entry otherName = new StaffDesk.Entry(name, "Lê Thị Mai", List.of(administers));
        assertThat(house.desk.update(herself, otherName, version).displayName()).isEqualTo("Lê Thị Mai");
        String colleague = house.account();
        assertThat(house.desk
                        .update(herself, new StaffDesk.Entry(colleague, "Lê Thị Mai", List.of(officer)), 1)
                        .roles())
                .hasSize(1);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_grant_lies_within_a_time_that_people_mean(TestDatabase db) {
        StaffHouse house = house(db);
        RoleWish endless =
                new RoleWish("AUDITOR", StaffHouse.CENTRE, LocalDate.of(1, 1, 1), LocalDate.parse("+999999-12-31"));
        assertThat(faults(() -> house.desk.create(
                        ROOT, new StaffDesk.Entry(StaffHouse.name(), "Trần Thị Đẹp", List.of(endless)))))
                .extracting(Fault::pointer)
                .containsExactly("/roles/0/from", "/roles/0/to");
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void the_last_administrator_stays(TestDatabase db) {
        String role = "A" + StaffHouse.name().toUpperCase(Locale.ROOT);
        StaffHouse house =
                new StaffHouse(db, clock, new Passwords(new Passwords.Cost(64, 1, 1)), new StaffHouse.TestRules(role));
        RoleWish administers = new RoleWish(role, null, null, null);
        String first = house.account(administers);
        String second = house.account(administers);
        house.desk.disable(ROOT, second);
        assertRefused(Problem.Kind.CONFLICT, () -> house.desk.disable(ROOT, first));
        int version = house.accounts.byAccount(first).orElseThrow().state().version();
        assertRefused(
                Problem.Kind.CONFLICT,
                () -> house.desk.update(ROOT, new StaffDesk.Entry(first, "X", List.of()), version));
        assertThat(house.accounts.byAccount(first).orElseThrow().grants()).hasSize(1);
        assertThat(house.token(first)).isNotBlank();
        house.desk.enable(ROOT, second);
        assertThat(house.desk.disable(ROOT, first).state().disabled()).isTrue();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void two_administrators_who_disable_each_other_at_once_leave_one(TestDatabase db) throws Exception {
        String role = "A" + StaffHouse.name().toUpperCase(Locale.ROOT);
        StaffHouse house =
                new StaffHouse(db, clock, new Passwords(new Passwords.Cost(64, 1, 1)), new StaffHouse.TestRules(role));
        RoleWish administers = new RoleWish(role, null, null, null);
        List<String> both = List.of(house.account(administers), house.account(administers));
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> done = new ArrayList<>();
        for (String victim : both) {
            done.add(pool.submit(() -> {
                barrier.await();
                try {
                    house.desk.disable(ROOT, victim);
                    return true;
                } catch (Problem e) {
                    return false;
                }
            }));
        }
        pool.shutdown();
        assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        assertThat(both.stream()
                        .filter(name -> house.accounts
                                .byAccount(name)
                                .orElseThrow()
                                .state()
                                .disabled()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void an_act_that_fails_leaves_no_audit_entry_of_success(TestDatabase db) {
        StaffHouse house = house(db);
        String name = StaffHouse.name();
        Caller admin = new Caller("staff:admin-" + name, "x", "X", ROOT.grants(), Locale.ROOT);
        house.desk.create(admin, handler(name));
        assertRefused(Problem.Kind.INVALID_INPUT, () -> house.desk.create(admin, handler(name)));
        assertThat(house.audited(admin.id())).containsExactly("staff-created");
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void members_are_named_by_their_ids(TestDatabase db) {
        StaffHouse house = house(db);
        String name = house.account();
        String id = house.find(house.token(name)).orElseThrow().caller().id();
        StaffDirectory directory = new StaffDirectory(house.accounts);
        assertThat(directory.of(List.of(id, "system", "reporter", "staff:999999999")))
                .containsOnlyKeys(id)
                .containsValue(new StaffDirectory.Member(name, "Lê Thị Đào"));
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void no_demo_account_is_made_where_others_than_this_machine_could_use_it(TestDatabase db) {
        StaffHouse house = house(db);
        DemoAccounts heard = new DemoAccounts(
                db.tx(), house.accounts, house.credentials, house.callers, house.rules, clock, () -> false);
        String name = StaffHouse.name();
        assertThatThrownBy(() -> heard.create(name, "Lê Thị Đào", StaffHouse.PASSWORD, List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("loopback");
        assertThat(house.accounts.byAccount(name)).isEmpty();
    }

    @Test
    void the_first_start_makes_one_administrator_whose_password_stands_in_a_private_file(@TempDir Path folder)
            throws Exception {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName("memory:" + folder.getFileName());
        source.setCreateDatabase("create");
        try (OpenDatabase opened = OpenDatabase.over(source)) {
            StaffHouse house = house(new TestDatabase("first start " + folder.getFileName(), source, opened.tx()));
            assertThat(house.demo.any()).isFalse();
            new FirstAdministrator(opened.tx(), house.accounts, house.credentials, house.rules, house.audit, clock)
                    .createIfNobody(folder);
            Path file = folder.resolve(FirstAdministrator.FILE);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            String password = Files.readAllLines(file).get(1).replace("password: ", "");
            StaffSession session =
                    house.find(house.token("administrator", password)).orElseThrow();
            assertThat(session.passwordChangeDue()).isTrue();
            assertThat(session.caller().may(Permission.MANAGE_STAFF)).isTrue();
            Files.delete(file);
            new FirstAdministrator(opened.tx(), house.accounts, house.credentials, house.rules, house.audit, clock)
                    .createIfNobody(folder);
            assertThat(file).doesNotExist();
            house.account();
            assertThat(house.demo.any()).isTrue();
        }
    }
}
