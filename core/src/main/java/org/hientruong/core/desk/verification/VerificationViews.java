// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.TrackedCase;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.view.Colleagues;
import org.hientruong.core.desk.view.Colleagues.Colleague;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.intake.verification.ContactMethod;
import org.hientruong.core.domain.intake.verification.Verification;
import org.hientruong.core.domain.procedure.Ground;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts together how the verification of a report stands. */
@Component(service = VerificationViews.class)
public final class VerificationViews {
    private final CaseRules rules;
    private final Colleagues colleagues;
    private final Declinations declinations;
    private final AlikeReports alike;

    @Activate
    public VerificationViews(
            @Reference CaseRules rules,
            @Reference Colleagues colleagues,
            @Reference Declinations declinations,
            @Reference AlikeReports alike) {
        this.rules = rules;
        this.colleagues = colleagues;
        this.declinations = declinations;
        this.alike = alike;
    }

    /**
     * For staff.
     *
     * @param words the words of the case by number of their event; none for who sees no personal data
     * @param whole whether the reader sees what reporters said, also in reports that tell the same
     */
    public VerificationView of(Standing standing, Map<Integer, Map<String, String>> words, Texts texts, boolean whole) {
        List<VerificationView.Contact> contacts = new ArrayList<>();
        List<VerificationView.Reply> replies = new ArrayList<>();
        Map<String, Colleague> officers = officers(standing);
        for (CaseEvent event : standing.stored().valid()) {
            Map<String, String> said = words.getOrDefault(event.number(), Map.of());
            Colleague officer = officers.get(event.actor());
            String by = officer == null ? null : officer.displayName();
            switch (event.type()) {
                case SUPPLEMENT_REQUESTED, CONTACT_ATTEMPTED -> contacts.add(contact(event, said, by, texts));
                case SUPPLEMENT_RECEIVED -> replies.add(reply(event, said, by));
                default -> {
                    // no part of the verification
                }
            }
        }
        return new VerificationView(
                grounds(standing.file(), texts),
                standing.file().stage() == Stage.AWAITING_SUPPLEMENT ? request(standing, words, texts) : null,
                contacts,
                replies,
                standing.file().filing().firstTime(),
                whole ? alike.of(standing, texts) : List.of(),
                declinations.of(standing, texts, whole));
    }

    /** What the reporter is or was asked and may still answer, or null; the text only when they have shown who they are. */
    public TrackedCase.@Nullable SupplementRequest asked(
            Standing standing, Map<Integer, Map<String, String>> words, Texts texts) {
        boolean waits = standing.file().stage() == Stage.AWAITING_SUPPLEMENT || lapsed(standing.file());
        VerificationView.Request request = waits ? request(standing, words, texts) : null;
        return request == null
                ? null
                : new TrackedCase.SupplementRequest(
                        request.text().isEmpty() ? null : request.text(),
                        request.since(),
                        request.dueAt(),
                        request.lastMoment(),
                        request.article());
    }

    private VerificationView.@Nullable Request request(
            Standing standing, Map<Integer, Map<String, String>> words, Texts texts) {
        TimeLimit limit = standing.file().limits().last(ClockId.K03).orElse(null);
        CaseEvent event = standing.stored().valid().stream()
                .filter(one -> one.type() == EventType.SUPPLEMENT_REQUESTED)
                .reduce((first, second) -> second)
                .orElse(null);
        if (limit == null || event == null) {
            return null;
        }
        Payload payload = new Payload(event.payload());
        ContactMethod method = ContactMethod.valueOf(payload.text("method"));
        return new VerificationView.Request(
                words.getOrDefault(event.number(), Map.of()).getOrDefault("request", ""),
                method.name(),
                texts.get("core.contact." + method.id()),
                payload.flag("identity"),
                event.occurredAt(),
                Objects.requireNonNull(limit.dueAt()), // nothing makes it stand still
                new Wording(texts, rules.zone()).lastMoment(limit.allowance(), limit.dueAt()),
                article(standing.file()),
                limit.missed());
    }

    private static boolean lapsed(CaseFile file) {
        Verification.Declination declination = file.intake().verification().declination();
        return declination != null && declination.lapsed();
    }

    private String article(CaseFile file) {
        return rules.citation(
                rules.procedure(file.filing().procedure()).limit(ClockId.K03).clause());
    }

    private static VerificationView.Contact contact(
            CaseEvent event, Map<String, String> said, @Nullable String by, Texts texts) {
        Payload payload = new Payload(event.payload());
        boolean request = event.type() == EventType.SUPPLEMENT_REQUESTED;
        ContactMethod method = ContactMethod.valueOf(payload.text("method"));
        return new VerificationView.Contact(
                request,
                method.name(),
                texts.get("core.contact." + method.id()),
                request || payload.flag("reached"), // a request is made when it has reached a channel
                event.occurredAt(),
                by,
                said.get(request ? "request" : "note"));
    }

    private static VerificationView.Reply reply(CaseEvent event, Map<String, String> said, @Nullable String by) {
        Payload payload = new Payload(event.payload());
        return new VerificationView.Reply(
                said.getOrDefault("supplement", ""),
                event.occurredAt(),
                payload.flag("late"),
                by,
                payload.payloads("files").stream().map(file -> file.text("id")).toList());
    }

    private List<VerificationView.Ground> grounds(CaseFile file, Texts texts) {
        if (file.stage() != Stage.FILED) {
            return List.of();
        }
        return rules.procedure(file.filing().procedure()).grounds().stream()
                .filter(Ground::chosen)
                .map(ground -> new VerificationView.Ground(
                        ground.code(),
                        Declinations.text(ground.code(), texts),
                        ground.clause().id(),
                        rules.citation(ground.clause()),
                        Declinations.guidance(ground.code(), texts),
                        ground.mendable(),
                        ground.namesLaw(),
                        ground.namesFile()))
                .toList();
    }

    private Map<String, Colleague> officers(Standing standing) {
        return colleagues.of(standing.stored().valid().stream()
                .filter(event -> event.type() == EventType.SUPPLEMENT_REQUESTED
                        || event.type() == EventType.CONTACT_ATTEMPTED
                        || event.type() == EventType.SUPPLEMENT_RECEIVED)
                .map(CaseEvent::actor)
                .distinct()
                .toList());
    }
}
