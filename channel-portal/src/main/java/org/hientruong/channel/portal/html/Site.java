// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal.html;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.Response;
import org.hientruong.api.Texts;
import org.hientruong.api.intake.Catalogue.Contacts;
import org.hientruong.api.intake.IntakeDesk;
import org.jspecify.annotations.Nullable;

/** Turns views into answers: the frame around each page, and the headers that every answer bears. */
public final class Site {
    /** Nothing inline, nothing from elsewhere; {@code blob:} is the preview of a photo that was not sent yet. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self';"
            + " img-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final IntakeDesk desk;
    private final Templates templates = new Templates();
    private final Assets assets = new Assets();

    public Site(IntakeDesk desk) {
        this.desk = desk;
    }

    /** The dates of the province. */
    public Dates dates() {
        return new Dates(ZoneId.of(desk.catalogue().contacts().zone()));
    }

    /** Facts that any message may name: both hotline numbers, the Centre, the province. */
    public Map<String, String> facts() {
        Contacts contacts = desk.catalogue().contacts();
        return Map.of(
                "mobile", contacts.hotlineMobile(),
                "landline", contacts.hotlineLandline(),
                "outgoing", contacts.outgoing(),
                "email", contacts.email(),
                "centre", contacts.centre(),
                "province", contacts.province());
    }

    /** A whole page. */
    public Response page(Visit visit, View view) {
        Texts texts = visit.texts();
        Map<String, String> facts = facts();
        Map<String, Object> model = new HashMap<>(view.model);
        model.put("base", visit.base());
        model.put("home", visit.link(""));
        model.putAll(facts);
        model.put("hotlineLink", desk.catalogue().contacts().hotlineLink());
        String content = templates.render(view.template, model, texts, facts);
        String title = (view.faulty ? texts.get("portal.page.faulty") + " " : "") + view.title;
        model.put("title", title);
        model.put("content", content);
        model.put("lang", texts.get("portal.language.code"));
        model.put("css", assets.of("portal.css").name());
        model.put("script", assets.of("portal.js").name());
        model.put("icon", assets.of("favicon.svg").name());
        model.put("preview", preview(visit, view.preview));
        model.put("draft", view.draft);
        model.put("path", visit.path());
        model.put("languages", languages(visit));
        model.put("nav", navigation(visit));
        String page = templates.render("layout", model, texts, facts);
        return dressed(Response.status(view.status), visit, view.cookies)
                .type("text/html;charset=utf-8")
                .header("Content-Language", texts.get("portal.language.code"))
                .header("Cache-Control", view.personal ? "no-store" : "no-cache")
                .header("Vary", "Cookie")
                .entity(page)
                .build();
    }

    /** Sends the browser on with GET; the address is relative, because a proxy in front may speak another scheme. */
    public Response seeOther(Visit visit, String to, Cookie... cookies) {
        return dressed(Response.status(Response.Status.SEE_OTHER).header("Location", to), visit, List.of(cookies))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** A file of ours, to be kept for ever because its name says its content. */
    public @Nullable Response asset(Visit visit, String name, @Nullable String ifNoneMatch) {
        Assets.Asset asset = assets.named(name);
        return asset == null ? null : file(visit, asset, "public, max-age=31536000, immutable", ifNoneMatch);
    }

    /** The icon under the fixed name that browsers ask for. */
    public Response icon(Visit visit, @Nullable String ifNoneMatch) {
        return file(visit, assets.of("favicon.svg"), "public, max-age=86400", ifNoneMatch);
    }

    /** An answer that is no page, with the headers of all. */
    public Response.ResponseBuilder plain(Visit visit, Response.ResponseBuilder answer) {
        return dressed(answer, visit, List.of());
    }

    private Response file(Visit visit, Assets.Asset asset, String caching, @Nullable String ifNoneMatch) {
        boolean known = ifNoneMatch != null && ifNoneMatch.contains(asset.hash());
        Response.ResponseBuilder answer =
                known ? Response.notModified() : Response.ok(asset.content()).header("Content-Type", asset.type());
        return dressed(answer, visit, List.of())
                .tag(new EntityTag(asset.hash()))
                .header("Cache-Control", caching)
                .build();
    }

    private static Response.ResponseBuilder dressed(
            Response.ResponseBuilder answer, Visit visit, List<Cookie> cookies) {
        for (Cookie cookie : cookies) {
            answer.header("Set-Cookie", cookie.header(visit.secure()));
        }
        return answer.header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Permissions-Policy", "geolocation=(self), camera=(), microphone=()");
    }

    private static @Nullable Map<String, Object> preview(Visit visit, View.@Nullable Preview preview) {
        if (preview == null) {
            return null;
        }
        Map<String, Object> shown = new HashMap<>();
        shown.put("title", preview.title());
        shown.put("description", preview.description());
        shown.put("url", visit.origin() + preview.path());
        shown.put("image", preview.image());
        return shown;
    }

    private static @Nullable Map<String, Object> languages(Visit visit) {
        List<Map<String, Object>> offered = new ArrayList<>();
        for (Texts texts : visit.languages()) {
            offered.add(Map.of(
                    "code", texts.get("portal.language.code"),
                    "name", texts.get("portal.language.name"),
                    "current", texts.language().equals(visit.texts().language())));
        }
        return offered.size() > 1 ? Map.of("all", offered) : null;
    }

    private static List<Map<String, Object>> navigation(Visit visit) {
        List<Map<String, Object>> links = new ArrayList<>();
        for (String to : List.of("/gui-phan-anh", "/tra-cuu", "/phan-anh")) {
            links.add(Map.of(
                    "to", visit.link(to),
                    "name", visit.texts().get("portal.nav." + to.substring(1)),
                    "current", visit.path().equals(to)));
        }
        return links;
    }
}
