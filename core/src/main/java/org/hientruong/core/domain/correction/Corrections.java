// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.correction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Payload;

/** What of a history holds: nothing of it is deleted, and what was undone counts for nothing. */
public final class Corrections {
    private Corrections() {}

    /** The numbers of the events that were undone, each with the number of the event that undid it. */
    public static Map<Integer, Integer> undone(List<CaseEvent> history) {
        Map<Integer, Integer> undone = new HashMap<>();
        for (CaseEvent event : history) {
            if (event.type() == EventType.CASE_CORRECTED) {
                undone.put(undoes(event), event.number());
            }
        }
        return undone;
    }

    /** The number of the event that a correcting event undoes. */
    public static int undoes(CaseEvent corrected) {
        return new Payload(corrected.payload()).number("event");
    }

    /** The history without what was undone and what undid it. */
    public static List<CaseEvent> valid(List<CaseEvent> history) {
        Map<Integer, Integer> undone = undone(history);
        return undone.isEmpty()
                ? history
                : history.stream()
                        .filter(event -> event.type() != EventType.CASE_CORRECTED)
                        .filter(event -> !undone.containsKey(event.number()))
                        .toList();
    }
}
