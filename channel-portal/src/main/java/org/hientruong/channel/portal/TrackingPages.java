// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.hientruong.api.FormData;
import org.hientruong.api.Problem;
import org.hientruong.api.Texts;
import org.hientruong.api.intake.Conversation;
import org.hientruong.api.intake.IntakeDesk;
import org.hientruong.api.intake.ReceiptNumber;
import org.hientruong.api.intake.ReporterToken;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.api.intake.TrackedCase;
import org.hientruong.channel.portal.conduct.ConductPages;
import org.hientruong.channel.portal.exchange.ExchangeModel;
import org.hientruong.channel.portal.form.FaultList;
import org.hientruong.channel.portal.form.FormToken;
import org.hientruong.channel.portal.html.Cookie;
import org.hientruong.channel.portal.html.Site;
import org.hientruong.channel.portal.html.View;
import org.hientruong.channel.portal.html.Visit;
import org.hientruong.channel.portal.privacy.PrivacyPages;
import org.jspecify.annotations.Nullable;

/** What a reporter sees and does about their case: receipt number, then telephone number, then reply or rating. */
final class TrackingPages {
    static final String PATH = "/tra-cuu";
    static final String VERIFY = PATH + "/xac-nhan";
    static final String RATE = PATH + "/danh-gia";
    static final String CLOSE = PATH + "/dong";
    private static final String COOKIE = "ht_track";
    private static final Duration LASTS = Duration.ofHours(12);
    static final List<String> FIELDS =
            List.of("supplement", "files", "receipt", "phone", "rating", "comment", "reply", "key");

    private final IntakeDesk desk;
    private final Site site;
    private final PrivacyPages privacy;
    private final ConductPages conduct;

    TrackingPages(IntakeDesk desk, Site site) {
        this.desk = desk;
        this.site = site;
        this.privacy = new PrivacyPages(site, this::conversation);
        this.conduct = new ConductPages(site, this::conversation);
    }

    PrivacyPages privacy() {
        return privacy;
    }

    ConductPages conduct() {
        return conduct;
    }

    /** The opened case, or the question for the receipt number. */
    Response page(Visit visit) {
        Conversation opened = conversation(visit);
        FaultList none = new FaultList(visit.texts(), FIELDS);
        return opened == null
                ? ask(visit, "", none, 200)
                : show(visit, opened, Entered.of(none, 200, SupplementPages.Reply.NOTHING));
    }

    /** Opens a case by its receipt number. */
    Response open(Visit visit, FormData form) {
        String typed = form.field("receipt");
        FaultList faults = new FaultList(visit.texts(), FIELDS);
        if (!FormToken.matches(visit, form)) {
            String sentence = visit.texts().get("portal.error.form-too-old");
            return ask(visit, orEmpty(typed), faults.add(null, sentence), 403);
        }
        try {
            ReporterToken token = desk.reporters().open(ReceiptNumber.parse(orEmpty(typed)), visit.address());
            return site.seeOther(visit, visit.link(PATH), cookie(visit, token));
        } catch (IllegalArgumentException mistyped) {
            String sentence = visit.texts().get("portal.track.fault-receipt");
            return ask(visit, orEmpty(typed), faults.add("receipt", sentence), 422);
        } catch (Problem refused) {
            String sentence = refused.kind() == Problem.Kind.NOT_FOUND
                    ? visit.texts().get("portal.track.fault-unknown")
                    : visit.texts().get(refused.key(), refused.facts());
            int status = refused.kind() == Problem.Kind.NOT_FOUND
                    ? 422
                    : refused.kind().status();
            return ErrorPages.later(ask(visit, orEmpty(typed), faults.add("receipt", sentence), status), refused);
        }
    }

    /** Takes the telephone number given at filing, the second factor. */
    Response verify(Visit visit, FormData form) {
        FormToken.check(visit, form);
        Conversation opened = conversation(visit);
        if (opened == null) {
            return site.seeOther(visit, visit.link(PATH));
        }
        String phone = orEmpty(form.field("phone"));
        try {
            desk.reporters().verify(token(visit), phone, visit.address());
            return site.seeOther(visit, visit.link(PATH) + "#danh-gia");
        } catch (Problem refused) {
            FaultList faults = new FaultList(visit.texts(), FIELDS);
            if (refused.faults().isEmpty()) {
                faults.add("phone", visit.texts().get(refused.key(), refused.facts()));
            } else {
                faults.add(refused);
            }
            Entered entered =
                    new Entered(faults, refused.kind().status(), phone, null, "", SupplementPages.Reply.NOTHING);
            return ErrorPages.later(show(visit, opened, entered), refused);
        }
    }

    /** Rates the answer. */
    Response rate(Visit visit, FormData form) {
        FormToken.check(visit, form);
        Conversation opened = conversation(visit);
        if (opened == null) {
            return site.seeOther(visit, visit.link(PATH));
        }
        String comment = form.field("comment");
        SatisfactionRating rating = rating(form.field("rating"));
        FaultList faults = new FaultList(visit.texts(), FIELDS);
        if (rating == null) {
            faults.add("rating", visit.texts().get("portal.rating.fault-none"));
            return show(
                    visit, opened, new Entered(faults, 422, "", null, orEmpty(comment), SupplementPages.Reply.NOTHING));
        }
        try {
            opened.rate(rating, comment);
            return site.seeOther(visit, visit.link(PATH) + "#danh-gia");
        } catch (Problem refused) {
            faults.add(refused);
            int status = refused.kind().status();
            Entered entered = new Entered(faults, status, "", rating, orEmpty(comment), SupplementPages.Reply.NOTHING);
            return ErrorPages.later(show(visit, opened, entered), refused);
        }
    }

