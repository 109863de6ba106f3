// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.notice;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.correction.Corrections;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.outbox.Deliveries;
import org.hientruong.core.store.outbox.Deliveries.Parcel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Calls back, in the transaction of a correction, what of the undone move has not left the house. */
@Component(service = Recalls.class)
public final class Recalls {
    private final Deliveries deliveries;

    @Activate
    public Recalls(@Reference Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /**
     * What a correction need not tell.
     *
     * @param addresses who has not heard of the undone move
     * @param reporterHeard whether the reporter has, or is hearing of it just now
     */
    public record Unsaid(Set<String> addresses, boolean reporterHeard) {
        /** Nothing is corrected. */
        static final Unsaid NOTHING = new Unsaid(Set.of(), false);
    }

    /**
     * Calls back what the move was to tell that a fresh event undoes.
     *
     * @param told of which events the reporter is told
     */
    public Unsaid of(StoredCase stored, List<CaseEvent> fresh, Predicate<CaseEvent> told) {
        return fresh.stream()
                .filter(event -> event.type() == EventType.CASE_CORRECTED)
                .findFirst()
                .map(event -> recalled(stored, stored.events().get(Corrections.undoes(event) - 1), told))
                .orElse(Unsaid.NOTHING);
    }

    private Unsaid recalled(StoredCase stored, CaseEvent undone, Predicate<CaseEvent> told) {
        List<Parcel> back = deliveries.recall(stored.id(), undone.number());
        Set<String> addresses = back.stream().map(Parcel::address).collect(Collectors.toSet());
        boolean unheard = back.stream()
                .filter(parcel -> parcel.address().equals("channel:" + stored.channel()))
                .anyMatch(parcel -> parcel.beside() == null || addresses.contains(parcel.beside()));
        return new Unsaid(addresses, told.test(undone) && !unheard);
    }
}
