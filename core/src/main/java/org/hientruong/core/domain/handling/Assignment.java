// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.handling.extension.ExtensionNotice;
import org.hientruong.core.domain.handling.succession.Tenure;
import org.jspecify.annotations.Nullable;

/**
 * One agency's share of a case.
 *
 * @param number 1, 2, 3 … within the case
 * @param agency which agency
 * @param under number of the LEAD assignment that ordered a COORDINATING one; null for a LEAD
 * @param stage where it stands
 * @param receivedAt when it was delivered, which is when it was dispatched or forwarded (khoản 1 Điều 13, A-04)
 * @param acknowledgedAt when the staff took it up, or null
 * @param submittedAt when a resolution was last submitted to the leader, or null
 * @param approvedAt when the leader approved it, or null
 * @param sendBacks how often the leader sent a resolution back
 * @param extensions the notices by which it extended its time, oldest first
 * @param tenures the agencies that had it before a reorganisation passed it on, oldest first
 * @param undone whether what gave it was undone: its number stays taken, and it counts for nothing
 */
public record Assignment(
        int number,
        AgencyCode agency,
        @Nullable Integer under,
        AssignmentStage stage,
        Instant receivedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant approvedAt,
        int sendBacks,
        List<ExtensionNotice> extensions,
        List<Tenure> tenures,
        boolean undone) {
    public Assignment {
        extensions = List.copyOf(extensions);
        tenures = List.copyOf(tenures);
    }

    /** An agency's part in a case. */
    public enum Kind {
        /** The one agency that answers (khoản 4 Điều 13). */
        LEAD,
        /** An agency from which the LEAD needs a resolution (khoản 2 Điều 14). */
        COORDINATING
    }

    /** The LEAD assignment that a dispatch makes. */
    public static Assignment of(CaseEvent dispatched) {
        return received(new Payload(dispatched.payload()), null, dispatched.occurredAt());
    }

    /** The COORDINATING assignments that a LEAD's forwarding makes. */
    public static List<Assignment> ordered(CaseEvent forwarded) {
        Payload payload = new Payload(forwarded.payload());
        int lead = payload.number("assignment");
        return payload.payloads("orders").stream()
                .map(order -> received(order, lead, forwarded.occurredAt()))
                .toList();
    }

    private static Assignment received(Payload payload, @Nullable Integer under, Instant at) {
        return new Assignment(
                payload.number("assignment"),
                new AgencyCode(payload.text("agency")),
                under,
                AssignmentStage.RECEIVED,
                at,
                null,
                null,
                null,
                0,
                List.of(),
                List.of(),
                false);
    }

    /** Its part in the case. */
    public Kind kind() {
        return under == null ? Kind.LEAD : Kind.COORDINATING;
    }

    /** Who had it at an instant. */
    public AgencyCode agencyAt(Instant at) {
        return tenures.stream()
                .filter(tenure -> at.isBefore(tenure.until()))
                .map(Tenure::agency)
                .findFirst()
                .orElse(agency);
    }

    /** Since when the present agency has it. */
    public Instant heldSince() {
        return tenures.isEmpty() ? receivedAt : tenures.get(tenures.size() - 1).until();
    }

    /** The last reorganisation that passed it on. */
    public Optional<Tenure> passedOn() {
        return tenures.isEmpty() ? Optional.empty() : Optional.of(tenures.get(tenures.size() - 1));
    }

    /** Whether it is the LEAD's. */
    public boolean leads() {
        return under == null;
    }

    /** The oldest notice that the Centre has not recorded yet. */
    public Optional<ExtensionNotice> waiting() {
        return extensions.stream().filter(notice -> notice.entry() == null).findFirst();
    }

    /** What it is after an event of its own. */
    public Assignment after(CaseEvent event) {
        Instant at = event.occurredAt();
        return switch (event.type()) {
            case ASSIGNMENT_ACKNOWLEDGED -> acknowledged(at);
            case COORDINATION_ORDERED -> acknowledgedAt == null ? acknowledged(at) : this;
            case ASSIGNMENT_RETURNED -> with(AssignmentStage.RETURNED, submittedAt, sendBacks);
            case RESOLUTION_SUBMITTED -> with(AssignmentStage.AWAITING_APPROVAL, at, sendBacks);
            case RESOLUTION_SENT_BACK -> with(AssignmentStage.HANDLING, submittedAt, sendBacks + 1);
            case RESOLUTION_APPROVED -> approved(at);
            case RESOLUTION_QUESTIONED -> with(AssignmentStage.HANDLING, submittedAt, sendBacks);
            case EXTENSION_NOTIFIED -> notified(ExtensionNotice.of(event, extensions.size() + 1));
            case EXTENSION_RECORDED -> recorded(event);
            default -> throw new IllegalStateException(event.type().id() + " does not concern an assignment");
        };
    }

    /** What it is when a reorganisation has passed it on, has called it back to the Centre, or has given it back. */
    Assignment succeeded(Payload succession, int reorganisation, Instant at) {
        List<Tenure> more = new ArrayList<>(tenures);
        more.add(new Tenure(agency, at, reorganisation, stage));
        String to = succession.textOrNull("to");
        String stood = succession.textOrNull("stage");
        return new Assignment(
                number,
                to == null ? agency : new AgencyCode(to),
                under,
                stood == null ? stage : AssignmentStage.valueOf(stood),
                receivedAt,
                acknowledgedAt,
                submittedAt,
                approvedAt,
                sendBacks,
                extensions,
                more,
                undone);
    }

    /** What it is when it was called back: the LEAD's share came to rest, or the Centre recalled the case. */
    public Assignment recalled() {
        return with(AssignmentStage.RECALLED, submittedAt, sendBacks);
    }

    /** What it is when what gave it was undone. */
    Assignment neverGiven() {
        return new Assignment(
                number,
                agency,
                under,
                AssignmentStage.RECALLED,
                receivedAt,
                null,
                null,
                null,
                0,
                List.of(),
                List.of(),
                true);
    }

    private Assignment notified(ExtensionNotice notice) {
        List<ExtensionNotice> more = new ArrayList<>(extensions);
        more.add(notice);
        return with(more);
    }

    private Assignment recorded(CaseEvent event) {
        int index = new Payload(event.payload()).number("notice") - 1;
        List<ExtensionNotice> changed = new ArrayList<>(extensions);
        changed.set(index, changed.get(index).entered(event));
        return with(changed);
    }

    private Assignment acknowledged(Instant at) {
        return new Assignment(
                number,
                agency,
                under,
                AssignmentStage.HANDLING,
                receivedAt,
                at,
                submittedAt,
                approvedAt,
                sendBacks,
                extensions,
                tenures,
                undone);
    }

    private Assignment with(AssignmentStage next, @Nullable Instant submitted, int sentBack) {
        return new Assignment(
                number,
                agency,
                under,
                next,
                receivedAt,
                acknowledgedAt,
                submitted,
                approvedAt,
                sentBack,
                extensions,
                tenures,
                undone);
    }

    private Assignment with(List<ExtensionNotice> notices) {
        return new Assignment(
                number,
                agency,
                under,
                stage,
                receivedAt,
                acknowledgedAt,
                submittedAt,
                approvedAt,
                sendBacks,
                notices,
                tenures,
                undone);
    }

    private Assignment approved(Instant at) {
        return new Assignment(
                number,
                agency,
                under,
                AssignmentStage.APPROVED,
                receivedAt,
                acknowledgedAt,
                submittedAt,
                at,
                sendBacks,
                extensions,
                tenures,
                undone);
    }
}
