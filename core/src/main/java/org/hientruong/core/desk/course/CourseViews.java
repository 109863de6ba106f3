// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.view.Named;
import org.hientruong.core.desk.view.Reader;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.agency.OfficeHolder;
import org.hientruong.core.domain.dispatch.Course;
import org.hientruong.core.domain.dispatch.TransferSlip;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts together what a reader sees of a case's course. */
@Component(service = CourseViews.class)
public final class CourseViews {
    private final CaseRules rules;
    private final Speech speech;

    @Activate
    public CourseViews(@Reference CaseRules rules, @Reference Speech speech) {
        this.rules = rules;
        this.speech = speech;
    }

    /** The course of a case; words are those that the reader may read. */
    public CourseView of(Standing standing, Map<Integer, Map<String, String>> words, Reader reader) {
        Course course = standing.file().course();
        Reading reading = new Reading(standing.stored().valid(), words, reader.language());
        Instant now = rules.now();
        return new CourseView(
                reading.last(EventType.DIRECTION_REQUESTED)
                        .map(event -> new CourseView.Request(
                                event.occurredAt(),
                                reading.said(event, "reason"),
                                standing.file().stage() == Stage.AWAITING_DIRECTION))
                        .orElse(null),
                reading.last(EventType.AGENCY_DESIGNATED)
                        .map(event -> designation(event, reading, course.designated() != null))
                        .orElse(null),
                reading.all(EventType.DIRECTION_GIVEN).stream()
                        .map(event -> direction(event, reading))
                        .toList(),
                course.otherwise(),
                standing.file().returns(),
                reading.last(EventType.CASE_REFERRED)
                        .map(event -> referral(event, reading))
                        .orElse(null),
                named(course.watchers(), now),
                rules.citation(Clause.D13_4B),
                suggestedWatchers(standing, now),
                slips(reading, reader));
    }

    /** The receiver of a transfer by name: an agency's of the time, or as it was written. */
    public static String receiver(TransferSlip slip, CaseRules rules, @Nullable String authority) {
        return slip.agency() == null
                ? Optional.ofNullable(authority).orElse("")
                : rules.catalogue(slip.at()).agencyName(slip.agency());
    }

    /** The overseeing department and the committee; the agency's own superior the officer finds by words. */
    private List<Named> suggestedWatchers(Standing standing, Instant now) {
        if (standing.file().stage() != Stage.ACCEPTED) {
            return List.of();
        }
        return Stream.of(OfficeHolder.Office.OVERSIGHT_OFFICE, OfficeHolder.Office.COMMITTEE)
                .flatMap(office -> rules.catalogue(now).office(office).stream())
                .map(agency -> new Named(agency.code().value(), agency.name()))
                .distinct()
                .toList();
    }

    /** A history with its words, and in which language it is read. */
    private record Reading(List<CaseEvent> events, Map<Integer, Map<String, String>> words, Locale language) {
        List<CaseEvent> all(EventType type) {
            return events.stream().filter(event -> event.type() == type).toList();
        }

        Optional<CaseEvent> last(EventType type) {
            return all(type).stream().reduce((first, second) -> second);
        }

        @Nullable
        String said(CaseEvent event, String name) {
            return words.getOrDefault(event.number(), Map.of()).get(name);
        }
    }

    private CourseView.Designation designation(CaseEvent event, Reading reading, boolean binding) {
        Payload payload = new Payload(event.payload());
        return new CourseView.Designation(
                event.occurredAt(),
                named(new AgencyCode(payload.text("agency")), event.occurredAt()),
                payload.list("coordinating").stream()
                        .map(code -> named(new AgencyCode(code.toString()), event.occurredAt()))
                        .toList(),
                payload.text("document"),
                LocalDate.parse(payload.text("documentDate")),
                reading.said(event, "signer"),
                binding);
    }

    private CourseView.Direction direction(CaseEvent event, Reading reading) {
        Payload payload = new Payload(event.payload());
        String agency = payload.textOrNull("agency");
        int at = event.hat().indexOf('@');
        return new CourseView.Direction(
                event.occurredAt(),
                at < 0
                        ? event.hat()
                        : named(new AgencyCode(event.hat().substring(at + 1)), event.occurredAt())
                                .name(),
                agency == null ? null : named(new AgencyCode(agency), event.occurredAt()),
                reading.said(event, "direction"),
                payload.flag("settles"));
    }

    private CourseView.Referral referral(CaseEvent event, Reading reading) {
        String kind = new Payload(event.payload()).text("kind");
        String receiver = TransferSlip.of(event)
                .map(slip -> receiver(slip, rules, reading.said(event, "authority")))
                .orElse(null);
        String name = speech.texts(reading.language())
                .get("core.referral-kind." + kind.toLowerCase(Locale.ROOT).replace('_', '-'));
        return new CourseView.Referral(event.occurredAt(), kind, name, receiver, reading.said(event, "ground"));
    }

    private List<CourseView.Slip> slips(Reading reading, Reader reader) {
        return reading.events().stream()
                .flatMap(event -> TransferSlip.of(event).stream())
                .filter(slip -> reader.concerned(slip.agency()))
                .map(slip -> new CourseView.Slip(
                        slip.event(),
                        slip.at(),
                        receiver(
                                slip,
                                rules,
                                reading.words()
                                        .getOrDefault(slip.event(), Map.of())
                                        .get("authority")),
                        rules.quotation(slip.quoted()),
                        rules.citation(slip.quoted())))
                .toList();
    }

    private List<Named> named(List<AgencyCode> codes, Instant at) {
        return codes.stream().map(code -> named(code, at)).toList();
    }

    private Named named(AgencyCode code, Instant at) {
        return new Named(code.value(), rules.catalogue(at).agencyName(code));
    }
}
