// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.aftermath.Rating;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.handling.AssignmentStage;
import org.hientruong.core.domain.intake.Filing;
import org.hientruong.core.domain.intake.Intake;
import org.hientruong.core.domain.publication.Publication;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.domain.time.TimeLimits;
import org.jspecify.annotations.Nullable;

/**
 * What the authority does about a report. An immutable value: {@link #after} is the only way to change it, so that the
 * events alone say how a case stands.
 *
 * @param number the public number
 * @param version number of the last event
 * @param filing what was filed, once and for all
 * @param intake what the Centre did with it
 * @param assignments the agencies' shares, oldest first
 * @param limits the clocks, oldest first
 * @param publication how it was made known, or null
 * @param rating the reporter's rating, or null
 */
public record CaseFile(
        CaseNumber number,
        int version,
        Filing filing,
        Intake intake,
        List<Assignment> assignments,
        TimeLimits limits,
        @Nullable Publication publication,
        @Nullable Rating rating) {
    public CaseFile {
        assignments = List.copyOf(assignments);
    }

    /** The case that a history makes; the first event is its filing. */
    public static CaseFile replay(List<CaseEvent> events) {
        CaseFile file = filed(events.get(0));
        for (CaseEvent event : events.subList(1, events.size())) {
            file = file.after(event);
        }
        return file;
    }

    /** The case that a filing makes. */
    public static CaseFile filed(CaseEvent event) {
        if (event.type() != EventType.REPORT_FILED || event.number() != 1) {
            throw new IllegalStateException(
                    "a case begins with its filing, not with " + event.type().id());
        }
        return new CaseFile(
                event.caseNumber(),
                1,
                Filing.of(event),
                Intake.NONE,
                List.of(),
                TimeLimits.NONE.after(event),
                null,
                null);
    }

    /** The case after one more event. */
    public CaseFile after(CaseEvent event) {
        if (event.number() != version + 1) {
            throw new IllegalStateException("event " + event.number() + " after " + version + " of " + number);
        }
        CaseFile next = new CaseFile(
                number, event.number(), filing, intake, assignments, limits.after(event), publication, rating);
        return switch (event.type()) {
            case REPORT_FILED -> throw new IllegalStateException(number + " is filed already");
            case REPORT_CLAIMED, REPORT_RELEASED, REPORT_ACCEPTED, REPORT_CLASSIFIED, TEXT_NORMALISED ->
                next.with(intake.after(event));
            case CASE_DISPATCHED -> next.with(intake.after(event)).with(Assignment.of(event));
            case ASSIGNMENT_ACKNOWLEDGED,
                    ASSIGNMENT_RETURNED,
                    RESOLUTION_SUBMITTED,
                    RESOLUTION_SENT_BACK,
                    RESOLUTION_APPROVED -> next.with(assignmentOf(event).after(event));
            case CASE_PUBLISHED -> next.with(Publication.of(event));
            case CASE_RATED -> next.with(rating == null ? Rating.of(event) : rating.after(event));
            case TIME_LIMIT_MISSED -> next;
        };
    }

    /** Where the case stands; from dispatch to approval, where its LEAD assignment stands. */
    public Stage stage() {
        if (publication != null) {
            return Stage.PUBLISHED;
        }
        AssignmentStage lead = lead().map(Assignment::stage).orElse(AssignmentStage.RETURNED);
        return switch (lead) {
            case RECEIVED -> Stage.DISPATCHED;
            case HANDLING -> Stage.HANDLING;
            case AWAITING_APPROVAL -> Stage.AWAITING_APPROVAL;
            case APPROVED -> Stage.APPROVED;
            case RETURNED -> intake.acceptedAt() == null ? Stage.FILED : Stage.ACCEPTED;
        };
    }

    /** The LEAD assignment that is in charge: the last one, unless it was returned. */
    public Optional<Assignment> lead() {
        if (assignments.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(assignments.get(assignments.size() - 1))
                .filter(last -> last.stage() != AssignmentStage.RETURNED);
    }

    /** The category that the Centre confirmed, before that the reporter's choice, or null. */
    public @Nullable CategoryCode category() {
        return intake.category() == null ? filing.category() : intake.category();
    }

    /** Account that has the report in work at the Centre, or null. */
    public @Nullable String holder() {
        return intake.holder();
    }

    /** Whether the Centre has confirmed the category. */
    public boolean classified() {
        return intake.category() != null;
    }

    /** Whether the text is normalised, or confirmed as it is. */
    public boolean normalised() {
        return intake.normalised();
    }

    /** Whether the reporter has rated the answer. */
    public boolean rated() {
        return rating != null;
    }

    /** Trễ hạn (khoản 5 Điều 14): a comparison, not a stage; a late approval keeps it. */
    public boolean overdue(Instant now) {
        return limits.all().stream().anyMatch(limit -> limit.clock().makesOverdue() && limit.lateAt(now));
    }

    /** How often an agency returned it as not of its authority. */
    public int returns() {
        return (int) assignments.stream()
                .filter(one -> one.stage() == AssignmentStage.RETURNED)
                .count();
    }

    /** How often a leader sent a resolution back to the staff. */
    public int sendBacks() {
        return assignments.stream().mapToInt(Assignment::sendBacks).sum();
    }

    /**
     * The limits that have run out and are not yet written down (khoản 5 Điều 14), each as of the instant at which it
     * ran out, however late it is noticed. Windows that close are no misses.
     */
    public List<Happening> missed(Instant now) {
        List<Happening> missed = new ArrayList<>();
        for (TimeLimit limit : limits.all()) {
            if (!limit.missed() && limit.lateAt(now)) {
                missed.add(Happening.of(EventType.TIME_LIMIT_MISSED, limit.dueAt())
                        .with("limit", limit.number())
                        .with("clock", limit.clock().name())
                        .with("legal", limit.clock().makesOverdue()));
            }
        }
        return missed;
    }

    private Assignment assignmentOf(CaseEvent event) {
        int wanted = new Payload(event.payload()).number("assignment");
        return assignments.get(wanted - 1);
    }

    private CaseFile with(Intake next) {
        return new CaseFile(number, version, filing, next, assignments, limits, publication, rating);
    }

    private CaseFile with(Assignment next) {
        List<Assignment> all = new ArrayList<>(assignments);
        if (next.number() <= all.size()) {
            all.set(next.number() - 1, next);
        } else {
            all.add(next);
        }
        return new CaseFile(number, version, filing, intake, all, limits, publication, rating);
    }

    private CaseFile with(Publication next) {
        return new CaseFile(number, version, filing, intake, assignments, limits, next, rating);
    }

    private CaseFile with(Rating next) {
        return new CaseFile(number, version, filing, intake, assignments, limits, publication, next);
    }
}
