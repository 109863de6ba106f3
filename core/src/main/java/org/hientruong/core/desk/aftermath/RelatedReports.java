// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.aftermath;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.Place;
import org.hientruong.core.desk.CaseDesk;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.verification.Likeness;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.procedure.Readings;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.intake.StoredReport;
import org.hientruong.core.store.lists.CaseFilter;
import org.hientruong.core.store.lists.CaseLine;
import org.hientruong.core.store.lists.CaseLists;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Suggests which reports tell again of what was answered: by its own reporter (khoản 4 Điều 10), or of the same field at
 * the same place within the procedure's time (gạch đầu dòng 6 khoản 3 Điều 17). It suggests, an officer links.
 */
@Component(service = RelatedReports.class)
public final class RelatedReports {
    private final CaseDesk desk;
    private final CaseRules rules;
    private final Authority authority;
    private final CaseStore cases;
    private final CaseLists lists;
    private final ReportStore reports;
    private final Vault vault;
    private final Speech speech;

    @Activate
    public RelatedReports(
            @Reference CaseDesk desk,
            @Reference CaseRules rules,
            @Reference Authority authority,
            @Reference CaseStore cases,
            @Reference CaseLists lists,
            @Reference ReportStore reports,
            @Reference Vault vault,
            @Reference Speech speech) {
        this.desk = desk;
        this.rules = rules;
        this.authority = authority;
        this.cases = cases;
        this.lists = lists;
        this.reports = reports;
        this.vault = vault;
        this.speech = speech;
    }

    /** Suggestions, the latest report first. */
    public record RelatedList(List<Related> items) {}

    /**
     * A report that may tell of the same.
     *
     * @param later whether it was filed after the case, so that it may be linked to it; else the case may be linked to it
     * @param followUp whether its reporter is the same; else the same has come back
     * @param percent how much the texts are alike
     */
    public record Related(
            String number,
            boolean later,
            boolean followUp,
            int percent,
            Instant filedAt,
            String stageName,
            String excerpt) {}

    /** The case to which others are compared. */
    private record Compared(Standing standing, StoredReport report, Set<Long> around, Likeness likeness) {
        Instant filedAt() {
            return standing.file().filing().filedAt();
        }
    }

    /** Another report, and what of it is the same. */
    private record Found(CaseLine line, boolean sameSender, int percent, boolean mentioned, boolean samePlace) {
        boolean followUp(Readings readings) {
            return sameSender
                    && (mentioned || samePlace || percent >= readings.sameness().textPercent());
        }
    }

    /** What may be linked with a case. */
    public RelatedList of(Caller caller, CaseNumber number) {
        Standing standing = desk.standing(caller, number, "related").at(rules.now(), rules);
        authority.require(caller, Permission.INTAKE, "related", number);
        long id = standing.stored().id();
        StoredReport report = reports.get(id);
        Readings readings = rules.of(standing.file()).procedure().readings();
        Readings.Among among = readings.sameness().among();
        Place.Point point = report.place().point();
        Set<Long> around =
                point == null ? Set.of() : new HashSet<>(reports.around(point, among.degrees(), among.reports()));
        Compared compared = new Compared(standing, report, around, new Likeness(report.text()));
        Texts texts = speech.texts(caller.language());
        List<Found> found = found(compared, candidates(compared, among)).stream()
                .filter(one -> one.followUp(readings) || one.samePlace())
                .toList();
        Map<Long, StoredCase> earlier = earlier(found, compared);
        return new RelatedList(found.stream()
                .filter(one -> again(one, compared, earlier, readings))
                .map(one -> related(one, compared, readings, texts))
                .toList());
    }

    private Set<Long> candidates(Compared compared, Readings.Among among) {
        Set<Long> all = new LinkedHashSet<>(
                reports.ofPersons(vault.sharing(compared.report().person()), among.reports()));
        all.addAll(compared.around());
        CategoryCode category = compared.standing().file().category();
        Place place = compared.report().place();
        if (category != null && place.commune() != null) {
            CaseFilter there = CaseFilter.ALL.about(
                    category,
                    rules.areas(
                            place.commune(), compared.standing().file().filing().filedAt()),
                    null);
            lists.page(there, null, among.reports()).items().forEach(line -> all.add(line.id()));
        }
        all.remove(compared.standing().stored().id());
        return all;
    }

    private List<Found> found(Compared compared, Set<Long> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        Map<Long, ReportStore.Told> told = reports.told(candidates);
        Set<Long> same = vault.sameSender(
                compared.report().person(),
                told.values().stream().map(ReportStore.Told::person).toList());
        String number = compared.standing().stored().number().value();
        List<Found> found = new ArrayList<>();
        for (CaseLine line : lists.lines(candidates)) {
            ReportStore.Told other = told.get(line.id());
            if (other != null) {
                found.add(new Found(
                        line,
                        same.contains(other.person()),
                        compared.likeness().percent(other.text()),
                        other.text().contains(number)
                                || compared.report()
                                        .text()
                                        .contains(line.number().value()),
                        samePlace(line, compared)));
            }
        }
        return found;
    }

    /** The same field at the same place: around the point, and where none is known in the commune. */
    private static boolean samePlace(CaseLine line, Compared compared) {
        CategoryCode category = compared.standing().file().category();
        Place place = compared.report().place();
        boolean near = place.point() == null
                ? place.commune() != null && place.commune().equals(line.commune())
                : compared.around().contains(line.id());
        return near && category != null && category.equals(line.category());
    }

    /** The histories of those that were filed before. */
    private Map<Long, StoredCase> earlier(List<Found> found, Compared compared) {
        List<Long> ids = found.stream()
                .filter(one -> !later(one, compared))
                .map(one -> one.line().id())
                .toList();
        return cases.get(ids).stream().collect(Collectors.toMap(StoredCase::id, Function.identity()));
    }

    /** Whether the later one was filed after the earlier one had been answered, and where it only came back, soon enough. */
    private boolean again(Found one, Compared compared, Map<Long, StoredCase> earlier, Readings readings) {
        boolean later = later(one, compared);
        StoredCase first =
                later ? compared.standing().stored() : earlier.get(one.line().id());
        Instant filedAt = later ? one.line().filedAt() : compared.filedAt();
        if (first == null) {
            return false;
        }
        Optional<Instant> rested = FollowUpChecks.restedAt(first).filter(filedAt::isAfter);
        if (rested.isEmpty() || one.followUp(readings)) {
            return rested.isPresent();
        }
        LocalDate last = rules.day(rested.get()).plusMonths(readings.recurrenceMonths());
        return Standing.of(first).file().handled() && !rules.day(filedAt).isAfter(last);
    }

    private static boolean later(Found one, Compared compared) {
        return one.line().filedAt().isAfter(compared.filedAt());
    }

    private static Related related(Found one, Compared compared, Readings readings, Texts texts) {
        return new Related(
                one.line().number().value(),
                later(one, compared),
                one.followUp(readings),
                one.percent(),
                one.line().filedAt(),
                texts.get("core.stage." + one.line().stage()),
                one.line().excerpt());
    }
}
