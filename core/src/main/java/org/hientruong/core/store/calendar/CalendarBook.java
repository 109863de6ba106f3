// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hientruong.core.domain.calendar.CalendarChange;
import org.hientruong.core.domain.time.WorkingCalendar;
import org.hientruong.core.province.CatalogueSeed;
import org.jspecify.annotations.Nullable;

/**
 * All days and office hours that hold or held, each in the versions of the calendar in which it does.
 *
 * @param latest the latest change, null while the calendar is the pack's
 */
public record CalendarBook(
        List<VersionedDay> days,
        List<VersionedShift> shifts,
        @Nullable CalendarChange latest) {
    /** The setting that holds the version of the catalogue and the calendar. */
    public static final String VERSION = "catalogue.version";

    public CalendarBook {
        days = List.copyOf(days);
        shifts = List.copyOf(shifts);
    }

    /** In which versions of the calendar a row holds: from {@code since}, until the one before {@code until}. */
    record Versions(int since, @Nullable Integer until) {
        boolean hold(int version) {
            return since <= version && (until == null || version < until);
        }

        /** Whether it holds once the change that made a version is taken back. */
        boolean holdWithout(int version) {
            return until == null ? since != version : until == version;
        }
    }

    record VersionedDay(CatalogueSeed.Day day, Versions versions) {}

    record VersionedShift(CatalogueSeed.OfficeShift shift, Versions versions) {}

    /** The calendar of a version. */
    public WorkingCalendar calendar(int version, ZoneId zone) {
        return calendar(versions -> versions.hold(version), String.valueOf(version), zone);
    }

    /** The calendar in force, when the change that made a version of it is taken back. */
    public WorkingCalendar without(int version, String name, ZoneId zone) {
        return calendar(versions -> versions.holdWithout(version), name, zone);
    }

    private WorkingCalendar calendar(Predicate<Versions> hold, String name, ZoneId zone) {
        return new WorkingCalendar(
                zone,
                name,
                shifts.stream()
                        .filter(one -> hold.test(one.versions()))
                        .map(one -> one.shift().shift())
                        .toList(),
                days.stream()
                        .filter(one -> hold.test(one.versions()))
                        .filter(one -> one.day().status().counts())
                        .map(one -> one.day().day())
                        .toList());
    }

    /** The days of a year that differ from the week, in order, those that do not count among them. */
    public List<CatalogueSeed.Day> days(int year, int version) {
        return days.stream()
                .filter(one -> one.versions().hold(version))
                .map(VersionedDay::day)
                .filter(one -> one.day().date().getYear() == year)
                .sorted(Comparator.comparing(one -> one.day().date()))
                .toList();
    }

    /** What a change did to a day; null where its weekday says what it is. */
    public record ChangedDay(LocalDate date, CatalogueSeed.@Nullable Day before, CatalogueSeed.@Nullable Day after) {}

    /** The days that the change which made a version changed, in order. */
    public List<ChangedDay> changedBy(int version) {
        Map<LocalDate, CatalogueSeed.Day> before = dated(one -> Objects.equals(one.until(), version));
        Map<LocalDate, CatalogueSeed.Day> after = dated(one -> one.since() == version);
        Set<LocalDate> dates = new TreeSet<>(before.keySet());
        dates.addAll(after.keySet());
        return dates.stream()
                .map(date -> new ChangedDay(date, before.get(date), after.get(date)))
                .toList();
    }

    /** The office hours that the change which made a version brought. */
    public List<CatalogueSeed.OfficeShift> hoursOf(int version) {
        return shifts.stream()
                .filter(one -> one.versions().since() == version)
                .map(VersionedShift::shift)
                .toList();
    }

    private Map<LocalDate, CatalogueSeed.Day> dated(Predicate<Versions> which) {
        Map<LocalDate, CatalogueSeed.Day> found = new HashMap<>();
        days.stream()
                .filter(one -> which.test(one.versions()))
                .forEach(one -> found.put(one.day().day().date(), one.day()));
        return found;
    }

    /** The days that wait for a law. */
    public Set<LocalDate> pending(int version) {
        return days.stream()
                .filter(one -> one.versions().hold(version))
                .filter(one -> !one.day().status().counts())
                .map(one -> one.day().day().date())
                .collect(Collectors.toSet());
    }

    /** The office hours in force, now and later. */
    public List<CatalogueSeed.OfficeShift> shifts(int version) {
        return shifts.stream()
                .filter(one -> one.versions().hold(version))
                .map(VersionedShift::shift)
                .toList();
    }
}
