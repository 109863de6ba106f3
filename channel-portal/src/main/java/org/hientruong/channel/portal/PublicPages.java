// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.api.intake.Catalogue;
import org.hientruong.api.intake.IntakeDesk;
import org.hientruong.api.intake.Page;
import org.hientruong.api.intake.PublicCase;
import org.hientruong.api.intake.PublicQuery;
import org.hientruong.channel.portal.form.Choices;
import org.hientruong.channel.portal.html.Site;
import org.hientruong.channel.portal.html.View;
import org.hientruong.channel.portal.html.Visit;
import org.jspecify.annotations.Nullable;

/** What everybody may follow (khoản 2 Điều 6): the list of cases and the page of each. */
final class PublicPages {
    static final String PATH = "/phan-anh";
    private static final int ON_A_PAGE = 20;
    private static final List<String> STAGES =
            List.of("accepted", "dispatched", "handling", "awaiting-approval", "approved", "published");
    private static final Set<String> SIZES = Set.of("thumbnail", "preview");

    private final IntakeDesk desk;
    private final Site site;

    PublicPages(IntakeDesk desk, Site site) {
        this.desk = desk;
        this.site = site;
    }

    /** The list; its filters stand in the address, so that it can be kept and passed on. */
    Response list(Visit visit, MultivaluedMap<String, String> asked) {
        Filter filter = Filter.of(asked);
        Page<PublicCase> page =
                desk.published().page(filter.query(ON_A_PAGE), visit.texts().language());
        CaseModel cases = new CaseModel(visit, site.dates());
        Catalogue catalogue = desk.catalogue();
        List<Map<String, Object>> stages = STAGES.stream()
                .map(stage -> Choices.option(stage, cases.stageName(stage), filter.stage()))
                .toList();
        String next = page.next();
        View view = new View("list", visit.texts().get("portal.list.title"))
                .with("action", visit.link(PATH))
                .with("words", filter.words())
                .with("categories", Choices.categories(catalogue, filter.category()))
                .with("districts", Choices.communes(catalogue, filter.commune()))
                .with("stages", stages)
                .with(
                        "cases",
                        page.items().isEmpty()
                                ? null
                                : Map.of(
                                        "all",
                                        page.items().stream().map(cases::card).toList()))
                .with("filtered", filter.narrows())
                .with("first", filter.cursor() == null ? null : visit.link(PATH) + filter.address(null))
                .with("next", next == null ? null : visit.link(PATH) + filter.address(next));
        return site.page(visit, view);
    }

    /** One case. */
    Response page(Visit visit, String number) {
        return new CasePage(desk.published(), site).page(visit, caseNumber(number));
    }

    /** Which photo is asked for. */
    record Photo(String number, String id, String size) {}

    /** A released photo. Whoever has it asks before each use, because a publication can be withdrawn. */
    Response photo(Visit visit, Photo asked, @Nullable String ifNoneMatch) {
        if (!SIZES.contains(asked.size())) {
            throw CasePage.absent();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            String type = desk.published()
                    .photo(caseNumber(asked.number()), asked.id(), asked.size(), out)
                    .orElseThrow(CasePage::absent);
            EntityTag tag = new EntityTag(asked.id() + '-' + asked.size());
            boolean known = ifNoneMatch != null && ifNoneMatch.contains('"' + tag.getValue() + '"');
            Response.ResponseBuilder answer = known
                    ? Response.notModified()
                    : Response.ok(out.toByteArray()).header("Content-Type", type);
            return site.plain(visit, answer)
                    .tag(tag)
                    .header("Cache-Control", "no-cache")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CaseNumber caseNumber(String number) {
        try {
            return new CaseNumber(number);
        } catch (IllegalArgumentException none) {
            throw CasePage.absent();
        }
    }

    /** The filters as they stand in the address. What is no code narrows nothing. */
    record Filter(
            @Nullable String words,
            @Nullable String category,
            @Nullable String commune,
            @Nullable String stage,
            @Nullable String cursor) {
        static Filter of(MultivaluedMap<String, String> asked) {
            String stage = text(asked, "stage");
            return new Filter(
                    text(asked, "q"),
                    coded(text(asked, "category"), "[A-Z][A-Z0-9]{0,9}([.][A-Z0-9]{1,10})?"),
                    coded(text(asked, "commune"), "[0-9]{2,5}"),
                    stage != null && STAGES.contains(stage) ? stage : null,
                    text(asked, "cursor"));
        }

        PublicQuery query(int limit) {
            return new PublicQuery(
                    words,
                    category == null ? null : new CategoryCode(category),
                    commune == null ? null : new UnitCode(commune),
                    stage,
                    cursor,
                    limit);
        }

        boolean narrows() {
            return words != null || category != null || commune != null || stage != null;
        }

        /** The query part of the address of the page at a cursor. */
        String address(@Nullable String at) {
            List<String> parts = new ArrayList<>();
            part(parts, "q", words);
            part(parts, "category", category);
            part(parts, "commune", commune);
            part(parts, "stage", stage);
            part(parts, "cursor", at);
            return parts.isEmpty() ? "" : "?" + String.join("&", parts);
        }

        private static void part(List<String> parts, String name, @Nullable String value) {
            if (value != null) {
                parts.add(name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }

        private static @Nullable String coded(@Nullable String code, String form) {
            return code != null && code.matches(form) ? code : null;
        }

        private static @Nullable String text(MultivaluedMap<String, String> asked, String name) {
            String value = asked.getFirst(name);
            return value == null || value.isBlank() || value.length() > 500 ? null : value.strip();
        }
    }
}
