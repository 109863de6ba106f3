// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hientruong.api.Problem;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.MovableClock;
import org.hientruong.core.identity.staff.StaffView.RoleWish;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

class SignInTest {
    private final MovableClock clock = new MovableClock("2031-06-09T02:00:00Z");

    private StaffHouse house(TestDatabase db) {
        return new StaffHouse(db, clock);
    }

    private static void assertRefused(Problem.Kind kind, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_session_holds_on_every_node_and_over_a_restart(TestDatabase db) {
        String account = house(db).account(new RoleWish("INTAKE_OFFICER", null, null, null));
        String token = house(db).token("  " + account.toUpperCase(Locale.ROOT));
        Caller caller = house(db).find(token).orElseThrow().caller();
        assertThat(caller.account()).isEqualTo(account);
        assertThat(caller.id()).matches("staff:[0-9]+");
        assertThat(caller.may(Permission.DISPATCH)).isTrue();
        assertThat(caller.may(Permission.APPROVE)).isFalse();
        assertThat(caller.hats(Permission.INTAKE, List.of(StaffHouse.CENTRE))).hasSize(1);
        assertThat(caller.hats(Permission.INTAKE, List.of(StaffHouse.TRANSPORT)))
                .isEmpty();
        assertThat(house(db).audited(caller.id())).containsExactly("signed-in");
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void the_database_holds_neither_token_nor_password(TestDatabase db) throws Exception {
        String token = house(db).token(house(db).account());
        try (var connection = db.source().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT token_hash FROM staff_session")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).hasSize(43).isNotEqualTo(token);
            }
        }
        assertThat(new SignIn.Attempt("a", StaffHouse.PASSWORD, "b").toString()).doesNotContain(StaffHouse.PASSWORD);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_session_ends_after_half_an_hour_without_use(TestDatabase db) {
        String token = house(db).token(house(db).account());
        clock.forward(Duration.ofMinutes(29));
        assertThat(house(db).find(token)).isPresent();
        clock.forward(Duration.ofMinutes(29));
        assertThat(house(db).find(token)).as("used in between").isPresent();
        clock.forward(Duration.ofMinutes(30));
        assertThat(house(db).find(token)).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_session_ends_after_twelve_hours_even_in_use(TestDatabase db) {
        String token = house(db).token(house(db).account());
        for (int minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
            clock.forward(Duration.ofMinutes(20));
            assertThat(house(db).find(token)).isPresent();
        }
        clock.forward(Duration.ofMinutes(20));
        assertThat(house(db).find(token)).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void signing_out_ends_this_session_only(TestDatabase db) {
        StaffHouse house = house(db);
        String account = house.account();
        String first = house.token(account);
        String second = house.token(account);
        house.sessions.end(first);
        assertThat(house.find(first)).isEmpty();
        assertThat(house.find(second)).isPresent();
        assertThat(house.find("made up")).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void five_wrong_passwords_lock_the_name_for_fifteen_minutes(TestDatabase db) {
        StaffHouse house = house(db);
        String account = house.account();
        for (int i = 0; i < 5; i++) {
            assertRefused(Problem.Kind.UNAUTHENTICATED, () -> house.token(account, "wrong"));
            clock.forward(Duration.ofMinutes(1));
        }
        assertThatThrownBy(() -> house(db).token(account)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_MANY_REQUESTS);
            assertThat(problem.retryAfter()).isEqualTo(Duration.ofMinutes(14));
        });
        clock.forward(Duration.ofMinutes(14).minusMillis(1));
        assertRefused(Problem.Kind.TOO_MANY_REQUESTS, () -> house.token(account));
        clock.forward(Duration.ofMillis(1));
        String id = house.find(house.token(account)).orElseThrow().caller().id();
        assertThat(house.audited(id))
                .containsExactly(
                        "signed-in",
                        "sign-in-locked",
                        "sign-in-failed",
                        "sign-in-failed",
                        "sign-in-failed",
                        "sign-in-failed");
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_right_password_forgets_the_wrong_ones_before(TestDatabase db) {
        StaffHouse house = house(db);
        String account = house.account();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertRefused(Problem.Kind.UNAUTHENTICATED, () -> house.token(account, "wrong"));
            }
            assertThat(house.token(account)).isNotBlank();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_name_that_nobody_has_is_refused_and_locked_alike(TestDatabase db) {
        StaffHouse house = house(db);
        String nobody = StaffHouse.name();
        for (int i = 0; i < 5; i++) {
            assertRefused(Problem.Kind.UNAUTHENTICATED, () -> house.token(nobody, "wrong"));
        }
        assertRefused(Problem.Kind.TOO_MANY_REQUESTS, () -> house.token(nobody, "wrong"));
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void guesses_at_once_do_not_slip_past_the_lock(TestDatabase db) throws InterruptedException {
        StaffHouse house = house(db);
        String account = house.account();
        AtomicInteger looked = new AtomicInteger();
        AtomicInteger locked = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 24; i++) {
            pool.execute(() -> {
                try {
                    house.token(account, "wrong");
                } catch (Problem e) {
                    (e.kind() == Problem.Kind.UNAUTHENTICATED ? looked : locked).incrementAndGet();
                }
            });
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(looked).hasValue(5);
        assertThat(locked).hasValue(19);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void one_address_may_fail_sixty_times_and_succeed_without_end(TestDatabase db) {
        StaffHouse house = house(db);
        String account = house.account();
        String address = UUID.randomUUID().toString();
        for (int i = 0; i < 70; i++) {
            house.signIn.signIn(new SignIn.Attempt(account, StaffHouse.PASSWORD, address));
        }
        for (int i = 0; i < 60; i++) {
            SignIn.Attempt wrong = new SignIn.Attempt(StaffHouse.name(), "wrong", address);
            assertRefused(Problem.Kind.UNAUTHENTICATED, () -> house.signIn.signIn(wrong));
        }
        SignIn.Attempt right = new SignIn.Attempt(account, StaffHouse.PASSWORD, address);
        assertRefused(Problem.Kind.TOO_MANY_REQUESTS, () -> house.signIn.signIn(right));
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void behind_a_proxy_of_this_machine_the_failures_of_some_lock_out_nobody_else(TestDatabase db) {
        StaffHouse house = house(db);
        String account = house.account();
        for (int i = 0; i < 61; i++) {
            SignIn.Attempt wrong = new SignIn.Attempt(StaffHouse.name(), "wrong", "127.0.0.1");
            assertRefused(Problem.Kind.UNAUTHENTICATED, () -> house.signIn.signIn(wrong));
        }
        SignIn.Attempt right = new SignIn.Attempt(account, StaffHouse.PASSWORD, "127.0.0.1");
        assertThat(house.signIn.signIn(right)).isNotEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_name_with_characters_that_nobody_sees_is_an_ordinary_name(TestDatabase db) {
        StaffHouse house = house(db);
        String account = house.account();
        assertThat(house.token("\u0000" + account + "\u001b")).isNotEmpty();
        assertRefused(Problem.Kind.UNAUTHENTICATED, () -> house.token(StaffHouse.name() + "\u0000", "wrong"));
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_hash_of_another_cost_is_replaced_at_sign_in(TestDatabase db) {
        String account = house(db).account();
        Passwords dearer = new Passwords(new Passwords.Cost(128, 1, 1));
        StaffHouse upgraded = new StaffHouse(db, clock, dearer, new StaffHouse.TestRules());
        assertThat(upgraded.token(account)).isNotBlank();
        String hash =
                upgraded.accounts.byAccount(account).orElseThrow().credential().passwordHash();
        assertThat(hash).contains("m=128,");
        assertThat(upgraded.token(account)).isNotBlank();
        assertThat(upgraded.accounts
                        .byAccount(account)
                        .orElseThrow()
                        .credential()
                        .passwordHash())
                .isEqualTo(hash);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void changing_the_password_ends_every_session_and_starts_one(TestDatabase db) {
        StaffHouse house = house(db);
        String account = house.account();
        String other = house.token(account);
        Caller caller = house.find(other).orElseThrow().caller();
        assertPointer("/current", () -> house.signIn.changePassword(caller, "wrong", "mắm bò hóc và bún"));
        assertPointer("/replacement", () -> house.signIn.changePassword(caller, StaffHouse.PASSWORD, "ngắn"));
        assertPointer(
                "/replacement", () -> house.signIn.changePassword(caller, StaffHouse.PASSWORD, StaffHouse.PASSWORD));
        String fresh = house.signIn.changePassword(caller, StaffHouse.PASSWORD, "mắm bò hóc và bún");
        assertThat(house.find(other)).isEmpty();
        assertThat(house.find(fresh)).isPresent();
        assertRefused(Problem.Kind.UNAUTHENTICATED, () -> house.token(account));
        assertThat(house.token(account, "mắm bò hóc và bún")).isNotBlank();
        assertThat(house.audited(caller.id())).contains("password-changed");
    }

    private static void assertPointer(String pointer, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo(pointer)));
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_role_holds_from_its_first_to_its_last_day_where_the_province_is(TestDatabase db) {
        StaffHouse house = house(db);
        LocalDate today = LocalDate.of(2031, 6, 9);
        StaffHouse.TestRules rules = house.rules;
        assertThat(LocalDate.ofInstant(clock.instant(), rules.zone())).isEqualTo(today);
        String account = house.desk
                .create(
                        StaffHouse.administrator(),
                        new StaffDesk.Entry(
                                StaffHouse.name(),
                                "Lâm",
                                java.util.List.of(
                                        new RoleWish("AUDITOR", StaffHouse.CENTRE, today, today),
                                        new RoleWish("INTAKE_OFFICER", null, today.plusDays(1), null))))
                .account()
                .account();
        assertThat(permissions(house, account)).containsExactly("AUDITOR");
        clock.forward(Duration.ofHours(14).plusMinutes(59));
        assertThat(permissions(house, account)).containsExactly("AUDITOR");
        clock.forward(Duration.ofMinutes(1));
        assertThat(permissions(house, account)).containsExactly("INTAKE_OFFICER");
    }

    private static java.util.List<String> permissions(StaffHouse house, String account) {
        return house.callers.of(account, Locale.ROOT).orElseThrow().grants().stream()
                .map(grant -> grant.role())
                .toList();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void the_chosen_language_is_remembered(TestDatabase db) {
        StaffHouse house = house(db);
        String token = house.token(house.account());
        Caller caller = house.find(token).orElseThrow().caller();
        assertThat(caller.language()).isEqualTo(Locale.forLanguageTag("vi"));
        house.signIn.chooseLanguage(caller, Locale.ENGLISH);
        assertThat(house.find(token).orElseThrow().caller().language()).isEqualTo(Locale.ENGLISH);
        assertThat(house.find(token).orElseThrow().language()).isEqualTo("en");
    }
}
