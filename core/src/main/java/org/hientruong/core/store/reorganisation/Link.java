// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.reorganisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a unit or an agency goes on as another.
 *
 * @param reorganisation by which
 * @param from what ends
 * @param to what begins; null where no one body succeeds
 */
public record Link(
        int reorganisation,
        Subject subject,
        Way way,
        Body from,
        @Nullable Body to) {
    /** What goes on. */
    public enum Subject {
        UNIT,
        AGENCY
    }

    /** How it goes on. */
    public enum Way {
        /** All of it as the one. */
        WHOLE,
        /** Some part of it, and nothing tells which. */
        PART,
        /** By the committee of the commune in which a place lies. */
        BY_PLACE,
        /** As the Centre dispatches anew. */
        CENTRE
    }

    /** A unit or an agency: codes are used again, so only with its first day does a code name one. */
    public record Body(String code, LocalDate validFrom) {}
}
