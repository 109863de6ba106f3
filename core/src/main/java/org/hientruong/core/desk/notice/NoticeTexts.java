// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.intake.TrackedCase;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.verification.Declinations;
import org.hientruong.core.desk.view.EventDetails;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.province.Province;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What a reporter reads in a text message or a mail: message templates in the language in which the case was filed. Nothing
 * that anybody wrote, no name, no receipt number; who holds the receipt reads the rest on the portal.
 */
@Component(service = NoticeTexts.class)
public final class NoticeTexts {
    private final Province province;
    private final CaseRules rules;
    private final Declinations declinations;
    private final Speech speech;

    @Activate
    public NoticeTexts(
            @Reference Province province,
            @Reference CaseRules rules,
            @Reference Declinations declinations,
            @Reference Speech speech) {
        this.province = province;
        this.rules = rules;
        this.declinations = declinations;
        this.speech = speech;
    }

    /** A notice in words. */
    record Words(String subject, String text) {}

    Words of(Standing standing, CaseEvent event, Locale language) {
        Texts texts = speech.texts(language);
        Map<String, Object> facts = facts(standing, event);
        String what = texts.get("core.notice." + event.type().id().replace('.', '-'), facts);
        String more = more(standing, event, texts);
        String text = what + (more.isEmpty() ? "" : "\n" + more) + "\n" + texts.get("core.notice.contact", contact());
        return new Words(texts.get("core.notice.subject", facts), text);
    }

    private Map<String, Object> facts(Standing standing, CaseEvent event) {
        Payload payload = new Payload(event.payload());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", event.caseNumber().value());
        Integer share = payload.numberOrNull("assignment");
        String agency = payload.textOrNull("agency");
        AgencyCode code = share != null
                ? standing.file().assignments().all().get(share - 1).agencyAt(event.occurredAt())
                : agency == null ? null : new AgencyCode(agency);
        facts.put("named", code == null ? "no" : "yes");
        facts.put(
                "agency",
                code == null ? "" : rules.catalogue(event.occurredAt()).agencyName(code));
        return facts;
    }

    /** What else is said of some events: why and how to go on, until when. */
    private String more(Standing standing, CaseEvent event, Texts texts) {
        Wording wording = new Wording(texts, rules.zone());
        return switch (event.type()) {
            case REPORT_DECLINED -> grounds(standing, texts);
            case SUPPLEMENT_REQUESTED -> until(standing, wording);
            case EXTENSION_NOTIFIED, EXTENSION_RECORDED, INTERACTION_SUSPENDED, OBJECTION_DECIDED ->
                String.valueOf(new EventDetails(rules, standing.file(), wording).of(event));
            default -> "";
        };
    }

    /** Every ground with its article, and how to go on (khoản 2 Điều 11); what the officer wrote stands on the portal. */
    private String grounds(Standing standing, Texts texts) {
        TrackedCase.Declination declination = declinations.of(standing, texts, /* whole= */ false);
        List<TrackedCase.Ground> grounds = declination == null ? List.of() : declination.grounds();
        return grounds.stream()
                .map(ground -> texts.get(
                        "core.notice.ground",
                        Map.of("text", ground.text(), "article", ground.article(), "guidance", ground.guidance())))
                .collect(Collectors.joining("\n"));
    }

    private static String until(Standing standing, Wording wording) {
        TimeLimit limit = standing.file()
                .limits()
                .open(ClockId.K03)
                .filter(TimeLimit::running)
                .orElse(null);
        return limit == null || limit.dueAt() == null
                ? ""
                : wording.texts()
                        .get(
                                "core.notice.reply-by",
                                Map.of("moment", wording.lastMoment(limit.allowance(), limit.dueAt())));
    }

    /** The Centre is known by the number from which it calls: others pretend to be it (khoản 3 Điều 11). */
    private Map<String, Object> contact() {
        Province.Contacts contacts = province.contacts();
        return Map.of(
                "portal", contacts.portal(),
                "mobile", contacts.hotlineMobile(),
                "landline", contacts.hotlineLandline(),
                "outgoing", contacts.outgoing(),
                "article", rules.citation(Clause.D11_3));
    }
}
