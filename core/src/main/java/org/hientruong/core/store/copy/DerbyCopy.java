// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.copy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Derby copies its own files while others write; the copy is a database that starts as it is. */
final class DerbyCopy implements DatabaseCopy {
    private final DataSource source;

    DerbyCopy(DataSource source) {
        this.source = source;
    }

    @Override
    public String product() {
        return "Apache Derby";
    }

    @Override
    public void write(Path scratch, Sink sink) throws IOException, SQLException {
        try (Connection connection = source.getConnection();
                CallableStatement backup = connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
            backup.setString(1, scratch.toString());
            backup.execute();
        }
        Path database;
        try (Stream<Path> found = Files.list(scratch)) {
            database = found.findFirst().orElseThrow(() -> new IOException("Derby made no copy"));
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(database)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = "derby/" + database.relativize(file).toString().replace('\\', '/');
            try (OutputStream part = sink.part(name)) {
                Files.copy(file, part);
            }
        }
    }
}
