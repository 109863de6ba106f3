// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hientruong.core.desk.view.Colleagues;
import org.hientruong.core.province.CatalogueSeed;
import org.hientruong.core.store.calendar.CalendarBook;
import org.hientruong.core.store.calendar.StoredChange;
import org.hientruong.core.store.catalogue.Catalogues.CalendarInForce;
import org.jspecify.annotations.Nullable;

/** What the interface answers of the calendar. */
public final class CalendarAnswers {
    private CalendarAnswers() {}

    /** A day that differs from the week. */
    public record Day(LocalDate date, String kind, String name, String document, String status) {}

    /** Office hours of a weekday, {@code 07:00} to {@code 11:00}. */
    public record Opening(
            DayOfWeek day,
            String opens,
            String closes,
            LocalDate from,
            @Nullable LocalDate until,
            String document,
            String status) {}

    /**
     * A year.
     *
     * @param version the version in force; it goes into If-Match of a change
     */
    public record Calendar(int year, String version, List<Day> days, List<Opening> hours) {}

    /** A document. */
    public record Document(String number, LocalDate date, String issuer) {}

    /** What a change did to a day; null where its weekday said what it is. */
    public record ChangedDay(
            LocalDate date, @Nullable Day before, @Nullable Day after) {}

    /**
     * A change.
     *
     * @param by name of the administrator
     * @param state {@code recomputing}, {@code settling} or {@code done}
     * @param inReach cases with a limit that it may move
     * @param examined cases gone through
     * @param moved limits whose end has moved
     * @param failed cases that could not be gone through
     */
    public record Change(
            int version,
            @Nullable Integer undoes,
            @Nullable Integer undoneBy,
            Document document,
            String by,
            Instant at,
            List<ChangedDay> days,
            List<Opening> hours,
            String state,
            int inReach,
            int examined,
            int moved,
            int failed) {}

    /** Changes, the latest first. */
    public record ChangeList(List<Change> items, @Nullable String next) {}

    static Calendar calendar(int year, CalendarInForce now) {
        return new Calendar(
                year,
                String.valueOf(now.version()),
                now.days(year).stream().map(CalendarAnswers::day).toList(),
                now.shifts().stream().map(CalendarAnswers::opening).toList());
    }

    static Change change(StoredChange stored, CalendarBook book, Colleagues.@Nullable Colleague by) {
        StoredChange.Progress progress = stored.progress();
        return new Change(
                stored.version(),
                stored.undoes(),
                stored.undoneBy(),
                new Document(
                        stored.document().number(),
                        stored.document().date(),
                        stored.document().issuer()),
                by == null ? stored.by() : by.displayName(),
                stored.at(),
                book.changedBy(stored.version()).stream()
                        .map(one -> new ChangedDay(one.date(), dayOrNull(one.before()), dayOrNull(one.after())))
                        .toList(),
                book.hoursOf(stored.version()).stream()
                        .map(CalendarAnswers::opening)
                        .toList(),
                progress.state().name().toLowerCase(java.util.Locale.ROOT),
                progress.inReach(),
                progress.examined(),
                progress.moved(),
                progress.failed());
    }

    private static @Nullable Day dayOrNull(CatalogueSeed.@Nullable Day one) {
        return one == null ? null : day(one);
    }

    private static Day day(CatalogueSeed.Day one) {
        return new Day(
                one.day().date(),
                one.day().kind().id(),
                one.day().name(),
                String.valueOf(one.day().document()),
                one.status().name());
    }

    private static Opening opening(CatalogueSeed.OfficeShift one) {
        return new Opening(
                one.shift().day(),
                one.shift().from().toString(),
                one.shift().until().toString(),
                one.shift().validFrom(),
                one.shift().validUntil(),
                one.source(),
                one.status().name());
    }
}
