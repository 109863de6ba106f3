// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty database of a test's own: a Derby in memory, or one more database on the PostgreSQL that all tests share. */
public final class OwnDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 6;
    private final String product;
    private final HikariDataSource pool;
    private final OpenDatabase open;

    private OwnDatabase(Place place, UnaryOperator<DataSource> between) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(between.apply(place.source()));
        config.setMaximumPoolSize(CONNECTIONS);
        pool = new HikariDataSource(config);
        product = place.name();
        open = OpenDatabase.over(between.apply(pool));
    }

    /** Where a database answers. */
    public record Place(String name, DataSource source) {}

    /** A database server of the tests, on which any number of databases can be made. */
    public enum Kind {
        DERBY,
        POSTGRESQL;

        /** A new empty database. */
        public Place create() throws SQLException {
            String name = "own_" + UUID.randomUUID().toString().replace("-", "");
            return new Place(name, this == DERBY ? derby(name) : postgres(name));
        }

        private static DataSource derby(String name) {
            TestDatabases.all(); // its settings are Derby's own, for the whole JVM
            EmbeddedDataSource derby = new EmbeddedDataSource();
            derby.setDatabaseName("memory:" + name);
            derby.setCreateDatabase("create");
            return derby;
        }

        private static DataSource postgres(String name) throws SQLException {
            try (Connection shared = TestDatabases.all().get(1).source().getConnection();
                    Statement statement = shared.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
                PGSimpleDataSource source = new PGSimpleDataSource();
                source.setUrl(shared.getMetaData().getURL());
                source.setDatabaseName(name);
                source.setUser(shared.getMetaData().getUserName());
                return source;
            }
        }
    }

    /** Opens a database; who opens the same place once more is a second node. */
    public static OwnDatabase at(Place place) throws SQLException {
        return at(place, UnaryOperator.identity());
    }

    /** {@link #at(Place)}, with something before the database and before the pool. */
    public static OwnDatabase at(Place place, UnaryOperator<DataSource> between) throws SQLException {
        return new OwnDatabase(place, between);
    }

    public TestDatabase database() {
        return new TestDatabase(product, pool, open.tx());
    }

    @Override
    public void close() {
        open.close();
        pool.close();
    }
}
