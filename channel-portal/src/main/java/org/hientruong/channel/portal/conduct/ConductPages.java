// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal.conduct;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.ws.rs.core.Response;
import org.hientruong.api.FormData;
import org.hientruong.api.intake.Conversation;
import org.hientruong.api.intake.TrackedCase;
import org.hientruong.channel.portal.form.FormToken;
import org.hientruong.channel.portal.html.Dates;
import org.hientruong.channel.portal.html.Site;
import org.hientruong.channel.portal.html.View;
import org.hientruong.channel.portal.html.Visit;
import org.jspecify.annotations.Nullable;

/** What was found to be a violation, what holds because of it, and a form to object (khoản 1 Điều 17). */
public final class ConductPages {
    private static final String TRACKING = "/tra-cuu";
    private static final String OBJECT = TRACKING + "/khong-dong-y";
    private static final String PLACE = "#vi-pham";

    private final Site site;
    private final Function<Visit, @Nullable Conversation> opened;

    /** @param opened the case that a visitor's token opens, or null */
    public ConductPages(Site site, Function<Visit, @Nullable Conversation> opened) {
        this.site = site;
        this.opened = opened;
    }

    /** Objects to a violation. */
    public Response object(Visit visit, FormData form) {
        FormToken.check(visit, form);
        Conversation conversation = opened.apply(visit);
        String number = form.field("violation");
        if (conversation != null && number != null && number.matches("[0-9]{1,4}")) {
            conversation.object(Integer.parseInt(number), orEmpty(form.field("reason")));
        }
        return site.seeOther(visit, visit.link(TRACKING) + PLACE);
    }

    /** What stands on the page of a case. */
    public void onto(View view, Visit visit, TrackedCase.Conduct conduct) {
        List<Map<String, Object>> all = conduct.violations().stream()
                .map(one -> violation(one, site.dates()))
                .toList();
        view.with("sanctioned", conduct.notice())
                .with("violations", all.isEmpty() ? null : Map.of("all", all))
                .with("objectAction", visit.link(OBJECT));
    }

    private static Map<String, Object> violation(TrackedCase.Violation one, Dates dates) {
        Map<String, Object> model = new HashMap<>();
        model.put("number", one.number());
        model.put("kind", one.kind());
        model.put("article", one.article());
        model.put("at", dates.both(one.at()));
        model.put("atMachine", dates.machine(one.at()));
        model.put("reason", one.reason());
        model.put("objection", one.objection());
        model.put("answer", one.answer());
        model.put("mayObject", one.mayObject());
        return model;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
