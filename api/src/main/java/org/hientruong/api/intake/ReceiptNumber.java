// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

/**
 * The reporter's secret for one case: 12 digits, the last a check digit (Luhn). It never stands in a URL, a log or a
 * document of the Centre.
 *
 * @param digits the 12 digits
 */
public record ReceiptNumber(String digits) {
    public ReceiptNumber {
        if (digits.length() != 12 || !digits.chars().allMatch(c -> c >= '0' && c <= '9') || !checks(digits)) {
            throw new IllegalArgumentException("not a receipt number");
        }
    }

    /** Reads a number as people write it, with spaces, dots or hyphens. */
    public static ReceiptNumber parse(String written) {
        return new ReceiptNumber(written.replaceAll("[\\s.\\-]", ""));
    }

    /** The receipt number that begins with 11 digits. */
    public static ReceiptNumber completing(String elevenDigits) {
        for (char check = '0'; check <= '9'; check++) {
            if (checks(elevenDigits + check)) {
                return new ReceiptNumber(elevenDigits + check);
            }
        }
        throw new IllegalArgumentException("11 digits expected");
    }

    /** Three groups of four, to be read out: {@code 1234 5678 9012}. */
    public String grouped() {
        return digits.substring(0, 4) + ' ' + digits.substring(4, 8) + ' ' + digits.substring(8);
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return "ReceiptNumber[…]";
    }
}
