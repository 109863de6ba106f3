// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.person;

import java.util.Locale;
import java.util.Optional;
import org.hientruong.api.intake.ReporterDetails;
import org.jspecify.annotations.Nullable;

/** By what a reporter is told beside the channel by which the report came (khoản 2 Điều 11, điểm a khoản 3 Điều 15). */
public enum Medium {
    /** A text message to the telephone. */
    SMS,
    EMAIL,
    /** A message to an app: nobody leaves an address of it yet. */
    PUSH;

    /** As plugins and the province pack say it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Medium> of(String id) {
        for (Medium medium : values()) {
            if (medium.id().equals(id)) {
                return Optional.of(medium);
            }
        }
        return Optional.empty();
    }

    /** Where it reaches somebody, or null when they left nothing that it does. */
    public @Nullable String addressOf(ReporterDetails who) {
        return switch (this) {
            case SMS ->
                who.phone() == null
                        ? null
                        : PhoneNumber.of(who.phone())
                                .filter(PhoneNumber::takesText)
                                .map(PhoneNumber::international)
                                .orElse(null);
            case EMAIL -> who.email();
            case PUSH -> null;
        };
    }
}
