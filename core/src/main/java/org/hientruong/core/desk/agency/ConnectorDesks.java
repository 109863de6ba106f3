// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.agency;

import java.util.Set;
import org.hientruong.api.agency.AgencyDesk;
import org.hientruong.api.cases.AgencyCode;

/** Hands each connector the desk of its agencies. */
public interface ConnectorDesks {
    /**
     * Who speaks for which agencies.
     *
     * @param id the connector's id: whatever is done at its desk bears it
     */
    record Connector(String id, Set<AgencyCode> agencies) {
        public Connector {
            agencies = Set.copyOf(agencies);
        }
    }

    /** Its desk. */
    AgencyDesk desk(Connector connector);

    /** From now on what its agencies are asked waits for it, there or not (ADR 0105). */
    void connect(Connector connector);
}
