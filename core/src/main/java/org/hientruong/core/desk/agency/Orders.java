// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.agency;

import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hientruong.api.agency.CaseSheet;
import org.hientruong.api.agency.CoordinationOrder;
import org.hientruong.api.agency.DispatchOrder;
import org.hientruong.api.agency.Order;
import org.hientruong.api.agency.OrderNumber;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.api.intake.Place;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.files.AttachmentView;
import org.hientruong.core.files.DerivativeState;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.files.Variant;
import org.hientruong.core.store.cases.CaseLog;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.catalogue.DatedCatalogue;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.intake.StoredReport;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an agency's own system gets of a case: what the transfer slip says, and nothing of the reporter (khoản 5 Điều 4). */
@Component(service = Orders.class)
public final class Orders {
    private final CaseStore cases;
    private final CaseRules rules;
    private final CaseLog log;
    private final ReportStore reports;
    private final FileDesk files;
    private final Speech speech;

    @Activate
    public Orders(
            @Reference CaseStore cases,
            @Reference CaseRules rules,
            @Reference CaseLog log,
            @Reference ReportStore reports,
            @Reference FileDesk files,
            @Reference Speech speech) {
        this.cases = cases;
        this.rules = rules;
        this.log = log;
        this.reports = reports;
        this.files = files;
        this.speech = speech;
    }

    /**
     * What is to be delivered.
     *
     * @param recalls whether the order is called back
     */
    public record Letter(Order order, boolean recalls) {}

    /** What an event has to be told an agency, as the case stands now; empty when nothing is left to be told. */
    public Optional<Letter> letter(long caseId, int event, AgencyCode agency) {
        Standing standing = Standing.of(cases.get(caseId).orElseThrow());
        CaseEvent told = standing.stored().events().get(event - 1);
        Errand errand = Errand.of(told, standing.file(), agency).orElseThrow();
        if (standing.file().withheld() && !errand.recalls()) {
            return Optional.empty(); // what was to be done is destroyed (điểm c khoản 3 Điều 15)
        }
        String id = standing.stored().number() + "/" + event + "/" + AgencyPost.CONNECTOR + agency;
        return Optional.of(new Letter(order(standing, errand, id, told), errand.recalls()));
    }

    /** What an agency was asked when it got its share, as the case stands now. */
    Order asked(Standing standing, Assignment share) {
        CaseEvent asked = standing.stored().valid().stream()
                .filter(event -> Errand.of(event, standing.file()).stream()
                        .anyMatch(errand -> !errand.recalls() && errand.share().equals(share)))
                .reduce((first, second) -> second)
                .orElseThrow();
        return order(standing, new Errand(share, false), standing.stored().number() + "/" + share.number(), asked);
    }

    /** A picture of a file of the case, as the agency's staff see it. */
    Optional<InputStream> picture(Standing standing, String attachment) {
        return files.of(standing.stored().id()).stream()
                .filter(one -> one.id().equals(attachment))
                .findFirst()
                .flatMap(one -> files.open(one.id(), Variant.PREVIEW))
                .map(content -> Channels.newInputStream(content.channel()));
    }

    private Order order(Standing standing, Errand errand, String id, CaseEvent told) {
        Assignment share = errand.share();
        CaseFile file = standing.file();
        Map<Integer, Map<String, String>> words = log.words(standing.stored().id());
        OrderNumber number = new OrderNumber(file.number(), share.number());
        CaseSheet sheet = errand.recalls() ? bare(sheet(standing, words)) : sheet(standing, words);
        List<Order.Limit> limits = limits(file, share);
        String note = note(told, words);
        Integer under = share.under();
        return under == null
                ? new DispatchOrder(id, number, errand.agency(), sheet, limits, note, proposed(standing, share))
                : new CoordinationOrder(
                        id,
                        number,
                        errand.agency(),
                        sheet,
                        limits,
                        note,
                        file.assignments().all().get(under - 1).agency());
    }

