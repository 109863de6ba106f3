// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.reminder;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.hientruong.api.Problem;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.intake.Page;
import org.hientruong.core.desk.CaseDesk;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.view.Named;
import org.hientruong.core.desk.view.Reader;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.Grant;
import org.hientruong.core.store.reminder.Reminders;
import org.hientruong.core.store.reminder.Reminders.Wanted;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the agencies were reminded of: each reads its own, the Centre and the offices that oversee read all. */
@Component(service = ReminderDesk.class)
public final class ReminderDesk {
    private final Reminders reminders;
    private final CaseDesk cases;
    private final CaseRules rules;
    private final Authority authority;
    private final Speech speech;

    @Activate
    public ReminderDesk(
            @Reference Reminders reminders,
            @Reference CaseDesk cases,
            @Reference CaseRules rules,
            @Reference Authority authority,
            @Reference Speech speech) {
        this.reminders = reminders;
        this.cases = cases;
        this.rules = rules;
        this.authority = authority;
        this.speech = speech;
    }

    /**
     * Which to list.
     *
     * @param agency whose, or null
     * @param day of which day, or null
     * @param cursor of the page before, or null
     */
    public record Query(
            @Nullable AgencyCode agency,
            @Nullable LocalDate day,
            @Nullable String cursor,
            int limit) {}

    /** An agency's digest of a day: how much nobody has opened, comes near, ends that day, or is over. */
    public record DigestView(Named agency, LocalDate day, int unopened, int ahead, int due, int late) {}

    /** The digests, latest first. */
    public Page<DigestView> digests(Caller caller, Query query) {
        List<Reminders.ListedDigest> rows = reminders.digests(wanted(whose(caller, query.agency()), null, query));
        boolean more = rows.size() > query.limit();
        List<Reminders.ListedDigest> shown = more ? rows.subList(0, query.limit()) : rows;
        return new Page<>(
                shown.stream()
                        .map(one -> new DigestView(
                                named(one.digest().agency(), one.digest().day()),
                                one.digest().day(),
                                one.digest().unopened(),
                                one.digest().ahead(),
                                one.digest().due(),
                                one.digest().late()))
                        .toList(),
                more ? cursor(shown.get(shown.size() - 1).place()) : null);
    }

    /** The reminders, latest first: what stands behind a digest, and the urgings by hand. */
    public Page<ReminderView> page(Caller caller, Query query, Locale language) {
        return page(wanted(whose(caller, query.agency()), null, query), query.limit(), language);
    }

    /** The reminders of one case that are for the caller, latest first. */
    public Page<ReminderView> ofCase(Caller caller, CaseNumber number, Query query, Locale language) {
        Standing standing = cases.standing(caller, number, "reminders");
        Reader reader = cases.reader(caller, standing);
        List<AgencyCode> whose = caller.may(Permission.READ_ALL_CASES) ? null : reader.own();
        return page(wanted(whose, standing.stored().id(), query), query.limit(), language);
    }

    private Page<ReminderView> page(Wanted wanted, int limit, Locale language) {
        List<Reminders.Listed> rows = reminders.page(wanted);
        boolean more = rows.size() > limit;
        List<Reminders.Listed> shown = more ? rows.subList(0, limit) : rows;
        Wording wording = new Wording(speech.texts(language), rules.zone());
        return new Page<>(
                shown.stream().map(one -> view(one, wording)).toList(),
                more ? cursor(shown.get(shown.size() - 1).place()) : null);
    }

    /** The agencies whose reminders the caller reads; null for all. */
    private @Nullable List<AgencyCode> whose(Caller caller, @Nullable AgencyCode agency) {
        if (caller.may(Permission.READ_ALL_CASES)) {
            return agency == null ? null : List.of(agency);
        }
        authority.require(caller, Permission.READ_OWN_CASES, "reminders", null);
        List<AgencyCode> own = caller.hats(Permission.READ_OWN_CASES, List.of()).stream()
                .map(Grant::agency)
                .distinct()
                .toList();
        if (agency != null && !own.contains(agency)) {
            throw authority.refused(caller, Permission.READ_ALL_CASES, "reminders", null);
        }
        return agency == null ? own : List.of(agency);
    }

    private static Wanted wanted(@Nullable List<AgencyCode> agencies, @Nullable Long caseId, Query query) {
        return new Wanted(agencies, caseId, query.day(), place(query.cursor()), query.limit() + 1);
    }

    private static String cursor(Reminders.Place place) {
        return place.day() + "." + place.id();
    }

    private static Reminders.@Nullable Place place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            int dot = cursor.indexOf('.');
            return new Reminders.Place(
                    LocalDate.parse(cursor.substring(0, Math.max(dot, 0))), Long.parseLong(cursor.substring(dot + 1)));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw Problem.invalid("/cursor", "core.fault.malformed");
        }
    }

    private ReminderView view(Reminders.Listed one, Wording wording) {
        Reminders.Said said = one.said();
        Texts texts = wording.texts();
        String kind = said.once().kind().toLowerCase(Locale.ROOT);
        return new ReminderView(
                one.number().value(),
                named(said.agency(), said.day()),
                said.day(),
                kind,
                texts.get("core.reminder-kind." + kind),
                said.clock(),
                said.clock() == null ? null : wording.clock(ClockId.valueOf(said.clock())),
                said.dueAt(),
                said.saidAt());
    }

    private Named named(AgencyCode agency, LocalDate day) {
        return new Named(
                agency.value(),
                rules.catalogue(day.atStartOfDay(rules.zone()).toInstant()).agencyName(agency));
    }
}
