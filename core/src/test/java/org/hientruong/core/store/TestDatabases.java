// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real Derby and a real PostgreSQL, each migrated once for the whole test run and shared: a test makes rows of its own
 * and does not count others'. Use {@code @ParameterizedTest @ArgumentsSource(TestDatabases.class) void x(TestDatabase db)}.
 */
public final class TestDatabases implements ArgumentsProvider {
    /** One database with its transactions. */
    public record TestDatabase(String product, DataSource source, Tx tx) {
        @Override
        public String toString() {
            return product;
        }
    }

    /** The same two products, each empty: for what changes rules that all cases share. */
    public static final class Empty implements ArgumentsProvider {
        private static final AtomicInteger COUNT = new AtomicInteger();

        @Override
        public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
            return Stream.of(Arguments.of(derby()), Arguments.of(postgres()));
        }

        private static TestDatabase postgres() {
            String name = "empty_" + COUNT.incrementAndGet();
            TestDatabase shared = all().get(1);
            try (Connection connection = shared.source().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
                String user = connection.getMetaData().getUserName();
                String url = connection.getMetaData().getURL();
                PGSimpleDataSource source = new PGSimpleDataSource();
                source.setUrl(url.replaceFirst("(://[^/]+/)[^?]+", "$1" + name));
                source.setUser(user);
                return opened(source);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Holder {
        static final List<TestDatabase> ALL = List.of(derby(), postgres());
    }

    public static List<TestDatabase> all() {
        return Holder.ALL;
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        return all().stream().map(Arguments::of);
    }

    private static TestDatabase derby() {
        try {
            System.setProperty("derby.locks.waitTimeout", "5");
            Path folder = Files.createTempDirectory("hientruong-derby");
            System.setProperty(
                    "derby.stream.error.file", folder.resolve("derby.log").toString());
            EmbeddedDataSource derby = new EmbeddedDataSource();
            derby.setDatabaseName(folder.resolve("db").toString());
            derby.setCreateDatabase("create");
            return opened(derby);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("resource") // lives as long as the test JVM, which ends it
    private static TestDatabase postgres() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            return opened(server.getPostgresDatabase());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestDatabase opened(DataSource raw) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(raw);
        config.setMaximumPoolSize(12);
        HikariDataSource pool = new HikariDataSource(config);
        try (Connection connection = pool.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return new TestDatabase(product, pool, OpenDatabase.over(pool).tx());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
