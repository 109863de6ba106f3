// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store;

import java.sql.SQLException;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;

/** A database that is migrated and open. */
public final class OpenDatabase implements AutoCloseable {
    private final EntityManagerFactory factory;
    private final Tx tx;

    private OpenDatabase(EntityManagerFactory factory) {
        this.factory = factory;
        this.tx = new Tx(factory);
    }

    /** Migrates the schema and opens the persistence unit over the source. */
    public static OpenDatabase over(DataSource source) throws SQLException {
        Migrations.run(source);
        return new OpenDatabase(PersistenceUnit.open(source));
    }

    public Tx tx() {
        return tx;
    }

    @Override
    public void close() {
        factory.close();
    }
}
