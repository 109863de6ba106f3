// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import java.time.Duration;
import javax.ws.rs.core.Response;
import org.hientruong.api.FormData;
import org.hientruong.channel.portal.html.Cookie;
import org.hientruong.channel.portal.html.Site;
import org.hientruong.channel.portal.html.View;
import org.hientruong.channel.portal.html.Visit;

/** The first page, the choice of language, and what robots may read. */
final class HomePages {
    private final Site site;

    HomePages(Site site) {
        this.site = site;
    }

    Response page(Visit visit) {
        String title = visit.texts().get("portal.home.title", site.facts());
        View view = new View("home", title)
                .with("report", visit.link(ReportPages.PATH))
                .with("track", visit.link(TrackingPages.PATH))
                .with("list", visit.link(PublicPages.PATH))
                .preview(new View.Preview(title, visit.texts().get("portal.home.lead", site.facts()), "/", null));
        return site.page(visit, view);
    }

    /** Remembers a language and goes back to the page from which it was chosen. */
    Response language(Visit visit, FormData form) {
        String code = form.field("language");
        String back = form.field("back");
        String to = back != null && back.matches("/[a-z0-9A-Z/-]*") && !back.startsWith("//") ? back : "";
        boolean known = visit.languages().stream()
                .anyMatch(texts -> texts.language().getLanguage().equals(code));
        if (code == null || !known) {
            return site.seeOther(visit, visit.link(to));
        }
        Cookie kept = new Cookie(Visit.LANGUAGE_COOKIE, code, visit.link("/"), Duration.ofDays(365));
        return site.seeOther(visit, visit.link(to), kept);
    }

    /** Robots read what the public reads; forms and reporters' pages are not for them. */
    Response robots(Visit visit) {
        String rules = "User-agent: *\nDisallow: " + visit.link(TrackingPages.PATH) + "\nDisallow: "
                + visit.link(ReceiptPages.PATH) + "\nDisallow: " + visit.link(ReportPages.PATH) + "\n";
        return site.plain(visit, Response.ok(rules))
                .type("text/plain;charset=utf-8")
                .header("Cache-Control", "public, max-age=86400")
                .build();
    }
}
