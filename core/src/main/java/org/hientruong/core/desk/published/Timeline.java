// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.published;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.PublicCase.Step;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.published.Telling.Act;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.correction.Corrections;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The steps that everybody may watch (khoản 2 Điều 6): who did what when, in time or late, and what is still to come. */
@Component(service = Timeline.class)
public final class Timeline {
    private final CaseRules rules;
    private final Speech speech;

    @Activate
    public Timeline(@Reference CaseRules rules, @Reference Speech speech) {
        this.rules = rules;
        this.speech = speech;
    }

    /** The steps so far and those to come. */
    List<Step> of(Standing standing, Locale language) {
        Telling telling = new Telling(standing.file(), rules, new Wording(speech.texts(language), rules.zone()));
        Told told = new Told(
                telling, new Appendix(standing.file()), standing.stored().valid());
        Set<Integer> undone = Corrections.undone(standing.stored().events()).keySet();
        List<Step> steps = new ArrayList<>();
        for (CaseEvent event : standing.stored().events()) {
            if (undone.contains(event.number())) {
                told.undone(event).ifPresent(act -> steps.add(telling.done(act, event.occurredAt())));
                continue;
            }
            Act act = told.act(event);
            if (act != null) {
                // the Centre records an extension after the instant as of which it holds
                boolean recorded = event.type() == EventType.EXTENSION_RECORDED;
                steps.add(telling.done(act, recorded ? event.recordedAt() : event.occurredAt()));
            }
        }
        steps.addAll(StepsToCome.of(telling));
        return steps;
    }

    /** What was done, event by event. */
    private record Told(Telling telling, Appendix appendix, List<CaseEvent> history) {
        @Nullable
        Act act(CaseEvent event) {
            return switch (event.type()) {
                case ASSIGNMENT_ACKNOWLEDGED,
                        COORDINATION_ORDERED,
                        ASSIGNMENT_RETURNED,
                        RESOLUTION_SUBMITTED,
                        RESOLUTION_APPROVED,
                        EXTENSION_NOTIFIED -> actOfAgency(event);
                case ASSIGNMENT_SUCCEEDED -> succeeded(event);
                case REPORT_FILED,
                        SUPPLEMENT_RECEIVED,
                        REPORT_DECLINED,
                        CASE_REFERRED,
                        DIRECTION_REQUESTED,
                        REPORT_ACCEPTED,
                        SUPPLEMENT_REQUESTED,
                        REPORT_REOPENED,
                        AGENCY_DESIGNATED,
                        ASSIGNMENT_RECALLED,
                        RESOLUTION_QUESTIONED,
                        CASE_DISPATCHED,
                        CASE_PUBLISHED,
                        CASE_ANSWERED_PRIVATELY,
                        CONFIDENTIALITY_REQUESTED,
                        CONTENT_WITHHELD,
                        EXTENSION_RECORDED -> actOfCentreOrReporter(event);
                // what happens inside an office or after the answer is not a step of the public procedure
                default -> null;
            };
        }

        /** A step that was undone is told as such, without any limit: it kept and missed none. */
        Optional<Act> undone(CaseEvent event) {
            return Optional.ofNullable(act(event))
                    .map(act -> Act.of(event.type(), act.who()).noting(telling.says("undone")));
        }

        private Act actOfCentreOrReporter(CaseEvent event) {
            String centre = telling.centre(event.occurredAt());
            return switch (event.type()) {
                case REPORT_FILED, CONFIDENTIALITY_REQUESTED -> Act.of(event.type(), telling.reporter());
                case SUPPLEMENT_RECEIVED ->
                    Act.of(event.type(), telling.reporter()).by(stopped(event, ClockId.K03));
                case REPORT_DECLINED -> Act.of(event.type(), centre).by(stopped(event, ClockId.K01));
                case CASE_REFERRED, DIRECTION_REQUESTED ->
                    Act.of(event.type(), centre).by(dispatched(event));
                case REPORT_ACCEPTED -> Act.of(event.type(), centre).noting(telling.allows("within-step", ClockId.K01));
                case CASE_DISPATCHED ->
                    Act.of(event.type(), centre)
                            .step(appendix.dispatched(share(event)))
                            .by(dispatched(event));
                case CASE_PUBLISHED, CASE_ANSWERED_PRIVATELY ->
                    Act.of(event.type(), centre).step(appendix.published()).by(stopped(event, ClockId.K13));
                case EXTENSION_RECORDED ->
                    Act.of(event.type(), centre).noting(telling.ends("extended-to", given(event)));
                default -> Act.of(event.type(), centre);
            };
        }

