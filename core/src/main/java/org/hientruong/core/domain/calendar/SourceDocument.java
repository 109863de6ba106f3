// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hientruong.core.domain.Input;

/**
 * The document that says what a day is.
 *
 * @param number number and symbol, {@code 8726/VPCP-KGVX}
 * @param date its date
 * @param issuer who issued it
 */
public record SourceDocument(String number, LocalDate date, String issuer) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_ISSUER = 200;

    public SourceDocument {
        number = Input.cleanOrEmpty(number);
        issuer = Input.cleanOrEmpty(issuer);
    }

    /** As it stands beside a day: {@code 8726/VPCP-KGVX, 26/11/2024, Văn phòng Chính phủ}. */
    public String text() {
        return number + ", " + DATE.format(date) + ", " + issuer;
    }

    /** Adds what is wrong with it; nobody decides by a document of tomorrow. */
    public void check(Input input, LocalDate today) {
        input.text(LONGEST_NUMBER, "/document/number", number)
                .unless(!date.isAfter(today), "/document/date", "core.fault.document-of-tomorrow")
                .text(LONGEST_ISSUER, "/document/issuer", issuer);
    }
}
