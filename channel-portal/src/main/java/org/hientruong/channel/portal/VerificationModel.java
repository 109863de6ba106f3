// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.hientruong.api.intake.PublicCase;
import org.hientruong.api.intake.TrackedCase;
import org.hientruong.channel.portal.html.Dates;
import org.hientruong.channel.portal.html.View;
import org.hientruong.channel.portal.html.Visit;
import org.jspecify.annotations.Nullable;

/** How a request, or a declination with every ground, stands in the reporter's page (khoản 2 Điều 11). */
final class VerificationModel {
    private final Visit visit;
    private final Dates dates;

    VerificationModel(Visit visit, Dates dates) {
        this.visit = visit;
        this.dates = dates;
    }

    /** The request, the declination and the form for a reply on the page of a case. */
    void onto(View view, TrackedCase tracked, TrackingPages.Entered entered) {
        SupplementPages.Reply reply = entered.reply();
        boolean late = tracked.maySupplement() && tracked.declination() != null;
        view.with("request", tracked.declination() == null ? request(tracked.request()) : null)
                .with("declination", declination(tracked.declination()))
                .with("received", received(tracked))
                .with("maySupplement", tracked.maySupplement())
                .with("lateForm", late)
                .with(
                        "asked",
                        late && tracked.request() != null ? tracked.request().text() : null)
                .with("supplementAction", visit.link(SupplementPages.PATH))
                .with("supplementText", reply.text())
                .with("supplementKey", reply.keyOrNew())
                .with("filesLost", reply.filesLost())
                .with("supplementFault", entered.faults().at("supplement"))
                .with("filesFault", entered.faults().at("files"));
    }

    private @Nullable Map<String, Object> request(TrackedCase.@Nullable SupplementRequest request) {
        if (request == null) {
            return null;
        }
        Map<String, Object> model = new HashMap<>();
        model.put("text", request.text());
        model.put("askedAt", dates.both(request.askedAt()));
        model.put("askedMachine", dates.machine(request.askedAt()));
        model.put("until", request.lastMoment());
        model.put("article", request.article());
        return model;
    }

    private @Nullable Map<String, Object> declination(TrackedCase.@Nullable Declination declination) {
        if (declination == null) {
            return null;
        }
        TrackedCase.Words words = declination.words();
        Map<String, Object> model = new HashMap<>();
        model.put("at", dates.both(declination.declinedAt()));
        model.put("atMachine", dates.machine(declination.declinedAt()));
        model.put("grounds", declination.grounds().stream().map(this::ground).toList());
        model.put("lateReply", declination.lateReply());
        model.put("law", words == null ? null : words.law());
        model.put("guidance", words == null ? null : words.guidance());
        model.put(
                "earlier",
                words == null || words.duplicateOf() == null
                        ? null
                        : words.duplicateOf().value());
        model.put("report", visit.link(ReportPages.PATH));
        return model;
    }

    private Map<String, Object> ground(TrackedCase.Ground ground) {
        Map<String, Object> model = new HashMap<>();
        model.put("text", ground.text());
        model.put("article", ground.article());
        model.put("guidance", ground.guidance());
        model.put("file", ground.file());
        return model;
    }

    /** When the last reply came in time, or null. */
    private @Nullable String received(TrackedCase tracked) {
        return tracked.declination() != null || tracked.request() != null
                ? null
                : tracked.published().timeline().stream()
                        .filter(step -> step.key().equals("core.event.supplement-received"))
                        .map(PublicCase.Step::at)
                        .filter(Objects::nonNull)
                        .reduce((first, second) -> second)
                        .map(dates::both)
                        .orElse(null);
    }
}
