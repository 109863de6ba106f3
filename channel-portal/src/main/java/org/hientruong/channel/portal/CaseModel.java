// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hientruong.api.Texts;
import org.hientruong.api.intake.PublicCase;
import org.hientruong.channel.portal.html.Dates;
import org.hientruong.channel.portal.html.Visit;
import org.jspecify.annotations.Nullable;

/** How a public case stands in a page: the same on the list, the case's own page and the reporter's. */
final class CaseModel {
    private final Visit visit;
    private final Texts texts;
    private final Dates dates;

    CaseModel(Visit visit, Dates dates) {
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
        return model;
    }

    /** A case in a list: words only where an officer released them. */
    Map<String, Object> card(PublicCase found) {
        Map<String, Object> card = new HashMap<>();
        PublicCase.Publication publication = found.publication();
        card.put("number", found.number().value());
        card.put("link", visit.link(PublicPages.PATH + "/" + found.number().value()));
        card.put("category", found.category());
        card.put("commune", found.commune());
        card.put("stage", stageName(found.stage()));
        card.put("answered", publication != null);
        card.put("filedAt", dates.both(found.filedAt()));
        card.put("filedMachine", dates.machine(found.filedAt()));
        card.put("excerpt", publication == null ? null : excerpt(publication.text(), 160));
        card.put("late", found.timeline().stream().anyMatch(s -> s.late() && s.at() == null));
        return card;
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
        model.put("limit", step.lastMoment());
        model.put("timing", timing(step));
        model.put("late", step.late());
        return model;
    }

    private @Nullable String timing(PublicCase.Step step) {
        if (step.dueAt() == null) {
            return null;
        }
        if (step.at() == null) {
            return step.late() ? texts.get("portal.case.overdue") : null;
        }
        return texts.get(step.late() ? "portal.case.late" : "portal.case.on-time");
    }

    private Map<String, Object> publication(PublicCase found, PublicCase.Publication publication) {
        List<Map<String, Object>> photos = new ArrayList<>();
        for (String id : publication.photos()) {
            String folder = visit.link(PublicPages.PATH + "/" + found.number().value() + "/anh/" + id);
            int place = photos.size() + 1;
            photos.add(Map.of(
                    "thumbnail", folder + "/thumbnail",
                    "preview", folder + "/preview",
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
}