    /** What is called back may be kept from the agency by now (khoản 7 Điều 26): its number is enough. */
    private static CaseSheet bare(CaseSheet whole) {
        CaseSheet.Where where =
                new CaseSheet.Where(whole.place().commune(), whole.place().communeName(), null);
        return new CaseSheet(
                whole.filedAt(),
                whole.occurredAt(),
                whole.category(),
                whole.categoryName(),
                where,
                "",
                List.of(),
                whole.confidential());
    }

    /** A word of who asks; why the Centre asks again or recalls; what else others wrote is not for this agency. */
    private static @Nullable String note(CaseEvent told, Map<Integer, Map<String, String>> words) {
        Map<String, String> said = words.getOrDefault(told.number(), Map.of());
        return switch (told.type()) {
            case CASE_DISPATCHED, COORDINATION_ORDERED -> said.get("note");
            case RESOLUTION_QUESTIONED, ASSIGNMENT_RECALLED -> said.get("reason");
            default -> null;
        };
    }

    private static List<AgencyCode> proposed(Standing standing, Assignment share) {
        return standing.stored().valid().stream()
                .filter(event -> event.type() == EventType.CASE_DISPATCHED)
                .map(event -> new Payload(event.payload()))
                .filter(payload -> payload.number("assignment") == share.number())
                .flatMap(payload -> payload.list("proposed").stream())
                .map(code -> new AgencyCode(code.toString()))
                .toList();
    }

    private CaseSheet sheet(Standing standing, Map<Integer, Map<String, String>> words) {
        CaseFile file = standing.file();
        StoredReport report = reports.get(standing.stored().id());
        Instant filedAt = file.filing().filedAt();
        DatedCatalogue catalogue = rules.catalogue(filedAt);
        CategoryCode category = Objects.requireNonNull(file.category(), "it was classified before it was dispatched");
        return new CaseSheet(
                filedAt,
                report.occurredAt(),
                category,
                catalogue.categoryName(category),
                where(report.place(), file.commune(), catalogue),
                normalised(standing, words),
                files.of(standing.stored().id()).stream()
                        .map(Orders::attachment)
                        .toList(),
                file.confidentiality().kept());
    }

    private static CaseSheet.Where where(Place place, @Nullable UnitCode commune, DatedCatalogue catalogue) {
        return new CaseSheet.Where(commune, commune == null ? null : catalogue.communeName(commune), place.detail());
    }

    private static String normalised(Standing standing, Map<Integer, Map<String, String>> words) {
        return standing.stored().valid().stream()
                .filter(event -> event.type() == EventType.TEXT_NORMALISED)
                .reduce((first, second) -> second)
                .map(event -> words.getOrDefault(event.number(), Map.of()).get("normalised"))
                .orElse("");
    }

    private static CaseSheet.Attachment attachment(AttachmentView one) {
        return new CaseSheet.Attachment(one.id(), one.type(), one.state() == DerivativeState.READY);
    }

    private List<Order.Limit> limits(CaseFile file, Assignment share) {
        Wording wording = new Wording(speech.texts(ConnectorCounter.LANGUAGE), rules.zone());
        return file.limits().all().stream()
                .filter(limit -> limit.of(share.number()) && limit.running())
                .flatMap(limit -> limit(limit, file, wording).stream())
                .sorted(Comparator.comparing(Order.Limit::dueAt))
                .toList();
    }

    private Optional<Order.Limit> limit(TimeLimit limit, CaseFile file, Wording wording) {
        return Optional.ofNullable(limit.dueAt())
                .map(dueAt -> new Order.Limit(
                        wording.clock(limit.clock()),
                        rules.citation(rules.procedure(file.filing().procedure())
                                .limit(limit.clock())
                                .clause()),
                        limit.clock().window(),
                        dueAt,
                        wording.lastMoment(limit.allowance(), dueAt)));
    }
}
