// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.handling.AssignmentStage;
import org.hientruong.core.domain.procedure.ReminderRule;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.domain.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * That an agency is reminded of a running limit (khoản 5 Điều 22, khoản 7 Điều 27). What is due to be said depends on the
 * day alone: days on which nobody swept add nothing.
 *
 * @param agency who is reminded
 * @param subject number of the limit within the case; of what nobody has opened that of the share
 * @param clock which clock; null of what nobody has opened
 * @param kind why now
 * @param once the day that makes it one: said once for each limit, kind and such day
 * @param dueAt the first instant that is too late, or null
 */
public record Reminder(
        AgencyCode agency,
        int subject,
        @Nullable String clock,
        Kind kind,
        LocalDate once,
        @Nullable Instant dueAt) {
    /** Why an agency is reminded. */
    public enum Kind {
        /** The last day comes near. */
        AHEAD,
        /** It is the last day. */
        DUE,
        /** It is over. */
        LATE,
        /** Nobody has opened it (điểm a khoản 3 Điều 9). */
        UNOPENED,
        /** Somebody asks by hand. */
        URGED;

        /** Kebab-case id; its name is the message {@code core.reminder-kind.<id>}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of what agencies are to be reminded of a case on a working day; nothing of a stub, nothing on a day off. */
    public static List<Reminder> due(CaseFile file, Rules rules, LocalDate today) {
        if (!rules.calendar().works(today) || file.withheld()) {
            return List.of();
        }
        Stream<Reminder> limits =
                file.limits().running().stream().flatMap(limit -> of(file, limit, rules, today).stream());
        Stream<Reminder> unopened = file.openShares().stream()
                .map(number -> file.assignments().all().get(number - 1))
                .filter(share -> share.stage() == AssignmentStage.RECEIVED && waited(share, rules, today))
                .map(share -> unopened(share, rules));
        return Stream.concat(limits, unopened).toList();
    }

    /** Whether enough working days are over; the day of the event is not counted. */
    private static boolean waited(Assignment share, Rules rules, LocalDate today) {
        LocalDate received = rules.calendar().dayOf(share.receivedAt());
        return received.plusDays(1)
                        .datesUntil(received.isBefore(today) ? today : received.plusDays(1))
                        .filter(rules.calendar()::works)
                        .limit(rules.procedure().house().unopenedAfter())
                        .count()
                == rules.procedure().house().unopenedAfter();
    }

    private static Reminder unopened(Assignment share, Rules rules) {
        LocalDate received = rules.calendar().dayOf(share.receivedAt());
        return new Reminder(share.agency(), share.number(), null, Kind.UNOPENED, received, null);
    }

    private static Optional<Reminder> of(CaseFile file, TimeLimit limit, Rules rules, LocalDate today) {
        ReminderRule rule = rules.procedure().house().reminder(limit.clock()).orElse(null);
        Integer share = limit.assignment();
        if (rule == null || share == null) { // the Centre's own, or the reporter's
            return Optional.empty();
        }
        WorkingCalendar calendar = rules.calendar();
        Instant dueAt = Objects.requireNonNull(limit.dueAt()); // what runs has an end
        LocalDate last = calendar.dayOf(dueAt.minusMillis(1));
        Kind kind = kind(today, last, rule, calendar);
        boolean fresh = kind == Kind.AHEAD && !calendar.dayOf(limit.startedAt()).isBefore(today);
        if (kind == null || fresh) {
            return Optional.empty();
        }
        AgencyCode agency = file.assignments().all().get(share - 1).agency();
        LocalDate once = kind == Kind.LATE ? today : last;
        return Optional.of(new Reminder(agency, limit.number(), limit.clock().name(), kind, once, dueAt));
    }

    private static @Nullable Kind kind(LocalDate today, LocalDate last, ReminderRule rule, WorkingCalendar calendar) {
        if (today.isAfter(last)) {
            return rule.dailyAfter() ? Kind.LATE : null;
        }
        long left = Stream.iterate(today.plusDays(1), day -> !day.isAfter(last), day -> day.plusDays(1))
                .filter(calendar::works)
                .limit(rule.workingDaysBefore() + 1L)
                .count();
        if (left == 0) { // no working day is left after this one
            return rule.onTheDay() ? Kind.DUE : null;
        }
        return left <= rule.workingDaysBefore() ? Kind.AHEAD : null;
    }

    /** The last day on which a limit may end that anybody is reminded of on a day. */
    public static LocalDate horizon(LocalDate today, List<ReminderRule> reminders, WorkingCalendar calendar) {
        LocalDate day = today;
        int most = reminders.stream()
                .mapToInt(ReminderRule::workingDaysBefore)
                .max()
                .orElse(0);
        for (int i = 0; i <= most; i++) { // and the days off that follow
            day = calendar.workingDayFrom(day.plusDays(1));
        }
        return day;
    }
}
