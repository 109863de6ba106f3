// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline.emergency;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.hotline.CompetentAuthority;
import org.hientruong.core.domain.hotline.HotlineBook;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.domain.time.TimeLimits;
import org.jspecify.annotations.Nullable;

/**
 * An emergency (Điều 19): an aggregate of its own beside the cases, with a history like theirs. An immutable value;
 * {@link #after} is the only way to change it.
 *
 * @param number its number
 * @param version number of the last event
 * @param origin how it began
 * @param known what is known of it, the words aside
 * @param transfers the attempts to hand it over, oldest first
 * @param completedAt when the authority had finished, as it says; null while it has not said so
 * @param documents how many documents were put to it
 * @param end how it ended, or null
 * @param limits its clocks
 */
public record Emergency(
        CaseNumber number,
        int version,
        Origin origin,
        Known known,
        List<CallTransfer> transfers,
        @Nullable Instant completedAt,
        int documents,
        @Nullable End end,
        TimeLimits limits) {
    public Emergency {
        transfers = List.copyOf(transfers);
    }

    /**
     * How it began.
     *
     * @param beganAt when the call was answered, or the Centre found it in a report
     * @param reported the case in which it was found, or null
     * @param procedure version of the procedure that holds for it
     */
    public record Origin(Instant beganAt, @Nullable CaseNumber reported, String procedure) {}

    /**
     * What is known of it, the words aside.
     *
     * @param kind code of its kind, or null
     * @param commune where, or null
     * @param person the caller in the vault, or null
     */
    public record Known(
            @Nullable String kind,
            @Nullable UnitCode commune,
            @Nullable Long person) {
        private static final Known NOTHING = new Known(null, null, null);

        private Known after(Payload payload) {
            String saidKind = payload.textOrNull("kind");
            String saidCommune = payload.textOrNull("commune");
            String saidPerson = payload.textOrNull("person");
            return new Known(
                    saidKind == null ? kind : saidKind,
                    saidCommune == null ? commune : new UnitCode(saidCommune),
                    saidPerson == null ? person : Long.valueOf(saidPerson));
        }
    }

    /**
     * How it ended.
     *
     * @param at when
     * @param report the report into which it was converted, or null
     * @param converted whether it was none
     */
    public record End(Instant at, @Nullable CaseNumber report, boolean converted) {}

    /** The emergency that a history makes. */
    public static Emergency replay(List<CaseEvent> events) {
        Emergency emergency = begun(events.get(0));
        for (CaseEvent event : events.subList(1, events.size())) {
            emergency = emergency.after(event);
        }
        return emergency;
    }

    private static Emergency begun(CaseEvent event) {
        if (event.type() != EventType.CALL_ANSWERED && event.type() != EventType.EMERGENCY_FOUND) {
            throw new IllegalStateException(
                    "no emergency begins with " + event.type().id());
        }
        Payload payload = new Payload(event.payload());
        return new Emergency(
                event.caseNumber(),
                1,
                new Origin(event.occurredAt(), numberOrNull(payload, "case"), payload.text("procedure")),
                Known.NOTHING.after(payload),
                List.of(),
                null,
                0,
                null,
                TimeLimits.NONE.after(event));
    }

    /** The emergency after one more event. */
    public Emergency after(CaseEvent event) {
        if (event.number() != version + 1) {
            throw new IllegalStateException("event " + event.number() + " after " + version + " of " + number);
        }
        return new Emergency(
                number,
                event.number(),
                origin,
                event.type() == EventType.EMERGENCY_DESCRIBED ? known.after(new Payload(event.payload())) : known,
                transfers(event),
                event.type() == EventType.EMERGENCY_COMPLETED ? event.occurredAt() : completedAt,
                documents + (event.type() == EventType.EMERGENCY_DOCUMENT_RECEIVED ? 1 : 0),
                end(event),
                limits.after(event));
    }

    private List<CallTransfer> transfers(CaseEvent event) {
        if (event.type() != EventType.CALL_TRANSFERRED && event.type() != EventType.CALL_TRANSFER_FAILED) {
            return transfers;
        }
        List<CallTransfer> all = new ArrayList<>(transfers);
        all.add(CallTransfer.of(event, all.size() + 1));
        return all;
    }

    private @Nullable End end(CaseEvent event) {
        return switch (event.type()) {
            case EMERGENCY_OUTCOME_RECORDED -> new End(event.occurredAt(), null, false);
            case EMERGENCY_RECLASSIFIED ->
                new End(event.occurredAt(), numberOrNull(new Payload(event.payload()), "report"), true);
            default -> end;
        };
    }

    private static @Nullable CaseNumber numberOrNull(Payload payload, String name) {
        String number = payload.textOrNull(name);
        return number == null ? null : new CaseNumber(number);
    }

    /** Where it stands. */
    public EmergencyStage stage() {
        if (end != null) {
            return end.converted() ? EmergencyStage.CONVERTED : EmergencyStage.OUTCOME_RECORDED;
        }
        if (completedAt != null) {
            return EmergencyStage.AWAITING_OUTCOME;
        }
        return reachedAt().isPresent() ? EmergencyStage.TRANSFERRED : EmergencyStage.ANSWERED;
    }

    /** When the first authority had it. */
    public Optional<Instant> reachedAt() {
        return transfers.stream()
                .filter(one -> one.outcome().reached())
                .map(CallTransfer::endedAt)
                .min(Comparator.naturalOrder());
    }

    /**
     * Whom to call next: of those that its kind names and that do not have it, first who was not tried yet, then who was
     * tried longest ago, so that after a failed attempt the next number stands on top (Bước 1 Điều 19).
     */
    public List<CompetentAuthority> offered(HotlineBook book) {
        return book.kindOrOther(known.kind()).authorities().stream()
                .filter(code -> !reached(code))
                .sorted(Comparator.comparingInt(this::lastTried))
                .flatMap(code -> book.authority(code).stream())
                .toList();
    }

    private boolean reached(String authority) {
        return transfers.stream()
                .anyMatch(one ->
                        one.authority().equals(authority) && one.outcome().reached());
    }

    private int lastTried(String authority) {
        return transfers.stream()
                .filter(one -> one.authority().equals(authority))
                .mapToInt(CallTransfer::number)
                .max()
                .orElse(0);
    }

    /** Limits that ran out and are not yet written down, each as of the instant at which it did. */
    public List<Happening> missed(Instant now) {
        List<Happening> all = new ArrayList<>();
        Emergency standing = this;
        Optional<TimeLimit> first = standing.limits.firstMissed(now);
        while (first.isPresent()) {
            TimeLimit limit = first.get();
            Happening missed = Happening.of(EventType.TIME_LIMIT_MISSED, Objects.requireNonNull(limit.dueAt()))
                    .with("limit", limit.number())
                    .with("clock", limit.clock().name())
                    .with("legal", limit.clock().makesOverdue());
            all.add(missed);
            standing = standing.after(new CaseEvent(
                    number,
                    standing.version + 1,
                    missed.type(),
                    missed.occurredAt(),
                    now,
                    Actor.SYSTEM.id(),
                    Actor.SYSTEM.hat(),
                    missed.payload()));
            first = standing.limits.firstMissed(now);
        }
        return all;
    }
}
