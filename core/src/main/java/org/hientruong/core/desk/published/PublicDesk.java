// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.published;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.api.intake.ConsentPurpose;
import org.hientruong.api.intake.Page;
import org.hientruong.api.intake.PublicCase;
import org.hientruong.api.intake.PublicCases;
import org.hientruong.api.intake.PublicDraft;
import org.hientruong.api.intake.PublicQuery;
import org.hientruong.core.desk.CaseDesk;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.person.Consents;
import org.hientruong.core.domain.publication.Publication;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.files.FileContent;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.files.Variant;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.store.cases.CaseLog;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.catalogue.DatedCatalogue;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.lists.CaseFilter;
import org.hientruong.core.store.lists.CaseLine;
import org.hientruong.core.store.lists.CaseLists;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Cases as anybody may see them (khoản 2 Điều 6, A-26): from acceptance on, with text, place and photos only as an officer
 * released them.
 */
@Component(service = PublicDesk.class)
public final class PublicDesk implements PublicCases {
    private static final int MOST = 100;
    private final CaseStore cases;
    private final CaseLists lists;
    private final CaseLog log;
    private final CaseRules rules;
    private final Timeline timeline;
    private final FileDesk files;
    private final CaseDesk desk;
    private final ReportStore reports;
    private final Vault vault;

    @Activate
    public PublicDesk(
            @Reference CaseStore cases,
            @Reference CaseLists lists,
            @Reference CaseLog log,
            @Reference CaseRules rules,
            @Reference Timeline timeline,
            @Reference FileDesk files,
            @Reference CaseDesk desk,
            @Reference ReportStore reports,
            @Reference Vault vault) {
        this.cases = cases;
        this.lists = lists;
        this.log = log;
        this.rules = rules;
        this.timeline = timeline;
        this.files = files;
        this.desk = desk;
        this.reports = reports;
        this.vault = vault;
    }

    @Override
    public Page<PublicCase> page(PublicQuery query, Locale language) {
        if (query.limit() < 1 || query.limit() > MOST) {
            throw Problem.invalid("/limit", "core.fault.limit");
        }
        CaseFilter filter = CaseFilter.PUBLIC.about(
                query.category(), rules.areas(query.commune(), (LocalDate) null), query.words());
        if (query.stage() != null) {
            filter = filter.stages(stages(query.stage()));
        }
        Page<CaseLine> page = lists.page(filter, query.cursor(), query.limit());
        Map<Long, Standing> standings = standings(page.items());
        Map<Long, Map<String, String>> words = log.latestWords(standings.keySet(), EventType.CASE_PUBLISHED);
        return new Page<>(
                page.items().stream()
                        .map(line -> standings.get(line.id()))
                        .filter(Objects::nonNull)
                        .filter(standing -> standing.file().inPublic()) // whatever a row may say
                        .map(standing -> view(standing, released(standing, words), language, false))
                        .toList(),
                page.next());
    }

    private Map<Long, Standing> standings(List<CaseLine> lines) {
        return cases.get(lines.stream().map(CaseLine::id).toList()).stream()
                .map(Standing::of)
                .collect(Collectors.toMap(standing -> standing.stored().id(), standing -> standing));
    }

    private static List<String> stages(String wanted) {
        boolean known =
                Arrays.stream(Stage.values()).anyMatch(stage -> stage.id().equals(wanted));
        if (!known) {
            throw Problem.invalid("/stage", "core.fault.unknown-stage");
        }
        return List.of(wanted);
    }

    @Override
    public Optional<PublicCase> find(CaseNumber number, Locale language) {
        return visible(number).map(standing -> view(standing, language));
    }

    private Optional<Standing> visible(CaseNumber number) {
        return cases.find(number)
                .map(Standing::of)
                .filter(standing -> standing.file().inPublic());
    }

    /** What anybody, and so the reporter, may see of a case; before acceptance only the reporter asks. */
    public PublicCase view(Standing standing, Locale language) {
        List<Long> id = List.of(standing.stored().id());
        return view(standing, released(standing, log.latestWords(id, EventType.CASE_PUBLISHED)), language, true);
    }

    private static Map<String, String> released(Standing standing, Map<Long, Map<String, String>> words) {
        return words.getOrDefault(standing.stored().id(), Map.of());
    }

