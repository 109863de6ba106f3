// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.agency;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Connects an agency's own system (khoản 6 Điều 22, khoản 6 Điều 26): it takes what is assigned to the agency and hands in
 * what the agency decides.
 *
 * <p>Register it as an OSGi service with {@link ConnectorInfo}. When called: {@link #open} once for each time that the
 * plugin becomes active, and once before, as a trial whose session is closed again without having been published. The
 * other side need not be reachable then: connect when the first order comes. Thread: core's plugin thread. Blocking: 10 s.
 * Failure: an exception or a time-out leaves the connector closed and is shown with the plugin's id; its orders wait.
 * Since 1.1.
 */
@ConsumerType
public interface AgencyConnector {
    /**
     * Starts the connector.
     *
     * @param desk the desk of its agencies: whatever is done at it is done as the agency, and bears the connector's id
     */
    ConnectorSession open(AgencyDesk desk);
}
