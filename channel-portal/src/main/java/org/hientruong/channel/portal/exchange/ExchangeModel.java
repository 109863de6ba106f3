// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hientruong.api.Texts;
import org.hientruong.api.intake.PublicCase;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.api.intake.TrackedCase;
import org.hientruong.channel.portal.html.Dates;
import org.hientruong.channel.portal.html.View;
import org.jspecify.annotations.Nullable;

/** How replies and their answers stand in a page (Điều 16). */
public final class ExchangeModel {
    private final Texts texts;
    private final Dates dates;

    public ExchangeModel(Texts texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /**
     * The form of a reply.
     *
     * @param action where it goes
     * @param text what was entered, to be given back
     * @param key under which it is sent once
     * @param fault what is wrong in it, or null
     */
    public record Form(
            String action,
            String text,
            String key,
            @Nullable String fault) {}

    /** The reporter's own replies, the form for another, and how to report the same anew. */
    public void onto(View view, TrackedCase tracked, Form form, String reportAnew) {
        TrackedCase.Exchange exchange = tracked.exchange();
        List<Map<String, Object>> all =
                exchange.interactions().stream().map(this::own).toList();
        view.with("said", all.isEmpty() ? null : Map.of("all", all))
                .with("mayReply", exchange.mayReply())
                .with("dissatisfied", tracked.rating() == SatisfactionRating.DISSATISFIED)
                .with("replyAction", form.action())
                .with("replyText", form.text())
                .with("replyKey", form.key())
                .with("replyFault", form.fault())
                .with("reportAnew", reportAnew);
    }

    private Map<String, Object> own(TrackedCase.Interaction one) {
        TrackedCase.Answer answer = one.answer();
        Map<String, Object> model = new HashMap<>();
        model.put("text", one.text());
        model.put("at", dates.both(one.receivedAt()));
        model.put("atMachine", dates.machine(one.receivedAt()));
        model.put("state", texts.get(one.stateKey()));
        model.put("until", one.lastMoment());
        model.put("setAside", one.setAside());
        model.put("answer", answer == null ? null : answer(answer));
        model.put("shown", one.shown());
        return model;
    }

    private Map<String, Object> answer(TrackedCase.Answer answer) {
        return Map.of(
                "text", answer.text(),
                "agency", answer.agency(),
                "at", dates.both(answer.at()),
                "atMachine", dates.machine(answer.at()));
    }

    /** What the public reads; null where there is nothing. */
    public @Nullable Map<String, Object> published(PublicCase found) {
        List<Map<String, Object>> all =
                found.exchanges().stream().map(this::shown).toList();
        return all.isEmpty() ? null : Map.of("all", all);
    }

    private Map<String, Object> shown(PublicCase.Exchange one) {
        return Map.of(
                "question", one.question(),
                "askedAt", dates.both(one.askedAt()),
                "askedMachine", dates.machine(one.askedAt()),
                "answer", one.answer(),
                "agency", one.agency(),
                "answeredAt", dates.both(one.answeredAt()),
                "answeredMachine", dates.machine(one.answeredAt()));
    }

    /** The rating with its comment, as the public reads it; null where there is none. */
    public @Nullable Map<String, Object> review(PublicCase found) {
        PublicCase.Review review = found.review();
        return review == null
                ? null
                : Map.of(
                        "rating",
                        texts.get("portal.rating."
                                + review.rating()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')),
                        "comment",
                        review.comment(),
                        "at",
                        dates.both(review.at()),
                        "atMachine",
                        dates.machine(review.at()));
    }
}
