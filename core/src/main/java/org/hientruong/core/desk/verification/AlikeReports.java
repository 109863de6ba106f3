// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.hientruong.api.Texts;
import org.hientruong.api.intake.Place;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.procedure.Readings;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.files.media.PictureHash;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.intake.StoredReport;
import org.hientruong.core.store.lists.CaseFilter;
import org.hientruong.core.store.lists.CaseLine;
import org.hientruong.core.store.lists.CaseLists;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds reports that tell the same (gạch đầu dòng 6 điểm b khoản 5 Điều 10). An earlier one of the same sender with the
 * same picture is suggested as the one that this duplicates; one of another sender supports it and is no duplicate. It
 * suggests, an officer decides. Looked at are the sender's last reports and the last ones around the place.
 */
@Component(service = AlikeReports.class)
public final class AlikeReports {
    private final CaseRules rules;
    private final CaseLists lists;
    private final ReportStore reports;
    private final Vault vault;
    private final FileDesk files;

    @Activate
    public AlikeReports(
            @Reference CaseRules rules,
            @Reference CaseLists lists,
            @Reference ReportStore reports,
            @Reference Vault vault,
            @Reference FileDesk files) {
        this.rules = rules;
        this.lists = lists;
        this.reports = reports;
        this.vault = vault;
        this.files = files;
    }

    /** Who told nearly the same. */
    private record Near(long person, int percent) {}

    /** What is compared. */
    private record Compared(StoredReport report, Instant filedAt, Readings.Sameness sameness, List<Long> pictures) {}

    /** The reports that are like one that is to be verified, duplicates first; none for any other. */
    List<VerificationView.Alike> of(Standing standing, Texts texts) {
        if (standing.file().stage() != Stage.FILED && standing.file().stage() != Stage.AWAITING_SUPPLEMENT) {
            return List.of();
        }
        long caseId = standing.stored().id();
        StoredReport report = reports.get(caseId);
        Instant filedAt = standing.file().filing().filedAt();
        Readings.Sameness sameness =
                rules.of(standing.file()).procedure().readings().sameness();
        Readings.Among among = sameness.among();
        Set<Long> candidates = new LinkedHashSet<>(reports.ofPersons(vault.sharing(report.person()), among.reports()));
        candidates.addAll(around(report.place(), filedAt, among));
        candidates.remove(caseId);
        Likeness likeness = new Likeness(report.text());
        Map<Long, Near> near = new HashMap<>();
        reports.told(candidates).forEach((id, told) -> {
            int percent = likeness.percent(told.text());
            if (percent >= sameness.textPercent()) {
                near.put(id, new Near(told.person(), percent));
            }
        });
        if (near.isEmpty()) {
            return List.of();
        }
        List<Long> own = files.pictureHashes(List.of(caseId)).getOrDefault(caseId, List.of());
        Compared compared = new Compared(report, filedAt, sameness, own);
        return alike(compared, near, texts);
    }

    private List<VerificationView.Alike> alike(Compared compared, Map<Long, Near> near, Texts texts) {
        Set<Long> same = vault.sameSender(
                compared.report().person(),
                near.values().stream().map(Near::person).toList());
        Map<Long, List<Long>> pictures = files.pictureHashes(near.keySet());
        List<VerificationView.Alike> found = new ArrayList<>();
        for (CaseLine line : lists.lines(near.keySet())) {
            Near one = Objects.requireNonNull(near.get(line.id()));
            boolean earlier = !line.filedAt().isAfter(compared.filedAt());
            boolean samePicture = samePicture(compared, pictures.getOrDefault(line.id(), List.of()));
            found.add(new VerificationView.Alike(
                    line.number().value(),
                    kind(same.contains(one.person()), earlier && samePicture),
                    one.percent(),
                    line.filedAt(),
                    texts.get("core.stage." + line.stage()),
                    line.excerpt()));
        }
        Predicate<VerificationView.Alike> duplicate = one -> one.kind().equals(VerificationView.Alike.DUPLICATE);
        List<VerificationView.Alike> ordered =
                new ArrayList<>(found.stream().filter(duplicate).toList());
        ordered.addAll(found.stream().filter(duplicate.negate()).toList());
        return ordered;
    }

    private static String kind(boolean sameSender, boolean repeated) {
        if (!sameSender) {
            return VerificationView.Alike.RELATED;
        }
        return repeated ? VerificationView.Alike.DUPLICATE : VerificationView.Alike.SAME_SENDER;
    }

    private static boolean samePicture(Compared compared, List<Long> pictures) {
        int most = compared.sameness().photoDistance();
        return compared.pictures().stream()
                .anyMatch(own -> pictures.stream().anyMatch(other -> PictureHash.distance(own, other) <= most));
    }

    private Set<Long> around(Place place, Instant filedAt, Readings.Among among) {
        Set<Long> found = new LinkedHashSet<>();
        if (place.commune() != null) {
            CaseFilter there = CaseFilter.ALL
                    .about(null, rules.areas(place.commune(), filedAt), null)
                    .filed(filedAt.minus(Duration.ofDays(among.days())), null);
            lists.page(there, null, among.reports()).items().forEach(line -> found.add(line.id()));
        }
        if (place.point() != null) {
            found.addAll(reports.around(place.point(), among.degrees(), among.reports()));
        }
        return found;
    }
}
