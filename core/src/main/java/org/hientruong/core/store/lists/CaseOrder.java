// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.lists;

import java.util.Locale;
import java.util.Optional;

/** What comes first in a list of cases. */
public enum CaseOrder {
    /** What is overdue, then what falls due soonest, then what was filed first; where nothing runs, last. */
    DUE("c.due_at, c.filed_at, c.id"),
    /** What was filed last. */
    NEWEST("c.filed_at DESC, c.id DESC");

    private final String columns;

    CaseOrder(String columns) {
        this.columns = columns;
    }

    /** Its name in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order of a name. */
    public static Optional<CaseOrder> of(String id) {
        for (CaseOrder order : values()) {
            if (order.id().equals(id)) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }

    String by() {
        return "ORDER BY " + columns;
    }
}
