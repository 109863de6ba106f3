// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.agency;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The agencies that have a connector, present or not: for the others nothing waits in the outbox (ADR 0105). */
@Component(service = ConnectedAgencies.class)
public final class ConnectedAgencies {
    private final Tx tx;

    @Activate
    public ConnectedAgencies(@Reference Tx tx) {
        this.tx = tx;
    }

    /** Remembers that a connector speaks for an agency; false when that was so. */
    public boolean connect(AgencyCode agency, String connector, Instant at) {
        try {
            return tx.callRetrying(() -> connected(agency, connector, at));
        } catch (DuplicateRow e) { // another node has just done so
            return tx.callRetrying(() -> connected(agency, connector, at));
        }
    }

    private boolean connected(AgencyCode agency, String connector, Instant at) {
        ConnectedAgencyRow row = tx.em().find(ConnectedAgencyRow.class, agency.value());
        if (row == null) {
            row = new ConnectedAgencyRow();
            row.agency = agency.value();
            row.since = Instants.utc(at);
            tx.em().persist(row);
        }
        boolean changed = !row.connector.equals(connector);
        row.connector = connector;
        return changed;
    }

    /** Which of some agencies are connected. */
    public Set<AgencyCode> among(Collection<AgencyCode> agencies) {
        return tx.read(() -> tx
                .em()
                .createQuery("SELECT c.agency FROM ConnectedAgencyRow c WHERE c.agency IN :agencies", String.class)
                .setParameter(
                        "agencies", agencies.stream().map(AgencyCode::value).toList())
                .getResultList()
                .stream()
                .map(AgencyCode::new)
                .collect(Collectors.toSet()));
    }
}
