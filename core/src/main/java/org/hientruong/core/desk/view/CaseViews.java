// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.Place;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.aftermath.AftermathViews;
import org.hientruong.core.desk.course.CourseViews;
import org.hientruong.core.desk.sanction.ConductViews;
import org.hientruong.core.desk.verification.VerificationViews;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.correction.Correct;
import org.hientruong.core.domain.correction.LastMove;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.intake.EligibilityChecklist;
import org.hientruong.core.domain.procedure.LimitRule;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.files.AttachmentView;
import org.hientruong.core.files.DerivativeState;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.identity.Masked;
import org.hientruong.core.identity.MaskedPerson;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.store.cases.CaseLog;
import org.hientruong.core.store.catalogue.DatedCatalogue;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.intake.StoredReport;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts together what a member of staff sees of one case. */
@Component(service = CaseViews.class)
public final class CaseViews {
    private final CaseRules rules;
    private final CaseLog log;
    private final ReportStore reports;
    private final Vault vault;
    private final FileDesk files;
    private final Speech speech;
    private final VerificationViews verification;
    private final ShareViews shares;
    private final CourseViews courses;
    private final AftermathViews aftermath;
    private final ConductViews conduct;

    @Activate
    public CaseViews(
            @Reference CaseRules rules,
            @Reference CaseLog log,
            @Reference ReportStore reports,
            @Reference Vault vault,
            @Reference FileDesk files,
            @Reference Speech speech,
            @Reference VerificationViews verification,
            @Reference ShareViews shares,
            @Reference CourseViews courses,
            @Reference AftermathViews aftermath,
            @Reference ConductViews conduct) {
        this.rules = rules;
        this.log = log;
        this.reports = reports;
        this.vault = vault;
        this.files = files;
        this.speech = speech;
        this.verification = verification;
        this.shares = shares;
        this.courses = courses;
        this.aftermath = aftermath;
        this.conduct = conduct;
    }

    /** The view of a case, with its summary and the moves as this caller stands to them. */
    public CaseView of(Standing standing, CaseSummary summary, List<CaseView.Move> moves, Reader reader) {
        CaseFile file = standing.file();
        Texts texts = speech.texts(reader.language());
        StoredReport report = reports.get(standing.stored().id());
        Map<Integer, Map<String, String>> words = readable(standing, reader);
        ShareViews.Reading reading = new ShareViews.Reading(standing, words, reader);
        return new CaseView(
                summary,
                original(report, rules.catalogue(file.filing().filedAt()), reader.whole()),
                word(standing, words, EventType.TEXT_NORMALISED, "normalised"),
                reporter(vault.masked(report.person()), reader.whole()),
                attachments(standing, summary, reader),
                shares.shares(reading),
                shares.disputes(reading),
                file.limits().all().stream().map(one -> limit(one, file, texts)).toList(),
                file.lead().map(lead -> shares.resolution(lead, reading)).orElse(null),
                publication(standing, words),
                rating(standing, words),
                aftermath.of(standing, words, reader),
                conduct.of(standing, words, reader),
                checklist(file, texts),
                verification.of(standing, words, texts, reader.whole()),
                courses.of(standing, words, reader),
                PrivacyView.of(reading, rules, texts),
                suggested(file, texts),
                undo(file, reader, texts),
                moves);
    }

    private CaseView.@Nullable Undo undo(CaseFile file, Reader reader, Texts texts) {
        LastMove last = file.lastMove();
        if (last == null || reader.follows()) {
            return null;
        }
        return new CaseView.Undo(
                last.event(),
                texts.get("core.event." + last.type().id().replace('.', '-')),
                Correct.until(file, rules.of(file)),
                last.actor().equals(reader.account()) && !last.touched());
    }

    /** The words of the events that are for the reader. */
    private Map<Integer, Map<String, String>> readable(Standing standing, Reader reader) {
        Map<Integer, Map<String, String>> words = log.words(standing.stored().id());
        if (!reader.whole()) {
            standing.stored().events().stream()
                    .filter(event -> !reader.reads(event, standing))
                    .forEach(event -> words.remove(event.number()));
        }
        return words;
    }

    /** Where it is and when it was stay; what the citizen wrote, of the place too, is for those who see the whole. */
    private static CaseView.Original original(StoredReport report, DatedCatalogue catalogue, boolean whole) {
        Place place = report.place();
        Place.Point point = whole ? place.point() : null; // it is often where the reporter stood
        return new CaseView.Original(
                whole ? report.text() : "",
                report.language(),
                report.occurredAt(),
                new CaseView.Where(
                        Summaries.commune(place.commune(), catalogue),
                        whole ? place.detail() : null,
                        point == null ? null : point.latitude(),
                        point == null ? null : point.longitude(),
                        point == null ? null : point.accuracy(),
                        point == null ? null : point.source()),
                report.attestationVersion());
    }

    private static CaseView.Reporter reporter(MaskedPerson person, boolean whole) {
        if (!whole) {
            return new CaseView.Reporter(person.kind().name(), null, null, null, null, null, null);
        }
        return new CaseView.Reporter(
                person.kind().name(),
                text(person.name()),
                text(person.organisation()),
                text(person.address()),
                text(person.citizenId()),
                text(person.phone()),
                text(person.email()));
    }

