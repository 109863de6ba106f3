// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final List<Trait> IDENTITY = List.of(CITIZEN_ID, PASSPORT);
    private static final List<Trait> REACHED_BY = List.of(PHONE, EMAIL);

    /** Whether two lists of hashes by trait are those of one sender; a telephone may be shared by a family. */
    static boolean same(Map<String, String> one, Map<String, String> other) {
        if (shared(IDENTITY, one, other)) {
            return true;
        }
        boolean bothIdentified = identified(one) && identified(other);
        return !bothIdentified && shared(REACHED_BY, one, other);
    }

    private static boolean identified(Map<String, String> hashes) {
        return IDENTITY.stream().anyMatch(trait -> hashes.containsKey(trait.name()));
    }

    private static boolean shared(List<Trait> traits, Map<String, String> one, Map<String, String> other) {
        return traits.stream()
                .map(trait -> one.get(trait.name()))
                .anyMatch(hash -> hash != null && other.containsValue(hash));
    }

    /** Whether it says who somebody is, not how they are reached. */
    boolean identifies() {
        return IDENTITY.contains(this);
    }

    abstract @Nullable String of(ReporterDetails details);

    String normal(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
