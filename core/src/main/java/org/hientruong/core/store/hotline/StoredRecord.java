// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.hotline;

import java.util.List;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;

/**
 * An emergency or a dossier as the store knows it.
 *
 * @param events the whole history, oldest first
 */
public record StoredRecord(CaseNumber number, HotlineSort sort, List<CaseEvent> events) {
    public StoredRecord {
        events = List.copyOf(events);
    }

    /** Number of the last event. */
    public int version() {
        return events.size();
    }
}
