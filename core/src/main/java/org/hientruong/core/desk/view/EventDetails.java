// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.time.Allowance.CommittedDate;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.jspecify.annotations.Nullable;

/** What an entry of the history says beyond its name: which clock, which agencies, which dates. */
public record EventDetails(CaseRules rules, CaseFile file, Wording wording) {
    /** The sentence, or null where the name says all. */
    public @Nullable String of(CaseEvent event) {
        Payload payload = new Payload(event.payload());
        return switch (event.type()) {
            case TIME_LIMIT_MISSED -> missed(payload);
            case REPORT_CLASSIFIED ->
                rules.catalogue(event.occurredAt()).categoryName(new CategoryCode(payload.text("category")));
            case CASE_DISPATCHED -> dispatched(event, payload);
            case AGENCY_DESIGNATED -> designated(event, payload);
            case DIRECTION_GIVEN, CASE_REFERRED -> agency(event, payload);
            case ASSIGNMENT_SUCCEEDED -> succeeded(event, payload);
            case TIME_LIMIT_RECOMPUTED -> recomputed(payload);
            case COORDINATION_ORDERED -> ordered(event, payload);
            case ASSIGNMENT_RETURNED -> returned(event, payload);
            case EXTENSION_NOTIFIED -> notified(payload);
            case EXTENSION_RECORDED -> recorded(payload);
            case REFERENCE_RECORDED -> payload.text("system") + ": " + payload.text("reference");
            case CASE_CORRECTED, NOTICE_REFUSED ->
                wording.texts().get("core.event." + payload.text("type").replace('.', '-'));
            case INTERACTION_MODERATED -> moderated(payload);
            case QUALITY_MARKED -> wording.texts().get("core.quality." + (payload.flag("meets") ? "meets" : "fails"));
            case FOLLOW_UP_LINKED -> payload.text("report") + ": " + named("kind", payload.text("kind"));
            case CONFIDENTIALITY_REQUESTED -> stated(payload);
            case CONTENT_WITHHELD -> withheld(payload);
            case VIOLATION_PROPOSED ->
                wording.texts().get("core.violation-kind." + Wording.kebab(payload.text("kind")));
            case INTERACTION_SUSPENDED -> suspended(payload);
            case OBJECTION_DECIDED ->
                wording.texts().get("core.objection." + (payload.flag("upheld") ? "upheld" : "rejected"));
            case ABUSE_MARKED -> wording.texts().get("core.abuse-kind." + Wording.kebab(payload.text("kind")));
            case CONSENT_ASKED, CONSENT_GIVEN, CONSENT_WITHDRAWN -> consent(event, payload);
            default -> null;
        };
    }

    private String missed(Payload payload) {
        TimeLimit limit = file.limits().all().get(payload.number("limit") - 1);
        Integer share = limit.assignment();
        Assignment owner = share == null ? null : file.assignments().all().get(share - 1);
        String clock = wording.clock(limit.clock());
        // the last instant in time is still its keeper's
        Instant kept = limit.dueAt() == null ? limit.startedAt() : limit.dueAt().minusMillis(1);
        AgencyCode had = owner == null ? null : owner.agencyAt(kept);
        return had == null
                ? clock
                : wording.texts()
                        .get("core.detail.missed", Map.of("clock", clock, "agency", name(had, limit.startedAt())));
    }

    private String dispatched(CaseEvent event, Payload payload) {
        return wording.texts()
                .get(
                        "core.detail.dispatched",
                        Map.of(
                                "agency",
                                name(new AgencyCode(payload.text("agency")), event.occurredAt()),
                                "proposed",
                                names(event, payload, "proposed"),
                                "some",
                                payload.list("proposed").isEmpty() ? "no" : "yes",
                                "watchers",
                                names(event, payload, "watchers"),
                                "watched",
                                payload.list("watchers").isEmpty() ? "no" : "yes",
                                "otherwise",
                                payload.flag("otherwise") ? "yes" : "no"));
    }

    private String designated(CaseEvent event, Payload payload) {
        return wording.texts()
                .get(
                        "core.detail.designated",
                        Map.of(
                                "agency", name(new AgencyCode(payload.text("agency")), event.occurredAt()),
                                "document", payload.text("document"),
                                "date", wording.date(LocalDate.parse(payload.text("documentDate")))));
    }

    /** Names as they were on the eve, and as they are from then on. */
    private String succeeded(CaseEvent event, Payload payload) {
        String shares = payload.payloads("successions").stream()
                .map(one -> {
                    String to = one.textOrNull("to");
                    return wording.texts()
                            .get(
                                    "core.detail.succeeded-share",
                                    Map.of(
                                            "from",
                                            name(
                                                    new AgencyCode(one.text("from")),
                                                    event.occurredAt().minusMillis(1)),
                                            "known",
                                            to == null ? "no" : "yes",
                                            "to",
                                            to == null ? "" : name(new AgencyCode(to), event.occurredAt())));
                })
                .collect(Collectors.joining("; "));
        return wording.texts()
                .get(
                        "core.detail.succeeded",
                        Map.of(
                                "document",
                                payload.text("document"),
                                "shares",
                                shares,
                                "undone",
                                payload.numberOrNull("undoes") == null ? "no" : "yes"));
    }

