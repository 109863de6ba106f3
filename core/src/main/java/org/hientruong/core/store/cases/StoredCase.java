// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.cases;

import java.util.List;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.domain.correction.Corrections;

/**
 * A case as the store knows it.
 *
 * @param id stays inside core
 * @param channel through which it was filed
 * @param events the whole history, oldest first
 */
public record StoredCase(long id, CaseNumber number, String channel, List<CaseEvent> events) {
    public StoredCase {
        events = List.copyOf(events);
    }

    /** What of the history holds: what was undone is left out, with what undid it. */
    public List<CaseEvent> valid() {
        return Corrections.valid(events);
    }

    /** Number of the last event: what callers mean by the version of a case. */
    public int version() {
        return events.size();
    }
}
