// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Copies of either database. */
public final class DatabaseCopies {
    private DatabaseCopies() {}

    /** How the database behind a source is copied. */
    public static DatabaseCopy of(DataSource source, boolean derby) {
        return derby ? new DerbyCopy(source) : new PostgresCopy(source);
    }

    /**
     * Puts the copy that a restore left in the data folder into the database, once. Derby's copy needs none of this: it
     * is the database.
     *
     * @return whether there was one
     */
    public static boolean restorePending(DataSource source, Path folder) throws IOException, SQLException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        PostgresCopy.read(source, folder);
        List<Path> used;
        try (Stream<Path> all = Files.walk(folder)) {
            used = all.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path path : used) {
            Files.delete(path);
        }
        return true;
    }
}
