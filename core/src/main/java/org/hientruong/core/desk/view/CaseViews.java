// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.view;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.Place;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.intake.EligibilityChecklist;
import org.hientruong.core.domain.procedure.LimitRule;
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

    @Activate
    public CaseViews(
            @Reference CaseRules rules,
            @Reference CaseLog log,
            @Reference ReportStore reports,
            @Reference Vault vault,
            @Reference FileDesk files,
            @Reference Speech speech) {
        this.rules = rules;
        this.log = log;
        this.reports = reports;
        this.vault = vault;
        this.files = files;
        this.speech = speech;
    }

    /**
     * Who reads it.
     *
     * @param reveals whether files are shown with what the sender's device and the sender called them
     */
    public record Reader(Locale language, boolean reveals) {}

    /** The view of a case, with its summary and the moves as this caller stands to them. */
    public CaseView of(Standing standing, CaseSummary summary, List<CaseView.Move> moves, Reader reader) {
        CaseFile file = standing.file();
        Texts texts = speech.texts(reader.language());
        StoredReport report = reports.get(standing.stored().id());
        DatedCatalogue catalogue = rules.catalogue(file.filing().filedAt());
        Map<Integer, Map<String, String>> words = log.words(standing.stored().id());
        return new CaseView(
                summary,
                original(report, catalogue),
                word(standing, words, EventType.TEXT_NORMALISED, "normalised"),
                reporter(vault.masked(report.person())),
                files.of(standing.stored().id()).stream()
                        .map(one -> attachment(summary.number(), one, reader.reveals()))
                        .toList(),
                file.assignments().stream().map(one -> share(one, texts)).toList(),
                file.limits().all().stream().map(one -> limit(one, file, texts)).toList(),
                resolution(standing, words),
                publication(standing, words),
                rating(standing, words),
                checklist(file, texts),
                suggested(file, texts),
                moves);
    }

    private static CaseView.Original original(StoredReport report, DatedCatalogue catalogue) {
        Place place = report.place();
        Place.Point point = place.point();
        return new CaseView.Original(
                report.text(),
                report.language(),
                report.occurredAt(),
                new CaseView.Where(
                        Summaries.commune(place.commune(), catalogue),
                        place.detail(),
                        point == null ? null : point.latitude(),
                        point == null ? null : point.longitude(),
                        point == null ? null : point.accuracy(),
                        point == null ? null : point.source()),
                report.attestationVersion());
    }

    private static CaseView.Reporter reporter(MaskedPerson person) {
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

    private CaseView.Share share(Assignment one, Texts texts) {
        return new CaseView.Share(
                Summaries.agency(one.agency(), rules.catalogue(one.receivedAt())),
                one.kind().name(),
                one.stage().id(),
                texts.get("core.assignment-stage." + one.stage().id()),
                one.receivedAt());
    }

    private CaseView.Limit limit(TimeLimit limit, CaseFile file, Texts texts) {
        LimitRule rule = rules.procedure(file.filing().procedure()).limit(limit.clock());
        Wording wording = new Wording(texts, rules.zone());
        return new CaseView.Limit(
                /* clock= */ limit.clock().name(),
                wording.clock(limit.clock()),
                rules.citation(rule.clause()),
                limit.startedAt(),
                limit.dueAt(),
                limit.stoppedAt(),
                Wording.kebab(limit.state().name()),
                wording.lastMoment(limit.allowance(), limit.dueAt()),
                limit.lateAt(rules.now()));
    }

    private CaseView.@Nullable Resolution resolution(Standing standing, Map<Integer, Map<String, String>> words) {
        CaseEvent submitted = last(standing, EventType.RESOLUTION_SUBMITTED);
        Assignment lead = standing.file().lead().orElse(null);
        if (submitted == null || lead == null || lead.submittedAt() == null) {
            return null;
        }
        Map<String, String> said = words.getOrDefault(submitted.number(), Map.of());
        return new CaseView.Resolution(
                said.getOrDefault("resolution", ""),
                Summaries.agency(lead.agency(), rules.catalogue(submitted.occurredAt())),
                new Payload(submitted.payload()).textOrNull("number"),
                said.get("signer"),
                submitted.occurredAt(),
                lead.approvedAt());
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
        return Arrays.stream(EligibilityChecklist.values())
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
        return standing.stored().events().stream()
                .filter(event -> event.type() == type)
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
