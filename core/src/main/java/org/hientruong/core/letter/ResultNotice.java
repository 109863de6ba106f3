// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.letter;

import java.time.LocalDate;
import java.util.List;
import org.hientruong.api.intake.ReporterDetails;
import org.jspecify.annotations.Nullable;

/**
 * What an agency writes into the form of Phụ lục I. It has no field for the reporter's name, address or phone.
 *
 * @param agency name of the agency that answers
 * @param number of the letter, or null while it has none
 * @param date of the letter, or null while it is a draft
 * @param addressee which of the form's two words is meant
 * @param text content of the answer; each line is a paragraph
 * @param recipients further lines of the list of recipients
 * @param signer who signs, or null
 */
public record ResultNotice(
        String agency,
        @Nullable String number,
        @Nullable LocalDate date,
        ReporterDetails.Kind addressee,
        String text,
        List<String> recipients,
        @Nullable String signer) {
    public ResultNotice {
        recipients = List.copyOf(recipients);
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "ResultNotice[" + agency + "]";
    }
}
