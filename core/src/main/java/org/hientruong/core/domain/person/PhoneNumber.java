// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.person;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number at which a person can be called: a Vietnamese mobile or landline number, or a foreign one with its
 * country code. Hotlines and other short numbers are nobody's.
 *
 * @param international with country code, {@code +84901234567}
 */
public record PhoneNumber(String international) {
    private static final Pattern MOBILE = Pattern.compile("0[35789][0-9]{8}");
    private static final Pattern LANDLINE = Pattern.compile("02[0-9]{9}");
    private static final Pattern FOREIGN = Pattern.compile("[+](?!84|0)[0-9]{8,15}");
    private static final String HOME = "+84";

    public PhoneNumber {
        if (!wellFormed(international)) {
            throw new IllegalArgumentException("not a telephone number");
        }
    }

    /** The number as somebody wrote it: {@code 0901.234.567}, {@code +84 901 234 567}, {@code 0084…}; empty when it is none. */
    public static Optional<PhoneNumber> of(String written) {
        String dialled = written.replaceAll("[\\s.\\-()]", "");
        String plus = dialled.startsWith("00") ? '+' + dialled.substring(2) : dialled;
        String international = plus;
        if (plus.startsWith(HOME + '0')) {
            international = HOME + plus.substring(HOME.length() + 1);
        } else if (plus.startsWith("0")) {
            international = HOME + plus.substring(1);
        } else if (plus.matches("84[0-9]{9,10}")) {
            international = '+' + plus;
        }
        return wellFormed(international) ? Optional.of(new PhoneNumber(international)) : Optional.empty();
    }

    /** As it is dialled at home: {@code 0901234567}; a foreign number keeps its country code. */
    public String dialled() {
        return international.startsWith(HOME) ? '0' + international.substring(HOME.length()) : international;
    }

    /** Whether text messages reach it: at home they do not reach a landline. */
    public boolean takesText() {
        return !LANDLINE.matcher(dialled()).matches();
    }

    private static boolean wellFormed(String international) {
        if (!international.startsWith(HOME)) {
            return FOREIGN.matcher(international).matches();
        }
        String home = '0' + international.substring(HOME.length());
        return MOBILE.matcher(home).matches() || LANDLINE.matcher(home).matches();
    }

    /** Says nothing of the number. */
    @Override
    public String toString() {
        return "PhoneNumber[…]";
    }
}
