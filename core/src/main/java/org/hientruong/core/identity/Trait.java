// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import java.text.Normalizer;
import java.util.Locale;
import org.hientruong.api.intake.ReporterDetails;
import org.jspecify.annotations.Nullable;

/** By what a person can be found, and how it is written the same however it was typed. */
public enum Trait {
    PHONE {
        @Override
        @Nullable
        String of(ReporterDetails details) {
            return details.phone();
        }

        @Override
        String normal(String written) {
            String digits = written.replaceAll("[^0-9+]", "");
            return digits.replaceFirst("^(?:\\+84|0084|84(?=[0-9]{9}$))0?", "0");
        }
    },
    EMAIL {
        @Override
        @Nullable
        String of(ReporterDetails details) {
            return details.email();
        }
    },
    CITIZEN_ID {
        @Override
        @Nullable
        String of(ReporterDetails details) {
            return details.citizenId();
        }

        @Override
        String normal(String written) {
            return written.replaceAll("[^0-9]", "");
        }
    },
    PASSPORT {
        @Override
        @Nullable
        String of(ReporterDetails details) {
            return details.passport();
        }
    };

    abstract @Nullable String of(ReporterDetails details);

    String normal(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
