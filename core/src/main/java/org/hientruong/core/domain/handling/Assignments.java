// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.domain.Payload;
import org.jspecify.annotations.Nullable;

/** The agencies' shares of a case, oldest first: one LEAD at any time, and those whom it asked to coordinate. */
public record Assignments(List<Assignment> all) {
    /** None yet. */
    public static final Assignments NONE = new Assignments(List.of());

    /** By this name an event's payload calls assignments back. */
    public static final String RECALLED = "recalled";

    public Assignments {
        all = List.copyOf(all);
    }

    /** The LEAD assignment in charge: the last one, unless it was returned or recalled (khoản 4 Điều 13). */
    public Optional<Assignment> lead() {
        return all.stream()
                .filter(one -> one.leads() && !one.undone())
                .reduce((first, second) -> second)
                .filter(last -> !last.stage().withdrawn());
    }

    /** The COORDINATING assignments of the LEAD in charge, those returned or recalled left out. */
    public List<Assignment> coordinating() {
        Integer lead = lead().map(Assignment::number).orElse(null);
        return all.stream()
                .filter(one -> !one.leads() && Objects.equals(one.under(), lead))
                .filter(one -> !one.stage().withdrawn())
                .toList();
    }

    /** The COORDINATING assignments that are not at rest; when the LEAD's share comes to rest they are called back. */
    public List<Integer> openCoordinating() {
        return coordinating().stream()
                .filter(one -> !one.stage().atRest())
                .map(Assignment::number)
                .toList();
    }

    /** An agency's share of the case as it stands: its last one, unless it gave it back or it was called back. */
    public Optional<Assignment> of(@Nullable AgencyCode agency) {
        return all.stream()
                .filter(one -> one.agency().equals(agency) && !one.undone())
                .reduce((first, second) -> second)
                .filter(one -> !one.stage().withdrawn());
    }

    /** The agencies that have a share of the case as it stands, the LEAD first. */
    public List<AgencyCode> agencies() {
        List<AgencyCode> agencies = new ArrayList<>();
        lead().map(Assignment::agency).ifPresent(agencies::add);
        coordinating().stream().map(Assignment::agency).forEach(agencies::add);
        return agencies;
    }

    /** The share of a number, when there is one and it was not given or called back. */
    public Optional<Assignment> numbered(int number) {
        return all.stream()
                .filter(one -> one.number() == number && !one.stage().withdrawn())
                .findFirst();
    }

    /** Whether a notice of extension of a share that was not given or called back waits to be recorded. */
    public boolean noticeWaits() {
        return all.stream()
                .anyMatch(one -> !one.stage().withdrawn() && one.waiting().isPresent());
    }

    /** How often a LEAD returned the case to the Centre as not of its authority. */
    public int returns() {
        return (int) all.stream()
                .filter(one -> one.leads() && one.stage() == AssignmentStage.RETURNED)
                .count();
    }

    /** The number that the next assignment gets. */
    public int next() {
        return all.size() + 1;
    }

    /** The shares after an event. */
    public Assignments after(CaseEvent event) {
        List<Assignment> next = new ArrayList<>(all);
        Payload payload = new Payload(event.payload());
        switch (event.type()) {
            case CASE_DISPATCHED -> next.add(Assignment.of(event));
            case ASSIGNMENT_ACKNOWLEDGED,
                    ASSIGNMENT_RETURNED,
                    COORDINATION_ORDERED,
                    RESOLUTION_SUBMITTED,
                    RESOLUTION_SENT_BACK,
                    RESOLUTION_APPROVED,
                    RESOLUTION_QUESTIONED,
                    EXTENSION_NOTIFIED,
                    EXTENSION_RECORDED -> {
                int index = payload.number("assignment") - 1;
                next.set(index, next.get(index).after(event));
                next.addAll(Assignment.ordered(event));
            }
            case ASSIGNMENT_SUCCEEDED ->
                payload.payloads("successions").forEach(one -> {
                    int index = one.number("assignment") - 1;
                    next.set(
                            index,
                            next.get(index).succeeded(one, payload.number("reorganisation"), event.occurredAt()));
                });
            default -> {
                // the others change no share but by calling back
            }
        }
        for (Object recalled : payload.list(RECALLED)) {
            int index = ((Number) recalled).intValue() - 1;
            next.set(index, next.get(index).recalled());
        }
        return new Assignments(next);
    }

    /** The same, with the shares that others have beyond: called back, for they were never given. */
    public Assignments numberedLike(Assignments others) {
        if (others.all.size() <= all.size()) {
            return this;
        }
        List<Assignment> more = new ArrayList<>(all);
        others.all.subList(all.size(), others.all.size()).forEach(beyond -> more.add(beyond.neverGiven()));
        return new Assignments(more);
    }
}
