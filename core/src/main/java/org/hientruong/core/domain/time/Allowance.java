// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much time the regulation allows. */
public sealed interface Allowance {
    /** Hours of the office (khoản 2 Điều 8). */
    record OfficeHours(int hours) implements Allowance {
        public OfficeHours {
            Text.within(hours, 1_000);
        }

        @Override
        public String text() {
            return Text.of(hours, "office hour");
        }

        @Override
        public long amount() {
            return Duration.ofHours(hours).toMillis();
        }

        @Override
        public boolean countsTime() {
            return true;
        }
    }

    /** Hours of the clock, day and night. */
    record ClockHours(int hours) implements Allowance {
        public ClockHours {
            Text.within(hours, 10_000);
        }

        @Override
        public String text() {
            return Text.of(hours, "clock hour");
        }

        @Override
        public long amount() {
            return Duration.ofHours(hours).toMillis();
        }

        @Override
        public boolean countsTime() {
            return true;
        }
    }

    /** Seconds of the clock, where the regulation says "at once" and somebody is to notice that it was not. */
    record ClockSeconds(int seconds) implements Allowance {
        public ClockSeconds {
            Text.within(seconds, 86_400);
        }

        @Override
        public String text() {
            return Text.of(seconds, "clock second");
        }

        @Override
        public long amount() {
            return Duration.ofSeconds(seconds).toMillis();
        }

        @Override
        public boolean countsTime() {
            return true;
        }
    }

    /** Working days; the day of the event is not counted (khoản 3 Điều 147 BLDS). */
    record WorkingDays(int days) implements Allowance {
        public WorkingDays {
            Text.within(days, 1_000);
        }

        @Override
        public String text() {
            return Text.of(days, "working day");
        }

        @Override
        public long amount() {
            return days;
        }
    }

    /** Days of the calendar; the day of the event is not counted. */
    record CalendarDays(int days) implements Allowance {
        public CalendarDays {
            Text.within(days, 1_000);
        }

        @Override
        public String text() {
            return Text.of(days, "calendar day");
        }

        @Override
        public long amount() {
            return days;
        }
    }

    /** Months; a month without the day ends on its last day (Điều 148 BLDS). */
    record CalendarMonths(int months) implements Allowance {
        public CalendarMonths {
            Text.within(months, 120);
        }

        @Override
        public String text() {
            return Text.of(months, "calendar month");
        }

        @Override
        public long amount() {
            return months;
        }
    }

    /** Until the end of a day to which somebody committed. */
    record CommittedDate(LocalDate date) implements Allowance {
        public CommittedDate {
            if (!reckonable(date)) {
                throw new IllegalArgumentException("a date of our time expected, not " + date);
            }
        }

        /** Whether the calendar can reckon to a date. */
        public static boolean reckonable(LocalDate date) {
            return date.getYear() >= Text.FIRST_YEAR && date.getYear() <= Text.LAST_YEAR;
        }

        @Override
        public String text() {
            return "until " + date;
        }

        @Override
        public long amount() {
            return 1;
        }
    }

    /** As it is written: {@code 4 office hours}, {@code 1 working day}, {@code until 2023-06-20}. */
    String text();

    /** How much the lines of an explanation add up to: milliseconds of hours, days, months, or the one date. */
    long amount();

    /** Whether it counts time of a day; the others end with a day. */
    default boolean countsTime() {
        return false;
    }

    /**
     * The allowance that a text names.
     *
     * @throws IllegalArgumentException when it names none
     */
    static Allowance parse(String text) {
        return Text.parse(text);
    }

    /** The written form. */
    final class Text {
        private static final int FIRST_YEAR = 2000;
        private static final int LAST_YEAR = 2180;
        private static final Pattern AMOUNT = Pattern.compile(
                "([0-9]{1,5}) (office hour|clock hour|clock second|working day|calendar day|calendar month)s?");
        private static final Pattern DATE = Pattern.compile("until ([0-9]{4}-[0-9]{2}-[0-9]{2})");

        private Text() {}

        private static Allowance parse(String text) {
            Matcher amount = AMOUNT.matcher(text.strip());
            if (amount.matches()) {
                return of(Integer.parseInt(amount.group(1)), amount.group(2), text);
            }
            Matcher date = DATE.matcher(text.strip());
            if (date.matches()) {
                try {
                    return new CommittedDate(LocalDate.parse(date.group(1)));
                } catch (DateTimeParseException noSuchDay) {
                    throw new IllegalArgumentException("no such day: " + text, noSuchDay);
                }
            }
            throw new IllegalArgumentException("not an allowance: " + text);
        }

        private static Allowance of(int number, String unit, String text) {
            return switch (unit) {
                case "office hour" -> new OfficeHours(number);
                case "clock hour" -> new ClockHours(number);
                case "clock second" -> new ClockSeconds(number);
                case "working day" -> new WorkingDays(number);
                case "calendar day" -> new CalendarDays(number);
                case "calendar month" -> new CalendarMonths(number);
                default -> throw new IllegalArgumentException("not an allowance: " + text);
            };
        }

        private static String of(int number, String unit) {
            return number + " " + unit + (number == 1 ? "" : "s");
        }

        private static void within(int number, int most) {
            if (number < 1 || number > most) {
                throw new IllegalArgumentException("an allowance of 1 to " + most + " expected, not " + number);
            }
        }
    }
}
