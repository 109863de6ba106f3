// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.hientruong.api.Texts;
import org.hientruong.core.domain.procedure.LimitRule;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.LastMoment;

/** How times and amounts are said in a language; figures are written the Vietnamese way in each. */
public record Wording(Texts texts, ZoneId zone) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    /** {@code hết ngày 13/06/2023}, or {@code 10:30 ngày 12/06/2023}. */
    public String lastMoment(Allowance allowance, Instant dueAt) {
        return lastMoment(LastMoment.of(allowance, dueAt, zone));
    }

    /** {@link #lastMoment(Allowance, Instant)} of a clock's rule. */
    public String lastMoment(LimitRule rule, Instant dueAt) {
        return lastMoment(LastMoment.of(rule.countsTime(), dueAt, zone));
    }

    /** {@link #lastMoment(Allowance, Instant)} of what the engine says. */
    public String lastMoment(LastMoment last) {
        LocalDate day = last.day();
        if (day != null) {
            return texts.get("core.time.end-of-day", Map.of("date", DATE.format(day)));
        }
        return moment(last.instant());
    }

    /** {@code 10:30 ngày 12/06/2023}. */
    public String moment(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return texts.get("core.time.moment", Map.of("time", TIME.format(local), "date", DATE.format(local)));
    }

    /** {@code 13/06/2023}. */
    public String date(LocalDate day) {
        return DATE.format(day);
    }

    /** An amount of an allowance's unit: hours and minutes, days, months. */
    public String amount(Allowance allowance, long amount) {
        if (allowance instanceof Allowance.ClockSeconds) {
            return texts.get("core.time.seconds", Map.of("count", amount / SECOND));
        }
        if (allowance.countsTime()) {
            long hours = amount / HOUR;
            long minutes = amount % HOUR / MINUTE;
            return texts.get("core.time.hours", Map.of("hours", hours, "minutes", minutes));
        }
        String key = allowance instanceof Allowance.CalendarMonths ? "core.time.months" : "core.time.days";
        return texts.get(key, Map.of("count", amount));
    }

    /** An allowance as the regulation says it, {@code 06 ngày làm việc}. */
    public String allowance(Allowance allowance) {
        if (allowance instanceof Allowance.OfficeHours office) {
            return texts.get("core.allowance.office-hours", Map.of("count", office.hours()));
        }
        if (allowance instanceof Allowance.ClockHours clock) {
            return texts.get("core.allowance.clock-hours", Map.of("count", clock.hours()));
        }
        if (allowance instanceof Allowance.ClockSeconds) {
            return amount(allowance, allowance.amount());
        }
        String key = allowance instanceof Allowance.WorkingDays ? "core.allowance.working-days" : "core.allowance.days";
        return allowance instanceof Allowance.CalendarMonths
                ? amount(allowance, allowance.amount())
                : texts.get(key, Map.of("count", allowance.amount()));
    }

    /** A clock's name. */
    public String clock(ClockId clock) {
        return texts.get("core.clock." + clock.name().toLowerCase(Locale.ROOT));
    }

    /** Kebab-case of a constant's name, as message keys have it. */
    public static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
