// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Copies of either database. */
public final class DatabaseCopies {
    private DatabaseCopies() {}

    /** How the database behind a source is copied. */
    public static DatabaseCopy of(DataSource source, boolean derby) {
        return derby ? new DerbyCopy(source) : new PostgresCopy(source);
    }

    /** Which changes of the schema had been made where a copy in a folder was taken. */
    public static Predicate<String> changes(Path folder) throws IOException {
        return PostgresCopy.changes(folder);
    }

    /**
     * Puts the copy that a restore left in the data folder into a database of the same schema that holds no rows but those
     * of its migrations, and removes it from there. Derby's copy needs none of this: it is the database.
     */
    public static void restore(DataSource source, Path folder) throws IOException, SQLException {
        PostgresCopy.read(source, folder);
        List<Path> used;
        try (Stream<Path> all = Files.walk(folder)) {
            used = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : used) {
            Files.delete(path);
        }
    }
}
