// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal.html;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import org.hientruong.api.Texts;
import org.jspecify.annotations.Nullable;

/** Dates as people of the province write them, in the province's zone. */
public record Dates(ZoneId zone) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter BOTH = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TYPED_DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TYPED_MINUTE =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** {@code 09/06/2023}. */
    public String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    /** {@code 16:30}. */
    public String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /** {@code 09/06/2023 16:30}. */
    public String both(Instant at) {
        return BOTH.format(at.atZone(zone));
    }

    /** The same for machines, for {@code <time datetime>}. */
    public String machine(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }

    /** A limit as people read it: midnight, the first instant that is too late, is the end of the day before. */
    public String limit(Instant dueAt, Texts texts) {
        ZonedDateTime local = dueAt.atZone(zone);
        if (local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return texts.get("portal.time.end-of-day", Map.of("date", DAY.format(local.minusDays(1))));
        }
        return texts.get("portal.time.before", Map.of("time", MINUTE.format(local), "date", DAY.format(local)));
    }

    /** What somebody typed, {@code 9/6/2023} or {@code 09-06-2023} and {@code 8:05} or {@code 08h05}; null when it is no time. */
    public @Nullable Instant read(String day, String minute) {
        try {
            LocalDate date = LocalDate.parse(day.strip().replaceAll("[-. ]+", "/"), TYPED_DAY);
            LocalTime time =
                    LocalTime.parse(minute.strip().replaceAll("(?i)\\s*(?:h|giờ|[.:])\\s*", ":"), TYPED_MINUTE);
            return LocalDateTime.of(date, time).atZone(zone).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