    /** Closes the case on this device. */
    Response close(Visit visit, FormData form) {
        FormToken.check(visit, form);
        if (visit.cookie(COOKIE) != null) {
            desk.reporters().close(token(visit));
        }
        return site.seeOther(visit, visit.link(PATH), Cookie.gone(COOKIE, visit.link(PATH)));
    }

    /** What was entered on the opened case's page, to be given back with what was wrong in it. */
    record Entered(
            FaultList faults,
            int status,
            String phone,
            @Nullable SatisfactionRating rating,
            String comment,
            SupplementPages.Reply reply) {
        static Entered of(FaultList faults, int status, SupplementPages.Reply reply) {
            return new Entered(faults, status, "", null, "", reply);
        }
    }

    private Response ask(Visit visit, String typed, FaultList faults, int status) {
        View view = new View("track", visit.texts().get("portal.track.title"))
                .with("action", visit.link(PATH))
                .with("typed", typed)
                .with("faults", faults.summary())
                .with("receiptFault", faults.at("receipt"))
                .personal()
                .status(status);
        if (visit.cookie(COOKIE) != null) {
            view.cookie(Cookie.gone(COOKIE, visit.link(PATH)));
        }
        return site.page(visit, FormToken.onto(faults.isEmpty() ? view : view.faulty(), visit));
    }

    Response show(Visit visit, Conversation opened, Entered entered) {
        Texts texts = visit.texts();
        FaultList faults = entered.faults();
        TrackedCase tracked = opened.view(texts.language());
        SatisfactionRating given = tracked.rating();
        String number = tracked.published().number().value();
        View view = new View("tracked", texts.get("portal.track.case-title", Map.of("number", number)))
                .with("case", new CaseModel(visit, site.dates()).of(tracked.published()))
                .with("ownText", tracked.ownText().isEmpty() ? null : tracked.ownText())
                .with("askPhone", !tracked.verified())
                .with("mayRate", tracked.verified() && tracked.mayRate())
                .with("given", given == null ? null : texts.get(key(given)))
                .with("ratings", ratings(texts, entered.rating() == null ? given : entered.rating()))
                .with("phone", entered.phone())
                .with("comment", entered.comment())
                .with("faults", faults.summary())
                .with("phoneFault", faults.at("phone"))
                .with("ratingFault", faults.at("rating"))
                .with("commentFault", faults.at("comment"))
                .with("verify", visit.link(VERIFY))
                .with("rate", visit.link(RATE))
                .with("close", visit.link(CLOSE))
                .personal()
                .status(entered.status());
        new VerificationModel(visit, site.dates()).onto(view, tracked, entered);
        new ExchangeModel(texts, site.dates())
                .onto(
                        view,
                        tracked,
                        new ExchangeModel.Form(
                                visit.link(SupplementPages.REPLY),
                                entered.reply().text(),
                                entered.reply().keyOrNew(),
                                faults.at("reply")),
                        visit.link(ReportPages.PATH) + '?' + ReportPages.EARLIER + '=' + number);
        privacy.onto(view, visit, tracked);
        conduct.onto(view, visit, tracked.conduct());
        return site.page(visit, FormToken.onto(faults.isEmpty() ? view : view.faulty(), visit));
    }

    /** The case that the visitor's token opens, or null when there is none or it has expired. */
    @Nullable
    Conversation conversation(Visit visit) {
        if (visit.cookie(COOKIE) == null) {
            return null;
        }
        try {
            return desk.conversation(token(visit));
        } catch (Problem refused) {
            if (refused.kind() == Problem.Kind.UNAUTHENTICATED) {
                return null;
            }
            throw refused;
        }
    }

    private static ReporterToken token(Visit visit) {
        return new ReporterToken(orEmpty(visit.cookie(COOKIE)));
    }

    private static Cookie cookie(Visit visit, ReporterToken token) {
        return new Cookie(COOKIE, token.value(), visit.link(PATH), LASTS);
    }

    private static List<Map<String, Object>> ratings(Texts texts, @Nullable SatisfactionRating chosen) {
        List<Map<String, Object>> ratings = new ArrayList<>();
        for (SatisfactionRating rating : SatisfactionRating.values()) {
            ratings.add(Map.of(
                    "value", rating.name(),
                    "first", ratings.isEmpty(),
                    "name", texts.get(key(rating)),
                    "chosen", rating == chosen));
        }
        return ratings;
    }

    private static String key(SatisfactionRating rating) {
        return "portal.rating." + rating.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable SatisfactionRating rating(@Nullable String name) {
        for (SatisfactionRating rating : SatisfactionRating.values()) {
            if (rating.name().equals(name)) {
                return rating;
            }
        }
        return null;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
