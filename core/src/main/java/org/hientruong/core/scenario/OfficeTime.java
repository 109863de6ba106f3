// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hientruong.core.domain.time.WorkingCalendar;

/** How long people of a scenario take: {@code 20m}, {@code 3h} or {@code 2d} (days of 8 hours) of the office. */
public final class OfficeTime {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,3})([mhd])");
    private static final int HOURS_OF_A_DAY = 8;
    private static final int SEARCHED_DAYS = 400;

    private OfficeTime() {}

    /** The time that a text names. */
    public static Duration parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a time such as 20m, 3h or 2d is expected");
        }
        int number = Integer.parseInt(form.group(1));
        return switch (form.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofHours((long) number * HOURS_OF_A_DAY);
        };
    }

    /** The instant at which that much office time has passed. */
    public static Instant after(Instant start, Duration wait, WorkingCalendar calendar) {
        Duration left = wait;
        LocalDate day = calendar.dayOf(start);
        for (int searched = 0; searched < SEARCHED_DAYS; searched++) {
            for (WorkingCalendar.Span span : calendar.officeHours(day)) {
                Instant from = span.from().isBefore(start) ? start : span.from();
                if (from.isBefore(span.until())) {
                    Duration free = Duration.between(from, span.until());
                    if (left.compareTo(free) < 0) {
                        return from.plus(left);
                    }
                    left = left.minus(free);
                }
            }
            day = day.plusDays(1);
        }
        throw new IllegalArgumentException("no office hours within " + SEARCHED_DAYS + " days after " + start);
    }
}
