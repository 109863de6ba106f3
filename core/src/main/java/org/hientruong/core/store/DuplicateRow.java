// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store;

import java.util.Locale;

/** A unique constraint refused a row: the transaction was rolled back. */
public final class DuplicateRow extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String database;

    DuplicateRow(String database, Throwable cause) {
        super("duplicate row", cause);
        this.database = database.toLowerCase(Locale.ROOT);
    }

    /** Whether it was this constraint (by its name, as in the migrations). */
    public boolean of(String constraint) {
        return database.contains(constraint.toLowerCase(Locale.ROOT));
    }
}
