// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.course;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.Place;
import org.hientruong.core.desk.CaseDesk;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.view.Reader;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.correction.Corrections;
import org.hientruong.core.domain.dispatch.TransferSlip;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.cases.CaseLog;
import org.hientruong.core.store.catalogue.DatedCatalogue;
import org.hientruong.core.store.intake.ReportStore;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The slips of a case's transfers, for the Centre and the agency to which it went (khoản 1, 2 Điều 13, Điều 21), and their
 * check: a slip is good while its hash is that of its entry and the whole history is what was written.
 */
@Component(service = Slips.class)
public final class Slips {
    private final Tx tx;
    private final CaseDesk cases;
    private final CaseRules rules;
    private final CaseLog log;
    private final ReportStore reports;
    private final Speech speech;

    @Activate
    public Slips(
            @Reference Tx tx,
            @Reference CaseDesk cases,
            @Reference CaseRules rules,
            @Reference CaseLog log,
            @Reference ReportStore reports,
            @Reference Speech speech) {
        this.tx = tx;
        this.cases = cases;
        this.rules = rules;
        this.log = log;
        this.reports = reports;
        this.speech = speech;
    }

    /**
     * What a check has found.
     *
     * @param hash of the record
     * @param intact whether the case's history is what was written
     * @param matches whether the hash that was asked about is the record's; null when none was given
     */
    public record Check(
            String hash, boolean intact, @Nullable Boolean matches) {}

    /** Whether a slip is good, by the hash that it bears. */
    public Check check(Caller caller, CaseNumber number, int event, @Nullable String hash) {
        return tx.read(() -> {
            slip(caller, number, event);
            CaseLog.Seal seal = seal(number, event);
            Boolean matches = hash == null
                    ? null
                    : seal.hash().equals(hash.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
            return new Check(seal.hash(), seal.intact(), matches);
        });
    }

    /**
     * A slip as the case stood at its event.
     *
     * @throws Problem NOT_FOUND when there is none, or it is not for the caller
     */
    public SlipSheet sheet(Caller caller, CaseNumber number, int event, Locale language) {
        return tx.read(() -> {
            Found found = slip(caller, number, event);
            Standing standing = found.standing();
            List<CaseEvent> history = standing.stored().events().subList(0, event);
            CaseFile then = CaseFile.replay(history);
            Map<Integer, Map<String, String>> words =
                    log.words(standing.stored().id());
            Map<String, String> said = words.getOrDefault(event, Map.of());
            TransferSlip slip = found.slip();
            Wording wording = new Wording(speech.texts(language), rules.zone());
            return new SlipSheet(
                    slip,
                    rules.procedure(then.filing().procedure()).decision(),
                    rules.catalogue(slip.at()).agencyName(rules.centre()),
                    CourseViews.receiver(slip, rules, said.get("authority")),
                    then.filing().filedAt(),
                    category(then, slip),
                    place(standing.stored().id(), then, slip),
                    text(history, words),
                    until(then, slip, wording, ClockId.K04),
                    until(then, slip, wording, ClockId.K07),
                    names(slip.proposed(), slip),
                    names(slip.watchers(), slip),
                    Optional.ofNullable(said.get("note")).orElse(said.get("ground")),
                    rules.quotation(slip.quoted()),
                    rules.citation(slip.quoted()),
                    rules.citation(Clause.D13_1B),
                    seal(number, event),
                    standing.file().confidentiality().kept());
        });
    }

    private record Found(Standing standing, TransferSlip slip) {}

    private Found slip(Caller caller, CaseNumber number, int event) {
        Standing standing = cases.standing(caller, number, "transfer-slip");
        Reader reader = cases.reader(caller, standing);
        return standing.stored().valid().stream()
                .filter(one -> one.number() == event)
                .flatMap(one -> TransferSlip.of(one).stream())
                .filter(slip -> reader.concerned(slip.agency()))
                .findFirst()
                .map(slip -> new Found(standing, slip))
                .orElseThrow(Slips::notFound);
    }

    private CaseLog.Seal seal(CaseNumber number, int event) {
        return log.seal(number, event).orElseThrow(Slips::notFound);
    }

    private String category(CaseFile then, TransferSlip slip) {
        CategoryCode category = then.category();
        return category == null ? "" : rules.catalogue(slip.at()).categoryName(category);
    }

    /** Where it is: to who has to handle it in the reporter's words too, to who follows it by the commune. */
    private String place(long caseId, CaseFile then, TransferSlip slip) {
        DatedCatalogue catalogue = rules.catalogue(then.filing().filedAt());
        String commune = then.commune() == null ? null : catalogue.communeName(then.commune());
        Place place = reports.get(caseId).place();
        String detail = slip.assignment() == null ? null : place.detail();
        return detail == null
                ? Optional.ofNullable(commune).orElse("")
                : commune == null ? detail : detail + ", " + commune;
    }

    private static String text(List<CaseEvent> history, Map<Integer, Map<String, String>> words) {
        return Corrections.valid(history).stream()
                .filter(event -> event.type() == EventType.TEXT_NORMALISED)
                .reduce((first, second) -> second)
                .map(event -> words.getOrDefault(event.number(), Map.of()).getOrDefault("normalised", ""))
                .orElse("");
    }

    private static @Nullable String until(CaseFile then, TransferSlip slip, Wording wording, ClockId clock) {
        Integer share = slip.assignment();
        return then.limits().all().stream()
                .filter(limit -> share != null && limit.of(share) && limit.clock() == clock)
                .filter(limit -> limit.dueAt() != null)
                .findFirst()
                .map(limit -> moment(limit, wording))
                .orElse(null);
    }

    private static @Nullable String moment(TimeLimit limit, Wording wording) {
        return limit.dueAt() == null ? null : wording.lastMoment(limit.allowance(), limit.dueAt());
    }

    private List<String> names(List<AgencyCode> codes, TransferSlip slip) {
        return codes.stream().map(rules.catalogue(slip.at())::agencyName).toList();
    }

    private static Problem notFound() {
        return Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail");
    }
}