        /** Who goes on with the case; what the Centre got back it dispatches anew. */
        private Act succeeded(CaseEvent event) {
            String to = new Payload(event.payload())
                    .payloads("successions").stream()
                            .map(one -> one.values().get("to"))
                            .filter(Objects::nonNull)
                            .map(Object::toString)
                            .findFirst()
                            .orElse(null);
            return Act.of(
                    event.type(),
                    to == null
                            ? telling.centre(event.occurredAt())
                            : telling.name(new AgencyCode(to), event.occurredAt()));
        }

        private @Nullable Act actOfAgency(CaseEvent event) {
            Assignment share = telling.file().assignments().all().get(share(event) - 1);
            String who = telling.name(share.agencyAt(event.occurredAt()), event.occurredAt());
            Act act = Act.of(event.type(), who);
            return switch (event.type()) {
                case COORDINATION_ORDERED -> act.step(Clause.P2_2_2).by(stopped(event, ClockId.K08));
                case ASSIGNMENT_RETURNED -> act.by(stopped(event, ClockId.K04, ClockId.K10));
                case RESOLUTION_SUBMITTED -> sentBack(event) ? null : handled(event, share, who);
                case RESOLUTION_APPROVED ->
                    act.step(appendix.approved(share))
                            .by(kept(event))
                            .noting(telling.ends("approve-by", stopped(event, ClockId.K06)));
                // no limit asks for a notice: it is told which one it was about to move
                case EXTENSION_NOTIFIED -> act.noting(telling.ends("extended-from", moved(event)));
                default -> act;
            };
        }

        private Act handled(CaseEvent event, Assignment share, String who) {
            TimeLimit own = stopped(event, ClockId.K05);
            return Act.handled(share, appendix.several(share.number()), who)
                    .step(appendix.handled(share))
                    .by(own)
                    .noting(own == null ? telling.says("within-total") : null);
        }

        /** Whether the leader gave a submission back: then it was no step, and comes again. */
        private boolean sentBack(CaseEvent submitted) {
            return history.stream()
                    .filter(event -> event.number() > submitted.number())
                    .filter(event ->
                            Objects.equals(new Payload(event.payload()).numberOrNull("assignment"), share(submitted)))
                    .map(CaseEvent::type)
                    .filter(type -> type == EventType.RESOLUTION_SENT_BACK || type == EventType.RESOLUTION_APPROVED)
                    .findFirst()
                    .filter(type -> type == EventType.RESOLUTION_SENT_BACK)
                    .isPresent();
        }

        /** The limit that the receipt named comes first; after a return only the Centre's four hours run. */
        private @Nullable TimeLimit dispatched(CaseEvent event) {
            TimeLimit whole = stopped(event, ClockId.K01);
            return whole != null ? whole : stopped(event, ClockId.K02);
        }

        /** The total that an approval kept or missed; one that an extension took back since does not count. */
        private @Nullable TimeLimit kept(CaseEvent approved) {
            return telling.total(
                    share(approved),
                    limit -> limit.state() == TimeLimit.State.STOPPED
                            && approved.occurredAt().equals(limit.stoppedAt()));
        }

        /** The total that ran when a notice of extension was filed. */
        private @Nullable TimeLimit moved(CaseEvent notified) {
            Instant at = notified.occurredAt();
            return telling.total(
                    share(notified),
                    limit -> limit.startedAt().isBefore(at)
                            && (limit.stoppedAt() == null || !limit.stoppedAt().isBefore(at)));
        }

        /** The total that a recorded extension gave. */
        private @Nullable TimeLimit given(CaseEvent recorded) {
            return new Payload(recorded.payload())
                    .payloads("started").stream()
                            .map(one -> telling.limit(one.number("limit")))
                            .findFirst()
                            .orElse(null);
        }

        /** The limit of one of these clocks that an event stopped. */
        private @Nullable TimeLimit stopped(CaseEvent event, ClockId... clocks) {
            List<ClockId> wanted = List.of(clocks);
            return new Payload(event.payload())
                    .payloads("stopped").stream()
                            .map(one -> telling.limit(one.number("limit")))
                            .filter(limit -> wanted.contains(limit.clock()))
                            .findFirst()
                            .orElse(null);
        }

        private static int share(CaseEvent event) {
            return new Payload(event.payload()).number("assignment");
        }
    }
}
