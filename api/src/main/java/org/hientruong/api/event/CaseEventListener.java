// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.event;

import org.hientruong.api.cases.CaseEvent;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears of every event of every case, durably and at least once: a data warehouse, a statistics office, a dashboard.
 *
 * <p>Register it as an OSGi service with {@link ListenerInfo}. When called: for each event that is committed once the
 * listener has been active for the first time; what happens while it is away waits and comes when it is back. Before that,
 * as a trial, the service is made and let go without a call. Thread: the outbox worker's, after the commit, never inside a
 * transaction; events of one case come in their order, those of different cases in none. Blocking: 30 s. Failure: an
 * exception or a time-out lets the same event come again later, up to 12 times or a day, and the later ones of the case
 * wait for it; then an operator has to look. Case and number of an event are its idempotency key: it may come twice.
 * An event holds no words and no personal data. Since 1.0.
 */
@ConsumerType
public interface CaseEventListener {
    /** Takes an event in; when this returns it will not come again, as far as core remembers having called. */
    void on(CaseEvent event) throws Exception;
}
