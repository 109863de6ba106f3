// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.hientruong.api.Fault;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void a_hash_is_argon2id_with_todays_cost_and_a_salt_of_its_own() {
        String hash = passwords.hash("cá lóc nướng trui");
        assertThat(hash)
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(passwords.hash("cá lóc nướng trui"));
        assertThat(passwords.matches("cá lóc nướng trui", hash)).isTrue();
        assertThat(passwords.matches("cá lóc nướng trụi", hash)).isFalse();
        assertThat(passwords.outdated(hash)).isFalse();
    }

    @Test
    void the_same_letters_match_however_the_keyboard_composes_them() {
        String decomposed = java.text.Normalizer.normalize("cá lóc nướng trui", java.text.Normalizer.Form.NFD);
        assertThat(passwords.matches(decomposed, passwords.hash("cá lóc nướng trui")))
                .isTrue();
    }

    /** The reference vector of the Argon2 command line tool, salt "somesalt". */
    @Test
    void the_algorithm_is_the_one_that_everybody_else_computes() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(passwords.matches("password", reference)).isTrue();
        assertThat(passwords.outdated(reference)).isTrue();
    }

    @Test
    void a_name_that_nobody_has_costs_as_much_as_a_wrong_password() {
        String hash = passwords.hash("cá lóc nướng trui");
        long known = fastest(() -> passwords.matches("wrong", hash));
        long unknown = fastest(() -> passwords.matches("wrong", null));
        assertThat((double) unknown / known)
                .as("a shortcut would be a hundred times faster")
                .isBetween(0.2, 5.0);
        assertThat(passwords.matches("wrong", null)).isFalse();
    }

    @Test
    void what_is_longer_than_a_password_can_be_is_wrong_without_being_read() {
        String longest = "cá lóc nướng trui ".repeat(8).substring(0, 128);
        assertThat(passwords.matches(longest, passwords.hash(longest))).isTrue();
        String longer = longest + "x";
        assertThat(passwords.matches(longer, passwords.hash(longer))).isFalse();
    }

    private static long fastest(Runnable work) {
        return IntStream.range(0, 7)
                .mapToLong(i -> {
                    long start = System.nanoTime();
                    work.run();
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }

    @Test
    void a_password_is_long_and_not_what_everybody_tries() {
        assertThat(PasswordRules.fault("/p", "lan", "mười một ký"))
                .map(Fault::key)
                .contains("core.fault.password-short");
        assertThat(PasswordRules.fault("/p", "lan", "x".repeat(129)))
                .map(Fault::key)
                .contains("core.fault.password-long");
        assertThat(PasswordRules.fault("/p", "lan.tran", "Lan.Tran rất vui"))
                .map(Fault::key)
                .contains("core.fault.password-account");
        assertThat(PasswordRules.fault("/p", "lan", "MatKhau@1234"))
                .map(Fault::key)
                .contains("core.fault.password-common");
        assertThat(PasswordRules.fault("/p", "lan", "abababababababab"))
                .map(Fault::key)
                .contains("core.fault.password-common");
        assertThat(PasswordRules.fault("/p", "lan", "cá lóc nướng trui")).isEmpty();
    }

    @Test
    void random_passwords_differ_and_satisfy_the_rules() {
        assertThat(IntStream.range(0, 200).mapToObj(i -> PasswordRules.random()))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("([a-z2-9]{4}-){3}[a-z2-9]{4}"))
                .allMatch(password ->
                        PasswordRules.fault("/p", "administrator", password).isEmpty());
    }
}