    private static @Nullable String text(@Nullable Masked masked) {
        return masked == null ? null : masked.toString();
    }

    /** Offices that oversee see no file of what is confidential. */
    private List<CaseView.Attachment> attachments(Standing standing, CaseSummary summary, Reader reader) {
        boolean hidden = standing.file().confidentiality().kept() && !reader.whole();
        List<AttachmentView> all =
                hidden ? List.of() : files.of(standing.stored().id());
        return all.stream()
                .map(one -> attachment(summary.number(), one, reader.depth().reveals()))
                .toList();
    }

    private static CaseView.Attachment attachment(String number, AttachmentView one, boolean reveals) {
        boolean ready = one.state() == DerivativeState.READY;
        return new CaseView.Attachment(
                one.id(),
                reveals ? one.name() : "",
                one.type(),
                one.size(),
                one.width(),
                one.height(),
                one.showable(),
                Wording.kebab(one.state().name()),
                ready ? Summaries.attachment(number, one.id(), "thumbnail") : null,
                ready ? Summaries.attachment(number, one.id(), "preview") : null,
                reveals ? Summaries.attachment(number, one.id(), "original") : null,
                reveals
                        ? one.hints().stream()
                                .map(hint -> new CaseView.Hint(hint.key(), hint.text()))
                                .toList()
                        : List.of());
    }

    private CaseView.Limit limit(TimeLimit limit, CaseFile file, Texts texts) {
        LimitRule rule = rules.procedure(file.filing().procedure()).limit(limit.clock());
        Wording wording = new Wording(texts, rules.zone());
        return new CaseView.Limit(
                /* clock= */ limit.clock().name(),
                wording.clock(limit.clock()),
                rules.citation(rule.clause()),
                limit.assignment(),
                owner(limit, file),
                limit.clock().window(),
                limit.startedAt(),
                limit.dueAt(),
                limit.stoppedAt(),
                Wording.kebab(limit.state().name()),
                limit.dueAt() == null ? null : wording.lastMoment(limit.allowance(), limit.dueAt()),
                limit.lateAt(rules.now()));
    }

    /** Whose a limit is: an agency's, the Centre's, or, for the reporter's silence, nobody's of these. */
    private @Nullable Named owner(TimeLimit limit, CaseFile file) {
        Integer share = limit.assignment();
        if (share != null) {
            Assignment one = file.assignments().all().get(share - 1);
            return Summaries.agency(one.agency(), rules.catalogue(one.heldSince()));
        }
        return limit.clock() == ClockId.K03
                ? null
                : Summaries.agency(rules.centre(), rules.catalogue(limit.startedAt()));
    }

    private static CaseView.@Nullable Publication publication(
            Standing standing, Map<Integer, Map<String, String>> words) {
        CaseEvent published = last(standing, EventType.CASE_PUBLISHED);
        if (published == null || standing.file().publication() == null) {
            return null;
        }
        Map<String, String> said = words.getOrDefault(published.number(), Map.of());
        return new CaseView.Publication(
                said.getOrDefault("public-text", ""),
                said.get("public-place"),
                said.getOrDefault("answer", ""),
                standing.file().publication().photos(),
                published.occurredAt());
    }

    private static CaseView.@Nullable Rating rating(Standing standing, Map<Integer, Map<String, String>> words) {
        CaseEvent rated = last(standing, EventType.CASE_RATED);
        if (rated == null || standing.file().rating() == null) {
            return null;
        }
        String comment = words.getOrDefault(rated.number(), Map.of()).get("comment");
        return new CaseView.Rating(standing.file().rating().rating(), comment, rated.occurredAt());
    }

    private List<CaseView.CheckItem> checklist(CaseFile file, Texts texts) {
        if (file.stage() != Stage.FILED) {
            return List.of();
        }
        return EligibilityChecklist.of(file.filing()).stream()
                .map(item -> new CaseView.CheckItem(
                        item.id(),
                        texts.get("core.checklist." + item.id()),
                        item.clause().id(),
                        rules.citation(item.clause()),
                        item.mandatory()))
                .toList();
    }

    private List<CaseView.Suggested> suggested(CaseFile file, Texts texts) {
        if (file.stage() != Stage.ACCEPTED || file.category() == null) {
            return List.of();
        }
        Instant now = rules.now();
        return rules.catalogue(now).suggestions(file.category(), file.filing().commune()).stream()
                .map(one -> new CaseView.Suggested(
                        one.agency().code().value(), one.agency().name(), texts.get(one.key(), one.facts())))
                .toList();
    }

    private static @Nullable String word(
            Standing standing, Map<Integer, Map<String, String>> words, EventType type, String name) {
        CaseEvent event = last(standing, type);
        return event == null
                ? null
                : words.getOrDefault(event.number(), Map.of()).get(name);
    }

    private static @Nullable CaseEvent last(Standing standing, EventType type) {
        return standing.stored().valid().stream()
                .filter(event -> event.type() == type)
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
