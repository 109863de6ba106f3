// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** One PostgreSQL server for the whole run, as durable as one in production; a database for each installation. */
public final class PostgresServer {
    private static final class Holder {
        static final PostgresServer SERVER = new PostgresServer();
    }

    private final EmbeddedPostgres server;

    @SuppressWarnings("resource") // lives as long as the test JVM, which ends it
    private PostgresServer() {
        try {
            Path folder = Built.target()
                    .resolve("postgresql/" + ProcessHandle.current().pid());
            Files.createDirectories(folder.getParent());
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(true)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start", e);
        }
    }

    /** The server, started by the first who asks. */
    public static PostgresServer running() {
        return Holder.SERVER;
    }

    /** Connections to a database of an installation. */
    public DataSource source(String database) {
        return server.getDatabase("postgres", database);
    }

    String configurationOfNew(String database) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return """
                driver.target = (osgi.jdbc.driver.class=org.postgresql.Driver)
                url = jdbc:postgresql://127.0.0.1:%d/%s
                user = postgres
                password = postgres
                """.formatted(server.getPort(), database);
    }
}
