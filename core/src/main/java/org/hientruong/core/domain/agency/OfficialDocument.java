// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.agency;

import java.time.LocalDate;
import org.hientruong.core.domain.Input;
import org.jspecify.annotations.Nullable;

/**
 * A document of an authority (văn bản), by which something was decided or told.
 *
 * @param number number and symbol, {@code 123/UBND-VX}
 * @param date its date
 * @param signer who signed it, or null
 */
public record OfficialDocument(
        String number, LocalDate date, @Nullable String signer) {
    public OfficialDocument {
        number = Input.cleanOrEmpty(number);
        signer = Input.clean(signer);
    }

    /** Adds what is wrong with a document that must be there. */
    public static Input required(Input input, String pointer, @Nullable OfficialDocument document) {
        if (document == null) {
            return input.required(pointer, null);
        }
        return input.text(Input.LINE, pointer + "/number", document.number())
                .required(pointer + "/date", document.date())
                .atMost(Input.LINE, pointer + "/signer", document.signer());
    }
}
