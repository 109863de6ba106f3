// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hientruong.api.Texts;
import org.hientruong.api.intake.PublicCase;
import org.hientruong.channel.portal.exchange.ExchangeModel;
import org.hientruong.channel.portal.html.Dates;
import org.hientruong.channel.portal.html.Visit;
import org.jspecify.annotations.Nullable;

/** How a public case stands in a page: the same on the list, the case's own page and the reporter's. */
final class CaseModel {
    private final Visit visit;
    private final Texts texts;
    private final Dates dates;
    private final @Nullable Function<String, Photo> drafted;

    /**
     * A photo in a page.
     *
     * @param thumbnail what the page shows
     * @param preview to what it leads
     */
    record Photo(String thumbnail, String preview) {}

    CaseModel(Visit visit, Dates dates) {
        this(visit, dates, null);
    }

    /** For a draft, whose photos nobody can fetch yet. */
    CaseModel(Visit visit, Dates dates, @Nullable Function<String, Photo> drafted) {
        this.drafted = drafted;
        this.visit = visit;
        this.texts = visit.texts();
        this.dates = dates;
    }

    /** The whole case. */
    Map<String, Object> of(PublicCase found) {
        Map<String, Object> model = card(found);
        model.put("steps", found.timeline().stream().map(this::step).toList());
        PublicCase.Publication publication = found.publication();
        model.put("publication", publication == null ? null : publication(found, publication));
        ExchangeModel exchange = new ExchangeModel(texts, dates);
        model.put("exchanges", exchange.published(found));
        model.put("review", exchange.review(found));
        return model;
    }

    /** A case in a list: words only where an officer released them. */
    Map<String, Object> card(PublicCase found) {
        Map<String, Object> card = new HashMap<>();
        PublicCase.Publication publication = found.publication();
        String commune = found.commune();
        card.put("number", found.number().value());
        card.put("link", visit.link(PublicPages.PATH + "/" + found.number().value()));
        card.put("category", category(found));
        card.put("commune", commune == null ? texts.get("portal.case.commune-unknown") : commune);
        card.put("stage", stageName(found.stage()));
        card.put("answered", publication != null);
        card.put("filedAt", dates.both(found.filedAt()));
        card.put("filedMachine", dates.machine(found.filedAt()));
        card.put("excerpt", publication == null ? null : excerpt(publication.text(), 160));
        card.put("late", found.timeline().stream().anyMatch(s -> s.late() && s.legal() && s.at() == null));
        return card;
    }

    /** The field; before the Centre has classified a report whose sender was not sure, that there is none yet. */
    String category(PublicCase found) {
        return found.category().isEmpty() ? texts.get("portal.case.unclassified") : found.category();
    }

    String stageName(String stage) {
        return texts.get("core.stage." + stage);
    }

    /** The first words of a text, cut between words. */
    static String excerpt(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int space = text.lastIndexOf(' ', length);
        return text.substring(0, space > length / 2 ? space : length).stripTrailing() + "…";
    }

    private Map<String, Object> step(PublicCase.Step step) {
        Instant at = step.at();
        Map<String, Object> model = new HashMap<>();
        model.put("name", texts.get(step.key()));
        model.put("agency", step.agency());
        model.put("done", at != null);
        model.put("at", at == null ? null : dates.both(at));
        model.put("atMachine", at == null ? null : dates.machine(at));
        model.put("article", step.article());
        model.put("limit", step.lastMoment());
        model.put("note", step.note());
        model.put("timing", timing(step));
        model.put("late", step.late());
        return model;
    }

    /** "Trễ hạn" is said of the case's own time limit alone (khoản 5 Điều 14); any other step is later than planned. */
    private @Nullable String timing(PublicCase.Step step) {
        if (step.dueAt() == null || (step.at() == null && !step.late())) {
            return null;
        }
        if (!step.late()) {
            return texts.get("portal.case.on-time");
        }
        if (step.legal()) {
            return texts.get(step.at() == null ? "portal.case.overdue" : "portal.case.late");
        }
        return texts.get(step.at() == null ? "portal.case.step-overdue" : "portal.case.step-late");
    }

    private Map<String, Object> publication(PublicCase found, PublicCase.Publication publication) {
        List<Map<String, Object>> photos = new ArrayList<>();
        for (String id : publication.photos()) {
            Photo photo = drafted == null ? published(found, id) : drafted.apply(id);
            int place = photos.size() + 1;
            photos.add(Map.of(
                    "thumbnail", photo.thumbnail(),
                    "preview", photo.preview(),
                    "name", texts.get("portal.case.photo-name", Map.of("place", place))));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("text", publication.text());
        model.put("place", publication.place());
        model.put("answer", publication.answer());
        model.put("agency", publication.agency());
        model.put("publishedAt", dates.both(publication.publishedAt()));
        model.put("publishedMachine", dates.machine(publication.publishedAt()));
        model.put("photos", photos.isEmpty() ? null : Map.of("all", photos));
        return model;
    }

    private Photo published(PublicCase found, String id) {
        String folder = visit.link(PublicPages.PATH + "/" + found.number().value() + "/anh/" + id);
        return new Photo(folder + "/thumbnail", folder + "/preview");
    }
}
