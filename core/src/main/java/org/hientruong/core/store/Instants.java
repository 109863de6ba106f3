// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows hold UTC date-times in milliseconds: OpenJPA 3.2 does not map {@link Instant}, and the two databases round differently. */
public final class Instants {
    private static final long END =
            LocalDateTime.of(10_000, 1, 1, 0, 0).toInstant(ZoneOffset.UTC).toEpochMilli(); // Derby's last year is 9999

    /** The end of time as rows hold it: later than any instant that is meant. */
    public static final LocalDateTime NEVER = LocalDateTime.of(9999, 12, 31, 0, 0);
    /** The last instant that rows hold. */
    public static final Instant LAST = Instant.ofEpochMilli(END - 1);

    private Instants() {}

    /** The column value of an instant. */
    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    /** The instant of so many milliseconds since 1970; empty when no row can hold it. */
    public static Optional<Instant> ofMillis(long millis) {
        return millis < 0 || millis >= END ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** The column value of an instant that may be absent. */
    public static @Nullable LocalDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    /** The instant of a column value. */
    public static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The instant of a column value that may be null. */
    public static @Nullable Instant instantOrNull(@Nullable LocalDateTime utc) {
        return utc == null ? null : instant(utc);
    }
}
