// SPDX-License-Identifier: Apache-2.0
package org.hientruong.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs a PostgreSQL server on loopback for {@code ./run --postgres} until its standard input ends. Arguments: data
 * folder, file that will hold the JDBC URL once the server answers.
 */
public final class PostgresServer {
    private PostgresServer() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        Path announcement = Path.of(arguments[1]);
        Files.deleteIfExists(announcement);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
        try (EmbeddedPostgres server = builder.start()) {
            Path written = announcement.resolveSibling(announcement.getFileName() + ".new");
            Files.writeString(written, server.getJdbcUrl("postgres", "postgres"));
            Files.move(written, announcement, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            while (System.in.read() >= 0) {
                // the start script keeps the pipe open for as long as it lives
            }
        }
    }
}
