// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.published;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.PublicCase.Step;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.province.Province;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The steps that everybody may watch (khoản 2 Điều 6): who did what when, in time or late, and what is still to come. */
@Component(service = Timeline.class)
public final class Timeline {
    /** The totals of an agency: its own six days, a COORDINATING agency's three, or what it committed to. */
    private static final Set<ClockId> TOTALS = Set.of(ClockId.K07, ClockId.K09, ClockId.K12);

    private final CaseRules rules;
    private final Province province;
    private final Speech speech;

    @Activate
    public Timeline(@Reference CaseRules rules, @Reference Province province, @Reference Speech speech) {
        this.rules = rules;
        this.province = province;
        this.speech = speech;
    }

    /** The steps so far and those to come. */
    List<Step> of(Standing standing, Locale language) {
        CaseFile file = standing.file();
        Wording wording = new Wording(speech.texts(language), rules.zone());
        List<Step> steps = new ArrayList<>();
        for (CaseEvent event : standing.stored().events()) {
            Step step = done(event, file, wording);
            if (step != null) {
                steps.add(step);
            }
        }
        toCome(file, wording, steps);
        return steps;
    }

    /** The limit that the receipt named comes first; after a return only the Centre's four hours run. */
    private static @Nullable TimeLimit dispatched(CaseFile file, CaseEvent event) {
        TimeLimit whole = stopped(file, event, ClockId.K01);
        return whole != null ? whole : stopped(file, event, ClockId.K02);
    }

    private @Nullable Step done(CaseEvent event, CaseFile file, Wording wording) {
        return switch (event.type()) {
            case REPORT_FILED -> step(event, reporter(wording), null, wording);
            case SUPPLEMENT_RECEIVED -> step(event, reporter(wording), stopped(file, event, ClockId.K03), wording);
            case REPORT_DECLINED -> step(event, centre(event.occurredAt()), stopped(file, event, ClockId.K01), wording);
            case CASE_REFERRED, DIRECTION_REQUESTED ->
                step(event, centre(event.occurredAt()), dispatched(file, event), wording);
            case SUPPLEMENT_REQUESTED, REPORT_REOPENED, REPORT_ACCEPTED, AGENCY_DESIGNATED, ASSIGNMENT_RECALLED ->
                step(event, centre(event.occurredAt()), null, wording);
            case CASE_DISPATCHED -> step(event, centre(event.occurredAt()), dispatched(file, event), wording);
            case ASSIGNMENT_ACKNOWLEDGED -> step(event, agency(file, event), null, wording);
            case COORDINATION_ORDERED -> step(event, agency(file, event), stopped(file, event, ClockId.K08), wording);
            case ASSIGNMENT_RETURNED ->
                step(event, agency(file, event), stopped(file, event, ClockId.K04, ClockId.K10), wording);
            case RESOLUTION_APPROVED -> step(event, agency(file, event), kept(file, event), wording);
            // the limit that it moves, then the one to which it moves
            case EXTENSION_NOTIFIED -> step(event, agency(file, event), moved(file, event), wording);
            case EXTENSION_RECORDED -> step(event, centre(event.occurredAt()), given(file, event), wording);
            case RESOLUTION_QUESTIONED -> step(event, centre(event.occurredAt()), null, wording);
            case CASE_PUBLISHED -> step(event, centre(event.occurredAt()), stopped(file, event, ClockId.K13), wording);
            // what happens inside an office, and the reporter's rating, are not steps of the public procedure
            case CASE_DISPUTED,
                    REPORT_CLAIMED,
                    REPORT_RELEASED,
                    CONTACT_ATTEMPTED,
                    DIRECTION_GIVEN,
                    REPORT_CLASSIFIED,
                    TEXT_NORMALISED,
                    RESOLUTION_SUBMITTED,
                    RESOLUTION_SENT_BACK,
                    CASE_RATED,
                    TIME_LIMIT_MISSED,
                    TIME_LIMIT_RECOMPUTED -> null;
        };
    }

    private void toCome(CaseFile file, Wording wording, List<Step> steps) {
        Stage stage = file.stage();
        Instant now = rules.now();
        String centre = centre(now);
        if (stage.atRest()) {
            return;
        }
        if (stage == Stage.AWAITING_SUPPLEMENT) {
            steps.add(open(EventType.SUPPLEMENT_RECEIVED, reporter(wording), running(file, ClockId.K03), wording));
        }
        if (stage.compareTo(Stage.ACCEPTED) < 0) {
            steps.add(open(EventType.REPORT_ACCEPTED, centre, null, wording));
        }
        if (stage.compareTo(Stage.AWAITING_DIRECTION) <= 0) {
            TimeLimit whole = running(file, ClockId.K01);
            TimeLimit limit = whole != null ? whole : running(file, ClockId.K02);
            steps.add(open(EventType.CASE_DISPATCHED, centre, limit, wording));
        }
        if (stage.compareTo(Stage.APPROVED) < 0) {
            answers(file, wording, steps);
        }
        steps.add(open(EventType.CASE_PUBLISHED, centre, running(file, ClockId.K13), wording));
    }

