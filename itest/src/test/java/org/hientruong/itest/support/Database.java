// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

/** The databases under which the product runs. */
public enum Database {
    /** Embedded, the default. */
    DERBY("Apache Derby"),
    /** A real server. */
    POSTGRESQL("PostgreSQL");

    private final String product;

    Database(String product) {
        this.product = product;
    }

    /** The name under which the database answers, so that a test can tell on which it ran. */
    public String product() {
        return product;
    }

    /** The text of {@code etc/org.hientruong.core.database.cfg} for a database of its own, or null for the default. */
    @org.jspecify.annotations.Nullable
    String configuration(String name) {
        return this == DERBY ? null : PostgresServer.running().configurationOfNew(name);
    }
}
