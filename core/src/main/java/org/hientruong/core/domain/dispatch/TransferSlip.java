// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Payload;
import org.jspecify.annotations.Nullable;

/**
 * What says that the Centre transferred a case: a digital record with legal force (khoản 1 Điều 13), which to a handling
 * agency counts as the provincial committee's direction (khoản 2 Điều 13). The event is the record: its hash, chained to
 * all that went before, is the slip's.
 *
 * @param event number of the event
 * @param at when
 * @param quoted the clause that it quotes
 * @param assignment number of the share that it makes; null where no agency has to handle (Điều 21)
 * @param agency to which agency, null when it is an authority outside the catalogue
 * @param proposed agencies that the LEAD may ask to coordinate
 * @param watchers bodies that follow it
 */
public record TransferSlip(
        int event,
        Instant at,
        Clause quoted,
        @Nullable Integer assignment,
        @Nullable AgencyCode agency,
        List<AgencyCode> proposed,
        List<AgencyCode> watchers) {
    public TransferSlip {
        proposed = List.copyOf(proposed);
        watchers = List.copyOf(watchers);
    }

    /** The slip of an event; none where it transfers nothing. */
    public static Optional<TransferSlip> of(CaseEvent event) {
        Payload payload = new Payload(event.payload());
        return switch (event.type()) {
            case CASE_DISPATCHED -> Optional.of(of(event, Clause.D13_2));
            case CASE_REFERRED -> {
                Refer.Kind kind = Refer.Kind.valueOf(payload.text("kind"));
                // an emergency is told by telephone (Bước 1 Điều 19)
                yield kind == Refer.Kind.EMERGENCY ? Optional.empty() : Optional.of(of(event, kind.clause()));
            }
            default -> Optional.empty();
        };
    }

    private static TransferSlip of(CaseEvent event, Clause quoted) {
        Payload payload = new Payload(event.payload());
        String agency = payload.textOrNull("agency");
        return new TransferSlip(
                event.number(),
                event.occurredAt(),
                quoted,
                payload.numberOrNull("assignment"),
                agency == null ? null : new AgencyCode(agency),
                codes(payload, "proposed"),
                codes(payload, "watchers"));
    }

    private static List<AgencyCode> codes(Payload payload, String name) {
        return payload.list(name).stream()
                .map(code -> new AgencyCode(code.toString()))
                .toList();
    }
}
