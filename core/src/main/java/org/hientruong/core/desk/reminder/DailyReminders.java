// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.handling.reminder.Reminder;
import org.hientruong.core.domain.handling.reminder.Reminder.Kind;
import org.hientruong.core.domain.procedure.ReminderRule;
import org.hientruong.core.domain.time.WorkingCalendar;
import org.hientruong.core.store.ChangedMeanwhile;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.Settings;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.reminder.Reminders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds the agencies once on each working day, from the opening on (khoản 5 Điều 22, khoản 7 Điều 27): one digest for
 * each, in a transaction of its own with all that it says. On any number of nodes each is made once; a node that dies in
 * the middle leaves the rest to the next sweep; days on which nobody swept are not made up for.
 */
@Component(service = DailyReminders.class)
public final class DailyReminders {
    private static final Logger LOG = LoggerFactory.getLogger(DailyReminders.class);
    private static final String DONE = "reminders.day";
    private static final int PAGE = 200;

    private final Tx tx;
    private final CaseStore cases;
    private final Reminders reminders;
    private final Settings settings;
    private final CaseRules rules;

    @Activate
    public DailyReminders(
            @Reference Tx tx,
            @Reference CaseStore cases,
            @Reference Reminders reminders,
            @Reference Settings settings,
            @Reference CaseRules rules) {
        this.tx = tx;
        this.cases = cases;
        this.reminders = reminders;
        this.settings = settings;
        this.rules = rules;
    }

    private record Found(long caseId, Reminder reminder) {
        Reminders.Once once() {
            return new Reminders.Once(
                    caseId, reminder.subject(), reminder.kind().name(), reminder.once());
        }
    }

    /** Makes the digests of today that are not made; returns how many. */
    public int sweep() {
        Instant now = rules.now();
        WorkingCalendar calendar = rules.current().calendar();
        LocalDate today = calendar.dayOf(now);
        if (!open(calendar, today, now)
                || settings.get(DONE).filter(today.toString()::equals).isPresent()) {
            return 0;
        }
        int made = 0;
        boolean whole = true;
        for (Map.Entry<AgencyCode, List<Found>> one :
                found(calendar, today, now).entrySet()) {
            try {
                made += made(one.getKey(), one.getValue(), today, now) ? 1 : 0;
            } catch (RuntimeException e) { // one agency must not end the sweep of all; the next sweep makes its digest
                LOG.warn("digest of {} not made", one.getKey(), e);
                whole = false;
            }
        }
        if (whole) {
            done(today);
        }
        return made;
    }

    private void done(LocalDate today) {
        try {
            settings.put(DONE, today.toString());
        } catch (DuplicateRow | ChangedMeanwhile e) {
            LOG.debug("another node has made them too");
        }
    }

    private static boolean open(WorkingCalendar calendar, LocalDate today, Instant now) {
        return calendar.works(today)
                && !now.isBefore(calendar.officeHours(today).get(0).from());
    }

    private Map<AgencyCode, List<Found>> found(WorkingCalendar calendar, LocalDate today, Instant now) {
        List<ReminderRule> all = rules.procedures().stream()
                .flatMap(one -> one.procedure().house().reminders().stream())
                .toList();
        Set<String> clocks = all.stream().map(rule -> rule.clock().name()).collect(Collectors.toSet());
        Instant until = calendar.startOf(Reminder.horizon(today, all, calendar).plusDays(1));
        Set<Found> found = new LinkedHashSet<>();
        if (!clocks.isEmpty()) {
            // a limit that ends with the horizon's last day is due at the next day's first instant
            look(after -> reminders.cases(clocks, until.plusMillis(1), after, PAGE), today, now, found);
        }
        look(after -> reminders.unopened(calendar.startOf(today), after, PAGE), today, now, found);
        return found.stream()
                .collect(
                        Collectors.groupingBy(one -> one.reminder().agency(), LinkedHashMap::new, Collectors.toList()));
    }

    private void look(LongFunction<List<Long>> pages, LocalDate today, Instant now, Set<Found> found) {
        long last = 0;
        List<Long> page;
        do {
            page = pages.apply(last);
            for (StoredCase stored : cases.get(page)) {
                try {
                    due(stored, today, now).forEach(one -> found.add(new Found(stored.id(), one)));
                } catch (RuntimeException e) { // one case must not end the sweep of all
                    LOG.warn("nobody is reminded of {}", stored.number(), e);
                }
            }
            last = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (page.size() == PAGE);
    }

    private List<Reminder> due(StoredCase stored, LocalDate today, Instant now) {
        CaseFile file = CaseFile.replay(stored.events());
        Rules its = rules.of(file);
        return Reminder.due(file.expired(now, its).file(), its, today);
    }

    private boolean made(AgencyCode agency, Collection<Found> found, LocalDate today, Instant now) {
        try {
            return tx.call(() -> write(agency, found, today, now));
        } catch (DuplicateRow e) {
            return false; // another node makes it just now
        }
    }

    private boolean write(AgencyCode agency, Collection<Found> found, LocalDate today, Instant now) {
        if (reminders.made(agency, today)) {
            return false;
        }
        LocalDate since = found.stream()
                .map(one -> one.once().day())
                .min(Comparator.naturalOrder())
                .orElse(today);
        List<Long> about = found.stream().map(Found::caseId).distinct().toList();
        Set<Reminders.Once> said = reminders.said(about, since);
        List<Found> fresh =
                found.stream().filter(one -> !said.contains(one.once())).toList();
        if (fresh.isEmpty()) {
            return false;
        }
        reminders.add(new Reminders.Digest(
                agency,
                today,
                count(fresh, Kind.UNOPENED),
                count(fresh, Kind.AHEAD),
                count(fresh, Kind.DUE),
                count(fresh, Kind.LATE)));
        for (Found one : fresh) {
            Reminder reminder = one.reminder();
            reminders.add(new Reminders.Said(one.once(), agency, today, reminder.clock(), reminder.dueAt(), now));
        }
        return true;
    }

    private static int count(List<Found> found, Kind kind) {
        return (int) found.stream().filter(one -> one.reminder().kind() == kind).count();
    }
}
