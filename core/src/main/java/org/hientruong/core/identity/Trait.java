// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import java.text.Normalizer;
import java.util.Locale;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.domain.person.CitizenId;
import org.hientruong.core.domain.person.PhoneNumber;
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
            return PhoneNumber.of(written).map(PhoneNumber::international).orElseGet(() -> super.normal(written));
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
            return CitizenId.of(written).map(CitizenId::digits).orElseGet(() -> super.normal(written));
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