    /** The resolutions that agencies have still to send; a COORDINATING one's silence is not the case's lateness. */
    private void answers(CaseFile file, Wording wording, List<Step> steps) {
        for (Assignment share : file.assignments().coordinating()) {
            if (!share.stage().atRest()) {
                Step open = answer(file, share, wording);
                steps.add(new Step(open.key(), open.agency(), null, open.dueAt(), open.lastMoment(), false));
            }
        }
        steps.add(file.lead()
                .map(lead -> answer(file, lead, wording))
                .orElseGet(() -> open(EventType.RESOLUTION_APPROVED, null, null, wording)));
    }

    private Step answer(CaseFile file, Assignment share, Wording wording) {
        TimeLimit total = total(file, share.number(), TimeLimit::running);
        return open(EventType.RESOLUTION_APPROVED, name(share.agency(), rules.now()), total, wording);
    }

    private Step step(CaseEvent event, String who, @Nullable TimeLimit limit, Wording wording) {
        Instant dueAt = limit == null ? null : limit.dueAt();
        return new Step(
                key(event.type()),
                who,
                event.occurredAt(),
                dueAt,
                limit == null || dueAt == null ? null : wording.lastMoment(limit.allowance(), dueAt),
                dueAt != null && !event.occurredAt().isBefore(dueAt));
    }

    private Step open(EventType type, @Nullable String who, @Nullable TimeLimit limit, Wording wording) {
        Instant dueAt = limit == null ? null : limit.dueAt();
        return new Step(
                key(type),
                who,
                null,
                dueAt,
                limit == null || dueAt == null ? null : wording.lastMoment(limit.allowance(), dueAt),
                dueAt != null && !rules.now().isBefore(dueAt));
    }

    /** {@code core.event.case-dispatched}. */
    private static String key(EventType type) {
        return "core.event." + type.id().replace('.', '-');
    }

    private static @Nullable TimeLimit running(CaseFile file, ClockId clock) {
        return file.limits().running().stream()
                .filter(limit -> limit.clock() == clock)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable TimeLimit total(CaseFile file, int share, Predicate<TimeLimit> which) {
        return file.limits().all().stream()
                .filter(limit -> limit.of(share) && TOTALS.contains(limit.clock()))
                .filter(which)
                .findFirst()
                .orElse(null);
    }

    /** The total that an approval kept or missed; one that an extension took back since does not count. */
    private static @Nullable TimeLimit kept(CaseFile file, CaseEvent approved) {
        return total(
                file,
                share(approved),
                limit -> limit.state() == TimeLimit.State.STOPPED
                        && approved.occurredAt().equals(limit.stoppedAt()));
    }

    /** The total that ran when a notice of extension was filed. */
    private static @Nullable TimeLimit moved(CaseFile file, CaseEvent notified) {
        Instant at = notified.occurredAt();
        return total(
                file,
                share(notified),
                limit -> limit.startedAt().isBefore(at)
                        && (limit.stoppedAt() == null || !limit.stoppedAt().isBefore(at)));
    }

    /** The total that a recorded extension gave. */
    private static @Nullable TimeLimit given(CaseFile file, CaseEvent recorded) {
        return new Payload(recorded.payload())
                .payloads("started").stream()
                        .map(one -> file.limits().all().get(one.number("limit") - 1))
                        .findFirst()
                        .orElse(null);
    }

    private static int share(CaseEvent event) {
        return new Payload(event.payload()).number("assignment");
    }

    /** The limit of one of these clocks that an event stopped. */
    private static @Nullable TimeLimit stopped(CaseFile file, CaseEvent event, ClockId... clocks) {
        List<ClockId> wanted = List.of(clocks);
        return new Payload(event.payload())
                .payloads("stopped").stream()
                        .map(one -> file.limits().all().get(one.number("limit") - 1))
                        .filter(limit -> wanted.contains(limit.clock()))
                        .findFirst()
                        .orElse(null);
    }

    private String agency(CaseFile file, CaseEvent event) {
        Assignment assignment = file.assignments().all().get(share(event) - 1);
        return name(assignment.agency(), event.occurredAt());
    }

    private static String reporter(Wording wording) {
        return wording.texts().get("core.actor.reporter");
    }

    private String centre(Instant at) {
        return name(province.identity().centre(), at);
    }

    private String name(AgencyCode code, Instant at) {
        return rules.catalogue(at).agencyName(code);
    }
}
