// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hientruong.api.Fault;

/** What a password must be: long, and nothing that everybody tries first. No rule about kinds of characters. */
final class PasswordRules {
    static final int LEAST = 12;
    static final int MOST = 128;
    private static final int LEAST_DIFFERENT = 5;
    private static final Set<String> COMMON = common();

    /** No letters that are read as another one when somebody dictates them. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordRules() {}

    /** What is wrong with a new password, if anything. */
    static Optional<Fault> fault(String pointer, String account, String password) {
        String simple = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int length = password.codePointCount(0, password.length());
        if (length < LEAST) {
            return Optional.of(new Fault(pointer, "core.fault.password-short", Map.of("least", LEAST)));
        }
        if (length > MOST) {
            return Optional.of(new Fault(pointer, "core.fault.password-long", Map.of("most", MOST)));
        }
        if (simple.contains(account)) {
            return Optional.of(Fault.at(pointer, "core.fault.password-account"));
        }
        if (COMMON.contains(simple) || simple.chars().distinct().count() < LEAST_DIFFERENT) {
            return Optional.of(Fault.at(pointer, "core.fault.password-common"));
        }
        return Optional.empty();
    }

    /** A random password to be changed at the first sign-in: about 79 bits, easy to dictate. */
    static String random() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    private static Set<String> common() {
        try (InputStream file =
                        Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
