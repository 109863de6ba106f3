// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.agency;

import java.util.List;
import java.util.Set;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.store.agency.ConnectedAgencies;
import org.hientruong.core.store.outbox.Deliveries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes down, in the transaction of an event, what the agencies' own systems have to be told of it. */
@Component(service = AgencyPost.class)
public final class AgencyPost {
    /** Begins the address of an agency's connector. */
    public static final String CONNECTOR = "connector:";

    private final ConnectedAgencies connected;
    private final Deliveries deliveries;

    @Activate
    public AgencyPost(@Reference ConnectedAgencies connected, @Reference Deliveries deliveries) {
        this.connected = connected;
        this.deliveries = deliveries;
    }

    private record Letter(CaseEvent event, AgencyCode agency) {}

    /**
     * Adds the deliveries of fresh events; none for agencies that never had a connector.
     *
     * @param unsaid addresses that have not heard of what is corrected, so that they need not hear of the correction
     */
    public void post(Standing standing, List<CaseEvent> fresh, Set<String> unsaid) {
        List<Letter> letters = fresh.stream()
                .flatMap(event ->
                        Errand.of(event, standing.file()).stream().map(errand -> new Letter(event, errand.agency())))
                .toList();
        if (letters.isEmpty()) {
            return;
        }
        Set<AgencyCode> reached =
                connected.among(letters.stream().map(Letter::agency).distinct().toList());
        letters.stream()
                .filter(letter -> reached.contains(letter.agency))
                .filter(letter ->
                        letter.event.type() != EventType.CASE_CORRECTED || !unsaid.contains(CONNECTOR + letter.agency))
                .forEach(letter -> deliveries.add(
                        standing.stored().id(),
                        letter.event.number(),
                        CONNECTOR + letter.agency,
                        letter.event.recordedAt()));
    }
}