    private @Nullable String agency(CaseEvent event, Payload payload) {
        String agency = payload.textOrNull("agency");
        return agency == null ? null : name(new AgencyCode(agency), event.occurredAt());
    }

    private String names(CaseEvent event, Payload payload, String list) {
        return payload.list(list).stream()
                .map(code -> name(new AgencyCode(code.toString()), event.occurredAt()))
                .collect(Collectors.joining("; "));
    }

    private String recomputed(Payload payload) {
        String limits = payload.payloads("recomputed").stream().map(this::moved).collect(Collectors.joining("; "));
        return wording.texts()
                .get(
                        "core.detail.recomputed",
                        Map.of(
                                "document",
                                payload.text("document"),
                                "undone",
                                payload.numberOrNull("undoes") == null ? "no" : "yes",
                                "withdrawn",
                                payload.flag("withdrawn") ? "yes" : "no",
                                "limits",
                                limits));
    }

    private String moved(Payload one) {
        TimeLimit limit = file.limits().all().get(one.number("limit") - 1);
        return wording.texts()
                .get(
                        "core.detail.recomputed-limit",
                        Map.of(
                                "clock",
                                wording.clock(limit.clock()),
                                "before",
                                wording.lastMoment(limit.allowance(), one.instant("before")),
                                "after",
                                wording.lastMoment(limit.allowance(), one.instant("dueAt"))));
    }

    private String ordered(CaseEvent event, Payload payload) {
        List<Payload> orders = payload.payloads("orders");
        String agencies = orders.stream()
                .map(order -> name(new AgencyCode(order.text("agency")), event.occurredAt()))
                .collect(Collectors.joining("; "));
        return wording.texts().get("core.detail.ordered", Map.of("agencies", agencies));
    }

    private String returned(CaseEvent event, Payload payload) {
        String right = payload.textOrNull("rightAgency");
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("agency", right == null ? "" : name(new AgencyCode(right), event.occurredAt()));
        facts.put("named", right == null ? "no" : "yes");
        facts.put("late", payload.flag("late") ? "yes" : "no");
        return wording.texts().get("core.detail.returned", facts);
    }

    private String notified(Payload payload) {
        return wording.texts()
                .get(
                        "core.detail.extension-notified",
                        Map.of(
                                "until", wording.date(LocalDate.parse(payload.text("committedBy"))),
                                "document", payload.text("document"),
                                "date", wording.date(LocalDate.parse(payload.text("documentDate")))));
    }

    private String recorded(Payload payload) {
        CommittedDate until = new CommittedDate(LocalDate.parse(payload.text("committedBy")));
        String from = payload.textOrNull("from");
        String then = payload.payloads("started").stream()
                .filter(one -> one.text("clock").equals(ClockId.K12.name()))
                .map(one -> wording.lastMoment(until, one.instant("dueAt")))
                .findFirst()
                .orElse("");
        String mark = payload.flag("withdrawn") ? "withdrawn" : payload.flag("late") ? "late" : "none";
        return wording.texts()
                .get(
                        "core.detail.extension-recorded",
                        Map.of(
                                "known",
                                from == null ? "no" : "yes",
                                "from",
                                from == null ? "" : wording.lastMoment(until, Instant.parse(from)),
                                "until",
                                then,
                                "mark",
                                mark));
    }

    private String moderated(Payload payload) {
        String ground = payload.textOrNull("ground");
        String act = named("act", payload.text("act"));
        return ground == null ? act : act + ": " + named("ground", ground);
    }

    private String named(String of, String value) {
        return wording.texts().get("core.aftermath-" + of + "." + Wording.kebab(value));
    }

    /** The last instant in time, not the first that is free again, tells the day. */
    private String suspended(Payload payload) {
        LocalDate until = rules.day(payload.instant("until").minusMillis(1));
        return wording.texts().get("core.detail.suspended", Map.of("until", wording.date(until)));
    }

    private String stated(Payload payload) {
        return wording.texts().get("core.stated-by." + Wording.kebab(payload.text("method")));
    }

    private String withheld(Payload payload) {
        return wording.texts()
                .get(
                        "core.detail.withheld",
                        Map.of(
                                "document", payload.text("document"),
                                "date", wording.date(LocalDate.parse(payload.text("documentDate"))),
                                "count", payload.list("destroyed").size()));
    }

    private String consent(CaseEvent event, Payload payload) {
        String agency = agency(event, payload);
        String method = payload.textOrNull("method") == null ? "" : stated(payload);
        String purpose = "core.consent.purpose-" + Wording.kebab(payload.text("purpose"));
        return wording.texts()
                .get(
                        "core.detail.consent",
                        Map.of(
                                "purpose",
                                wording.texts().get(purpose),
                                "agency",
                                agency == null ? "" : agency,
                                "named",
                                agency == null ? "no" : "yes",
                                "method",
                                method,
                                "stated",
                                method.isEmpty() ? "no" : "yes"));
    }

    private String name(AgencyCode code, Instant at) {
        return rules.catalogue(at).agencyName(code);
    }
}
