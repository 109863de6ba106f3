// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.person;

import java.util.Optional;
import java.util.Set;

/**
 * Number of a citizen identity card: 12 digits, of which three name the province of birth and one century and sex; or
 * the 9 digits of an old card (khoản 2 Điều 4). It has no check digit, so that a slip of the pen may go unseen.
 *
 * @param digits the digits
 */
public record CitizenId(String digits) {
    private static final int LEGACY = 9;
    // 0 and 1: born 19xx; 2 and 3: born 20xx; nobody is born later yet
    private static final String CENTURIES = "0123";
    private static final Set<String> PROVINCES = Set.of(
            ("001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 "
                            + "040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 "
                            + "075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096")
                    .split(" "));

    public CitizenId {
        if (!wellFormed(digits)) {
            throw new IllegalArgumentException("not a citizen number");
        }
    }

    /** The number as somebody wrote it, with blanks, dots or hyphens; empty when it is none. */
    public static Optional<CitizenId> of(String written) {
        String digits = written.replaceAll("[\\s.\\-]", "");
        return wellFormed(digits) ? Optional.of(new CitizenId(digits)) : Optional.empty();
    }

    private static boolean wellFormed(String digits) {
        if (digits.length() == LEGACY) {
            return digits.matches("[0-9]{9}") && digits.chars().distinct().count() > 1;
        }
        return digits.matches("[0-9]{12}")
                && PROVINCES.contains(digits.substring(0, 3))
                && CENTURIES.indexOf(digits.charAt(3)) >= 0;
    }

    /** Says nothing of the number. */
    @Override
    public String toString() {
        return "CitizenId[…]";
    }
}
