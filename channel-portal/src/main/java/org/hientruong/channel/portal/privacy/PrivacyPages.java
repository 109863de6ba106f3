// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal.privacy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.ws.rs.core.Response;
import org.hientruong.api.FormData;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.intake.ConsentPurpose;
import org.hientruong.api.intake.Conversation;
import org.hientruong.api.intake.TrackedCase;
import org.hientruong.api.intake.TrackedCase.Consent;
import org.hientruong.channel.portal.form.FormToken;
import org.hientruong.channel.portal.html.Dates;
import org.hientruong.channel.portal.html.Site;
import org.hientruong.channel.portal.html.View;
import org.hientruong.channel.portal.html.Visit;
import org.jspecify.annotations.Nullable;

/** The reporter asks that their case be kept confidential, and gives consents or takes them back, by buttons alone. */
public final class PrivacyPages {
    private static final String TRACKING = "/tra-cuu";
    private static final String REQUEST = TRACKING + "/giu-bi-mat";
    private static final String CONSENT = TRACKING + "/dong-y";
    private static final String PLACE = "#rieng-tu";

    private final Site site;
    private final Function<Visit, @Nullable Conversation> opened;

    /** @param opened the case that a visitor's token opens, or null */
    public PrivacyPages(Site site, Function<Visit, @Nullable Conversation> opened) {
        this.site = site;
        this.opened = opened;
    }

    /** Asks for confidentiality. */
    public Response request(Visit visit, FormData form) {
        FormToken.check(visit, form);
        Conversation conversation = opened.apply(visit);
        if (conversation != null) {
            conversation.requestConfidentiality();
        }
        return back(visit);
    }

    /** Gives a consent, or takes one back. */
    public Response consent(Visit visit, FormData form) {
        FormToken.check(visit, form);
        Conversation conversation = opened.apply(visit);
        String agency = form.field("agency");
        ConsentPurpose purpose = purpose(form.field("purpose"));
        if (conversation != null && purpose != null) {
            conversation.consent(
                    purpose,
                    agency == null || agency.isEmpty() ? null : new AgencyCode(agency),
                    "yes".equals(form.field("given")));
        }
        return back(visit);
    }

    private Response back(Visit visit) {
        return site.seeOther(visit, visit.link(TRACKING) + PLACE);
    }

    private static @Nullable ConsentPurpose purpose(@Nullable String name) {
        return Arrays.stream(ConsentPurpose.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** What stands on the page of a case. */
    public void onto(View view, Visit visit, TrackedCase tracked) {
        TrackedCase.Privacy privacy = tracked.privacy();
        List<Map<String, Object>> consents =
                privacy.consents().stream().map(one -> consent(one, visit)).toList();
        view.with("confidential", privacy.confidential())
                .with("mayRequestConfidentiality", privacy.mayRequest())
                .with("privateAnswer", answer(privacy.answer(), site.dates()))
                .with("consents", consents.isEmpty() ? null : Map.of("all", consents))
                .with("requestConfidentiality", visit.link(REQUEST))
                .with("consentAction", visit.link(CONSENT));
    }

    private static @Nullable Map<String, Object> answer(TrackedCase.@Nullable PrivateAnswer answer, Dates dates) {
        return answer == null
                ? null
                : Map.of(
                        "text", answer.text(),
                        "at", dates.both(answer.answeredAt()),
                        "atMachine", dates.machine(answer.answeredAt()));
    }

    private static Map<String, Object> consent(Consent one, Visit visit) {
        boolean given = one.state().equals("given");
        String key =
                one.purpose() == ConsentPurpose.HANDLING ? "portal.consent.handling" : "portal.consent.publish-name";
        Map<String, Object> model = new HashMap<>();
        model.put("purpose", one.purpose().name());
        model.put("agency", one.agency() == null ? "" : one.agency().value());
        model.put("agencyName", one.agencyName());
        model.put("what", visit.texts().get(key));
        model.put("state", visit.texts().get("portal.consent." + one.state()));
        model.put("given", given);
        model.put("next", given ? "no" : "yes");
        return model;
    }
}