    /**
     * @param whole whether it is shown with what was said after the answer, as it is on its own page
     */
    private PublicCase view(Standing standing, Map<String, String> words, Locale language, boolean whole) {
        CaseFile file = standing.file();
        DatedCatalogue catalogue = rules.catalogue(file.filing().filedAt());
        CategoryCode category = file.category();
        UnitCode commune = file.filing().commune();
        Exchanges said = new Exchanges(standing, rules);
        Map<Integer, Map<String, String>> dialogue =
                whole && said.any() ? log.words(standing.stored().id()) : Map.of();
        return new PublicCase(
                file.number(),
                file.stage().id(),
                category == null ? "" : category.value(),
                category == null ? "" : catalogue.categoryName(category),
                commune == null ? null : catalogue.communeName(commune),
                file.filing().filedAt(),
                timeline.of(standing, language),
                publication(standing, words),
                dialogue.isEmpty() ? List.of() : said.of(dialogue, nameless(standing)),
                dialogue.isEmpty() ? null : said.review(dialogue, nameless(standing)));
    }

    private PublicCase.@Nullable Publication publication(Standing standing, Map<String, String> words) {
        Publication published = standing.file().publication();
        if (published == null) {
            return null;
        }
        String agency = standing.file()
                .lead()
                .map(lead -> rules.catalogue(lead.heldSince()).agencyName(lead.agency()))
                .orElse("");
        UnaryOperator<String> shown = nameless(standing);
        String place = words.get("public-place");
        return new PublicCase.Publication(
                shown.apply(words.getOrDefault("public-text", "")),
                place == null ? null : shown.apply(place),
                shown.apply(words.getOrDefault("answer", "")),
                agency,
                published.publishedAt(),
                published.photos());
    }

    /** Who takes the consent back to be named is named no longer (câu 1 khoản 5 Điều 4). */
    private UnaryOperator<String> nameless(Standing standing) {
        boolean withdrawn = standing.file()
                .consents()
                .state(ConsentPurpose.PUBLISH_NAME, null)
                .filter(Consents.State.WITHDRAWN::equals)
                .isPresent();
        return withdrawn
                ? new PersonalTraces(
                        vault.clear(reports.get(standing.stored().id()).person()))::withoutName
                : UnaryOperator.identity();
    }

    @Override
    public Optional<String> photo(CaseNumber number, String attachment, String size, OutputStream out)
            throws IOException {
        Optional<Variant> variant = Variant.of(size).filter(one -> one != Variant.ORIGINAL);
        boolean released = visible(number)
                .map(standing -> standing.file().publication())
                .filter(publication -> publication.photos().contains(attachment))
                .isPresent();
        return variant.isEmpty() || !released ? Optional.empty() : write(attachment, variant.get(), out);
    }

    private Optional<String> write(String attachment, Variant variant, OutputStream out) throws IOException {
        Optional<FileContent> found = files.open(attachment, variant);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (FileContent content = found.get()) {
            Channels.newInputStream(content.channel()).transferTo(out);
            return Optional.of(content.type());
        }
    }

    @Override
    public PublicCases drafted(Principal officer, PublicDraft draft) {
        if (!(officer instanceof Caller caller)) {
            throw Problem.of(Problem.Kind.UNAUTHENTICATED, "core.problem.unauthenticated.detail");
        }
        if (draft.number() == null) { // JSON may leave out what the record says is there
            throw Problem.invalid("/number", "core.fault.required");
        }
        Publish publish = Publish.whole(draft.text(), draft.place(), draft.answer(), draft.photos());
        return new Drafted(desk.rehearse(caller, draft.number(), publish), publish);
    }

    /** The same desk, but for one case: as it would stand. */
    private final class Drafted implements PublicCases {
        private final Standing after;
        private final Publish publish;

        Drafted(Standing after, Publish publish) {
            this.after = after;
            this.publish = publish;
        }

        private boolean its(CaseNumber number) {
            return number.equals(after.file().number());
        }

        @Override
        public Page<PublicCase> page(PublicQuery query, Locale language) {
            return PublicDesk.this.page(query, language);
        }

        @Override
        public Optional<PublicCase> find(CaseNumber number, Locale language) {
            return its(number)
                    ? Optional.of(view(after, publish.words(), language, false))
                    : PublicDesk.this.find(number, language);
        }

        @Override
        public Optional<String> photo(CaseNumber number, String attachment, String size, OutputStream out)
                throws IOException {
            Optional<Variant> variant = Variant.of(size).filter(one -> one != Variant.ORIGINAL);
            boolean chosen = its(number) && publish.photos().contains(attachment);
            return chosen && variant.isPresent()
                    ? write(attachment, variant.get(), out)
                    : PublicDesk.this.photo(number, attachment, size, out);
        }

        @Override
        public PublicCases drafted(Principal officer, PublicDraft draft) {
            return PublicDesk.this.drafted(officer, draft);
        }
    }
}
