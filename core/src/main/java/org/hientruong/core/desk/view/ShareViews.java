// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.view;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.view.Colleagues.Colleague;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.handling.extension.ExtensionNotice;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts together what a reader sees of the agencies' shares of a case. */
@Component(service = ShareViews.class)
public final class ShareViews {
    private static final Set<EventType> ORDERS = EnumSet.of(EventType.CASE_DISPATCHED, EventType.COORDINATION_ORDERED);

    private final CaseRules rules;
    private final Colleagues colleagues;
    private final Speech speech;

    @Activate
    public ShareViews(@Reference CaseRules rules, @Reference Colleagues colleagues, @Reference Speech speech) {
        this.rules = rules;
        this.colleagues = colleagues;
        this.speech = speech;
    }

    /** How a case stands, its words by event, and who reads it. */
    record Reading(Standing standing, Map<Integer, Map<String, String>> words, Reader reader) {
        List<CaseEvent> events() {
            return standing.stored().valid();
        }

        Map<String, String> said(CaseEvent event) {
            return reader.reads(event, standing) ? words.getOrDefault(event.number(), Map.of()) : Map.of();
        }
    }

    List<ShareView> shares(Reading reading) {
        List<Assignment> all = reading.standing().file().assignments().all().stream()
                .filter(one -> !one.undone())
                .toList();
        Map<String, Colleague> officers = colleagues.of(all.stream()
                .flatMap(one -> one.extensions().stream())
                .map(ExtensionNotice::entry)
                .filter(Objects::nonNull)
                .map(ExtensionNotice.Entry::by)
                .distinct()
                .toList());
        Texts texts = speech.texts(reading.reader().language());
        return all.stream().map(one -> share(one, reading, texts, officers)).toList();
    }

    private ShareView share(Assignment one, Reading reading, Texts texts, Map<String, Colleague> officers) {
        List<Assignment> all = reading.standing().file().assignments().all();
        CaseEvent order = order(one, reading);
        return new ShareView(
                one.number(),
                held(one),
                one.kind().name(),
                one.under() == null ? null : held(all.get(one.under() - 1)),
                one.stage().id(),
                texts.get("core.assignment-stage." + one.stage().id()),
                one.receivedAt(),
                reading.reader().owns(one),
                reading.said(order).get("note"),
                proposed(order, one),
                resolution(one, reading),
                one.extensions().stream()
                        .map(notice -> extension(notice, reading, texts, officers))
                        .toList(),
                returned(one, reading));
    }

    /** The event by which a share came to be. */
    private static CaseEvent order(Assignment one, Reading reading) {
        return reading.events().stream()
                .filter(event -> ORDERS.contains(event.type()) && makes(event, one))
                .findFirst()
                .orElseThrow();
    }

    private static boolean makes(CaseEvent event, Assignment one) {
        Payload payload = new Payload(event.payload());
        return one.leads()
                ? event.type() == EventType.CASE_DISPATCHED && payload.number("assignment") == one.number()
                : payload.payloads("orders").stream().anyMatch(order -> order.number("assignment") == one.number());
    }

    private List<Named> proposed(CaseEvent order, Assignment one) {
        return new Payload(order.payload())
                .list("proposed").stream()
                        .map(code -> agency(new AgencyCode(code.toString()), one))
                        .toList();
    }

    CaseView.@Nullable Resolution resolution(Assignment one, Reading reading) {
        CaseEvent submitted = reading.standing().resolution(one).orElse(null);
        String text = submitted == null ? null : reading.said(submitted).get("resolution");
        if (submitted == null || text == null) {
            return null;
        }
        return new CaseView.Resolution(
                text,
                Summaries.agency(one.agencyAt(submitted.occurredAt()), rules.catalogue(submitted.occurredAt())),
                new Payload(submitted.payload()).textOrNull("number"),
                reading.said(submitted).get("signer"),
                submitted.occurredAt(),
                one.approvedAt());
    }

    private static ShareView.Extension extension(
            ExtensionNotice notice, Reading reading, Texts texts, Map<String, Colleague> officers) {
        Map<String, String> said =
                reading.said(reading.standing().stored().events().get(notice.event() - 1));
        ExtensionNotice.Entry entry = notice.entry();
        Colleague officer = entry == null ? null : officers.get(entry.by());
        return new ShareView.Extension(
                notice.document(),
                notice.documentDate(),
                said.get("signer"),
                notice.committedBy(),
                notice.reason().name(),
                texts.get(
                        "core.extension-reason." + Wording.kebab(notice.reason().name())),
                said.get("explanation"),
                notice.notifiedAt(),
                entry == null ? null : entry.recordedAt(),
                officer == null ? null : officer.displayName());
    }

    private ShareView.@Nullable Returned returned(Assignment one, Reading reading) {
        Optional<CaseEvent> event = reading.events().stream()
                .filter(some -> some.type() == EventType.ASSIGNMENT_RETURNED)
                .filter(some -> new Payload(some.payload()).number("assignment") == one.number())
                .findFirst();
        return event.map(some -> {
                    Payload payload = new Payload(some.payload());
                    String right = payload.textOrNull("rightAgency");
                    return new ShareView.Returned(
                            some.occurredAt(),
                            reading.said(some).get("reason"),
                            right == null
                                    ? null
                                    : Summaries.agency(new AgencyCode(right), rules.catalogue(some.occurredAt())),
                            payload.flag("late"));
                })
                .orElse(null);
    }

    List<ShareView.Dispute> disputes(Reading reading) {
        Texts texts = speech.texts(reading.reader().language());
        List<ShareView.Dispute> disputes = new ArrayList<>();
        for (CaseEvent event : reading.events()) {
            if (event.type() == EventType.CASE_DISPUTED) {
                disputes.add(dispute(event, reading, texts));
            }
        }
        return disputes;
    }

    private ShareView.Dispute dispute(CaseEvent event, Reading reading, Texts texts) {
        Payload payload = new Payload(event.payload());
        Map<String, String> said = reading.said(event);
        List<ShareView.Position> positions = payload.list("agencies").stream()
                .map(code -> new ShareView.Position(
                        Summaries.agency(new AgencyCode(code.toString()), rules.catalogue(event.occurredAt())),
                        said.getOrDefault("position." + code, "")))
                .toList();
        return new ShareView.Dispute(
                event.occurredAt(),
                payload.text("kind"),
                texts.get("core.dispute-kind." + Wording.kebab(payload.text("kind"))),
                positions,
                said.get("note"),
                direction(event, reading));
    }

    /** The committee's first direction after a dispute. */
    private ShareView.@Nullable Direction direction(CaseEvent disputed, Reading reading) {
        return reading.events().stream()
                .filter(event -> event.number() > disputed.number())
                .filter(event -> event.type() == EventType.DIRECTION_GIVEN)
                .filter(event -> new Payload(event.payload()).flag("settles"))
                .findFirst()
                .map(event -> {
                    String agency = new Payload(event.payload()).textOrNull("agency");
                    return new ShareView.Direction(
                            event.occurredAt(),
                            agency == null
                                    ? null
                                    : Summaries.agency(new AgencyCode(agency), rules.catalogue(event.occurredAt())),
                            reading.said(event).get("direction"));
                })
                .orElse(null);
    }

    private Named held(Assignment share) {
        return Summaries.agency(share.agency(), rules.catalogue(share.heldSince()));
    }

    private Named agency(AgencyCode code, Assignment share) {
        return Summaries.agency(code, rules.catalogue(share.receivedAt()));
    }
}
