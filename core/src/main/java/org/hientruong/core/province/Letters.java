// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province;

import java.util.Map;
import org.hientruong.api.intake.ReporterDetails;

/**
 * What letters print.
 *
 * @param nation first line of the national header
 * @param motto its second line
 * @param place where letters are written
 * @param resultNotice the form of Phụ lục I
 */
public record Letters(String nation, String motto, String place, ResultNotice resultNotice) {
    /**
     * The form of Phụ lục I, letter for letter. Words in braces are its fields: {@code {agency}}, {@code {addressee}},
     * {@code {place}}, {@code {day}}, {@code {month}}, {@code {year}}.
     *
     * @param annex number of the appendix
     * @param title of the form
     * @param number line of the letter's number while it has none
     * @param date line of place and date
     * @param salutation first line
     * @param opening sentence before the content
     * @param thanks sentence after the content
     * @param closing last line of the text
     * @param recipients title, first and last line of the list of recipients
     * @param signature who signs
     * @param addressees the word for each kind of reporter
     */
    public record ResultNotice(
            String annex,
            String title,
            String number,
            String date,
            String salutation,
            String opening,
            String thanks,
            String closing,
            Recipients recipients,
            String signature,
            Map<ReporterDetails.Kind, String> addressees) {
        public ResultNotice {
            addressees = Map.copyOf(addressees);
        }
    }

    /** The list of recipients at the letter's foot. */
    public record Recipients(String title, String first, String last) {}
}
