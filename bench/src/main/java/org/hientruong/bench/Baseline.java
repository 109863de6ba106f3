// SPDX-License-Identifier: Apache-2.0
package org.hientruong.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The same work without us: the same rows in one commit, the same file forced to disk, the same page of rows. */
final class Baseline {
    private static final String FIRST_PAGE =
            "select * from case_file order by filed_at desc, id desc fetch first 51 rows only";

    private final Connection connection;
    private final CaseRows rows;
    private final Path folder;
    private final byte[] photo;
    private long copy;

    Baseline(Connection connection, CaseRows rows, Path folder, byte[] photo) {
        this.connection = connection;
        this.rows = rows;
        this.folder = folder;
        this.photo = photo;
    }

    /** Copies made by earlier runs stay; go on after them. */
    void goOnAfter(long last) {
        copy = last;
    }

    void file(int number) throws SQLException, IOException {
        copy++;
        Path file = folder.resolve(Long.toString(copy));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(photo));
            channel.force(true);
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
        rows.insertCopy(connection, copy);
        connection.commit();
        Files.delete(file);
    }

    void readFirstPage(int number) throws SQLException {
        int cells = 0;
        try (PreparedStatement query = connection.prepareStatement(FIRST_PAGE);
                ResultSet result = query.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                for (int i = 1; i <= columns; i++) {
                    cells += result.getObject(i) == null ? 0 : 1;
                }
            }
        }
        connection.commit();
        if (cells == 0) {
            throw new IllegalStateException("an empty page");
        }
    }
}
