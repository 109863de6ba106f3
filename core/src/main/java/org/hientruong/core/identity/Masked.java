// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A piece of personal data of which only so much is left that an officer can tell two reporters apart or confirm a number
 * on the phone. There is no way back, and no other way to make one than to mask.
 */
public final class Masked {
    private static final int WORDS = 6;
    private static final int SHOWN_OF_PHONE = 3;
    private static final int SHOWN_OF_DOCUMENT = 3;
    private static final int LEAST_HIDDEN = 5;

    /** Domains of the many: to show them tells nothing about one person. */
    private static final Set<String> PUBLIC_MAIL =
            Set.of("gmail.com", "yahoo.com", "yahoo.com.vn", "outlook.com", "hotmail.com", "icloud.com");

    private final String text;

    private Masked(String text) {
        this.text = text;
    }

    /** {@code N*** V*** B***}: the first letter of each word; how long the words are is not shown. */
    static @Nullable Masked name(@Nullable String clear) {
        return clear == null
                ? null
                : new Masked(Arrays.stream(clear.strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .limit(WORDS)
                        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + "***")
                        .collect(Collectors.joining(" ")));
    }

    /** {@code •••}: any part of an address can be the telling one. */
    static @Nullable Masked address(@Nullable String clear) {
        return clear == null ? null : new Masked("•••");
    }

    /** {@code •••• ••• 678}: enough to confirm the number that somebody reads out. */
    static @Nullable Masked phone(@Nullable String clear) {
        return clear == null ? null : new Masked("•••• ••• " + tail(digits(clear), SHOWN_OF_PHONE));
    }

    /** {@code •••• •••• •789}: the first digits of a citizen number tell the place and year of birth, the last nothing. */
    static @Nullable Masked document(@Nullable String clear) {
        return clear == null ? null : new Masked("•••• •••• •" + tail(clear.strip(), SHOWN_OF_DOCUMENT));
    }

    /** {@code b***@gmail.com}, {@code b***@***.vn}: the domain only where it is everybody's. */
    static @Nullable Masked email(@Nullable String clear) {
        if (clear == null) {
            return null;
        }
        int at = clear.lastIndexOf('@');
        if (at < 1) {
            return new Masked("***");
        }
        String domain = clear.substring(at + 1).toLowerCase(Locale.ROOT);
        String shown = PUBLIC_MAIL.contains(domain) ? domain : "***" + ending(domain);
        return new Masked(clear.substring(0, clear.offsetByCodePoints(0, 1)) + "***@" + shown);
    }

    private static String ending(String domain) {
        int dot = domain.lastIndexOf('.');
        return dot < 0 ? "" : domain.substring(dot);
    }

    private static String digits(String written) {
        return written.chars()
                .filter(c -> c >= '0' && c <= '9')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The last characters, unless too little would stay hidden. */
    private static String tail(String clear, int shown) {
        return clear.length() < shown + LEAST_HIDDEN ? "•".repeat(shown) : clear.substring(clear.length() - shown);
    }

    /** The masked text, harmless by construction. */
    @Override
    @JsonValue
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Masked masked && masked.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }
}
