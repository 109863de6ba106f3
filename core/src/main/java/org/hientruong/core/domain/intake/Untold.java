// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Payload;

/**
 * What the reporter was to be told and no medium could tell (khoản 2 Điều 11): staff tell it. No clock waits for that.
 *
 * @param events numbers of the events, in the order in which they came to nothing
 */
public record Untold(List<Integer> events) {
    /** Everything was told, or is on its way. */
    public static final Untold NOTHING = new Untold(List.of());

    public Untold {
        events = List.copyOf(events);
    }

    /** Whether staff have something to tell. */
    public boolean any() {
        return !events.isEmpty();
    }

    /** That an event came to nothing by its last address; nothing more where that is known. */
    public List<Happening> refused(CaseEvent event, String address, Instant at) {
        return events.contains(event.number())
                ? List.of()
                : List.of(Happening.of(EventType.NOTICE_REFUSED, at)
                        .with("event", event.number())
                        .with("type", event.type().id())
                        .with("address", address));
    }

    Untold after(CaseEvent event) {
        return switch (event.type()) {
            case NOTICE_REFUSED -> and(new Payload(event.payload()).number("event"));
            case NOTICE_GIVEN -> NOTHING;
            default -> this;
        };
    }

    private Untold and(int event) {
        List<Integer> more = new ArrayList<>(events);
        more.add(event);
        return new Untold(more);
    }
}
